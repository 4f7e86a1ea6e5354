package dev.standin.specs.approval;

import dev.standin.specs.SpecFiles;
import dev.standin.specs.files.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The sums of the approved pages, in the format of {@code sha256sum}, by vendor. */
final class PageSums {

  static final String FILE = "SHA256SUMS";

  private final Map<String, String> lines;

  private PageSums(Map<String, String> lines) {
    this.lines = lines;
  }

  /** The sums in the file, which need not exist. */
  static PageSums read(Path specs) throws IOException {
    Path file = specs.resolve(FILE);
    Map<String, String> lines = new TreeMap<>();
    for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
      if (!line.matches("[0-9a-f]{64} [ *][^/]+/[^/]+")) {
        throw new IOException(
            "specs/" + FILE + ":" + (lines.size() + 1) + ": not a line of sha256sum: " + line);
      }
      lines.put(line.substring(66, line.indexOf('/')), line);
    }
    return new PageSums(lines);
  }

  /** The vendors that have a sum. */
  Set<String> vendors() {
    return Set.copyOf(lines.keySet());
  }

  /** Whether the sum is that of these files; of our own document there is none. */
  boolean has(String vendor, SpecFiles files) {
    return line(vendor, files).equals(lines.getOrDefault(vendor, ""));
  }

  /** Takes the sum of these files. */
  void put(String vendor, SpecFiles files) {
    lines.put(vendor, line(vendor, files));
  }

  void remove(String vendor) {
    lines.remove(vendor);
  }

  void write(Path specs) throws IOException {
    StringBuilder text = new StringBuilder();
    lines.values().stream()
        .filter(line -> !line.isEmpty())
        .forEach(line -> text.append(line).append('\n'));
    Files.writeString(specs.resolve(FILE), text);
  }

  private static String line(String vendor, SpecFiles files) {
    return files.isReceived()
        ? Sha256.of(files.page().bytes()) + "  " + vendor + "/" + files.pageName()
        : "";
  }
}
