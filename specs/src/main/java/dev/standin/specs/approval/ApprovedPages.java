package dev.standin.specs.approval;

import dev.standin.specs.SpecFiles;
import dev.standin.specs.contract.Contract;
import dev.standin.specs.files.Sha256;
import dev.standin.specs.page.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a person last approved of each vendor: its page, by its sum in {@code SHA256SUMS}, and what
 * that promises, {@code <vendor>/contract.txt}. Both are written by the build alone.
 */
final class ApprovedPages {

  static final String CONTRACT = "contract.txt";
  private static final String SUMS = "SHA256SUMS";

  private final Path specs;

  /** Lines in the format of {@code sha256sum}, by vendor; of our own document there is none. */
  private final Map<String, String> sums = new TreeMap<>();

  ApprovedPages(Path specs) throws IOException {
    this.specs = specs;
    Path file = specs.resolve(SUMS);
    int number = 0;
    for (String line : Files.exists(file) ? Files.readAllLines(file) : Set.<String>of()) {
      number++;
      if (!line.matches("[0-9a-f]{64} [ *][^/]+/[^/]+")) {
        throw new IOException(
            "specs/" + SUMS + ":" + number + ": not a line of sha256sum: " + line);
      }
      sums.put(line.substring(66, line.indexOf('/')), line);
    }
  }

  /** The vendors, and companions, of which something was approved. */
  Set<String> vendors() throws IOException {
    Set<String> vendors = new TreeSet<>(sums.keySet());
    try (Stream<Path> directories = Files.list(specs)) {
      directories
          .map(directory -> directory.getFileName().toString())
          .flatMap(vendor -> Stream.of(vendor, SpecFiles.companion(vendor)))
          .filter(this::hasContract)
          .forEach(vendors::add);
    }
    return vendors;
  }

  boolean hasContract(String vendor) {
    return Files.exists(file(vendor));
  }

  /** Whether these are the files that were approved; those of our own document always are. */
  boolean has(String vendor, SpecFiles files) {
    return sum(vendor, files).equals(sums.getOrDefault(vendor, ""));
  }

  /**
   * A vendor's contract.
   *
   * @throws ApprovalException if the file cannot be read as one
   */
  Contract contract(String vendor) throws IOException {
    try {
      return Contract.read(text(vendor), SpecFiles.shown(vendor, CONTRACT));
    } catch (SpecException e) {
      throw new ApprovalException(
          e.getMessage()
              + "\nThis is what was approved, and nothing can be compared with it. Restore it; or"
              + " delete it, and take the page in anew: mvn verify -Daccept="
              + vendor);
    }
  }

  String text(String vendor) throws IOException {
    return Files.readString(file(vendor));
  }

  /** The sum last: an approval that was interrupted is taken up again. */
  void approve(String vendor, SpecFiles files) throws IOException {
    Files.writeString(file(vendor), Contract.of(files.document(vendor)).text());
    sums.put(vendor, sum(vendor, files));
    writeSums();
  }

  void remove(String vendor) throws IOException {
    Files.deleteIfExists(file(vendor));
    sums.remove(vendor);
    writeSums();
  }

  private void writeSums() throws IOException {
    StringBuilder text = new StringBuilder();
    sums.values().stream()
        .filter(line -> !line.isEmpty())
        .forEach(it -> text.append(it).append('\n'));
    Files.writeString(specs.resolve(SUMS), text);
  }

  private Path file(String vendor) {
    return specs.resolve(SpecFiles.path(vendor, CONTRACT));
  }

  private static String sum(String vendor, SpecFiles files) {
    return files.isReceived()
        ? Sha256.of(files.page().bytes()) + "  " + vendor + "/" + files.pageName()
        : "";
  }
}
