package dev.standin.specs.fresh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * A step of the build of {@code specs}, after its compiler. The other modules' steps are classes of
 * this one, so it can only see afterwards whether Maven was right to leave classes as they were; if
 * not, they go and the build ends.
 */
public final class OwnClasses {

  private OwnClasses() {}

  /**
   * Runs the step.
   *
   * @param args the directory of sources, that of their classes, the file of the record
   * @throws IllegalStateException if classes were left that are not of these sources
   */
  public static void main(String[] args) throws IOException {
    Path sources = Path.of(args[0]);
    Path classes = Path.of(args[1]);
    Path record = Path.of(args[2]);
    Map<String, String> made = filesOf(classes, ".class");
    String now = Sha256.of(filesOf(sources, ".java") + "\n" + made);
    boolean asRecorded = Files.exists(record) && Files.readString(record).equals(now);
    if (!asRecorded && !made.keySet().stream().allMatch(it -> isOfThisBuild(classes.resolve(it)))) {
      Directories.delete(classes);
      throw new IllegalStateException(
          classes
              + " was not made of "
              + sources
              + " as it is, and Maven did not see it: a source has an older time, or a class was"
              + " changed. It was removed; run the build again.");
    }
    Files.createDirectories(record.toAbsolutePath().getParent());
    Files.writeString(record, now);
  }

  /** Pages are among the classes, and written later. */
  private static Map<String, String> filesOf(Path directory, String suffix) throws IOException {
    Map<String, String> sums = new TreeMap<>(Sha256.ofFiles(directory));
    sums.keySet().removeIf(file -> !file.endsWith(suffix));
    return sums;
  }

  /** The compiler compiles all of a module or nothing. */
  private static boolean isOfThisBuild(Path file) {
    long start = ManagementFactory.getRuntimeMXBean().getStartTime();
    try {
      return Files.getLastModifiedTime(file).toMillis() >= start;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the time of " + file, e);
    }
  }
}
