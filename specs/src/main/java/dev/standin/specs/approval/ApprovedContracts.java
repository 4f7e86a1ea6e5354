package dev.standin.specs.approval;

import dev.standin.specs.SpecFiles;
import dev.standin.specs.contract.Contract;
import dev.standin.specs.page.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person last approved of each vendor's page: its contract, {@code <vendor>/contract.txt},
 * which is written by the build alone.
 */
final class ApprovedContracts {

  static final String FILE = "contract.txt";

  private final Path specs;

  ApprovedContracts(Path specs) {
    this.specs = specs;
  }

  private Path file(String vendor) {
    return specs.resolve(SpecFiles.path(vendor, FILE));
  }

  /** The vendors, and companions, that have one. */
  Set<String> vendors() throws IOException {
    try (Stream<Path> directories = Files.list(specs)) {
      return directories
          .map(directory -> directory.getFileName().toString())
          .flatMap(vendor -> Stream.of(vendor, SpecFiles.companion(vendor)))
          .filter(key -> Files.exists(file(key)))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /**
   * A vendor's contract.
   *
   * @throws ApprovalException if the file cannot be read as one
   */
  Contract read(String vendor) throws IOException {
    try {
      return Contract.read(text(vendor), SpecFiles.shown(vendor, FILE));
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

  void write(String vendor, Contract contract) throws IOException {
    Files.writeString(file(vendor), contract.text());
  }

  void remove(String vendor) throws IOException {
    Files.deleteIfExists(file(vendor));
  }
}
