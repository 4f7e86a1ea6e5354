package dev.standin.specs.fresh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/**
 * A directory that a step of the build makes of inputs. Beside it a record is kept of what it was
 * made of and of each file it had then. It is up to date while both are as recorded; if not, it
 * goes as a whole, so that it is made as in a clean build.
 *
 * @param name the record's name, unique in its module
 * @param output the directory; nothing but the step writes there
 * @param records the directory of records
 */
record Product(String name, Inputs inputs, Path output, Path records) {

  private static final String MADE_OF = "made of ";

  /** Whether the output is all there, unchanged, and what its inputs as they are now would give. */
  boolean isUpToDate() throws IOException {
    Path file = recordFile();
    return Files.exists(file)
        && !Sha256.ofFiles(output).isEmpty()
        && Files.readString(file).equals(madeOf() + filesOfOutput());
  }

  /** Removes the output, and notes what its next one is made of: what is read from now on. */
  void discard() throws IOException {
    Directories.delete(output);
    Files.createDirectories(records);
    Files.writeString(recordFile(), madeOf());
  }

  /**
   * Adds the files of the output to the record of a product that was discarded. Inputs that changed
   * in between are not noticed here but the next time.
   *
   * @return whether the output has any
   */
  boolean complete() throws IOException {
    String files = filesOfOutput();
    List<String> lines = Files.readAllLines(recordFile());
    if (lines.size() == 1 && !files.isEmpty()) {
      Files.writeString(recordFile(), lines.get(0) + "\n" + files);
    }
    return !files.isEmpty();
  }

  private String madeOf() throws IOException {
    return MADE_OF + inputs.fingerprint() + "\n";
  }

  private String filesOfOutput() throws IOException {
    StringBuilder lines = new StringBuilder();
    SortedMap<String, String> sums = Sha256.ofFiles(output);
    sums.forEach((file, sum) -> lines.append(sum).append(' ').append(file).append('\n'));
    return lines.toString();
  }

  private Path recordFile() {
    return records.resolve(name);
  }
}
