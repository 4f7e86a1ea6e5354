package dev.standin.testsupport;

import dev.standin.specs.SpecFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * A file that holds what the build gave when a person last approved it. A difference fails; only
 * {@link Accept} rewrites the file.
 *
 * <pre>
 * GoldenFile.at(Path.of("tavus", "contract.txt")).vendor("tavus").mustEqual(text);
 * </pre>
 */
public final class GoldenFile {

  private final Path file;
  private final String vendor;
  private final UnaryOperator<String> essence;

  private final String note;

  private GoldenFile(Path file, String vendor, UnaryOperator<String> essence, String note) {
    this.file = file;
    this.vendor = vendor;
    this.essence = essence;
    this.note = note;
  }

  /** A golden file; a relative path is below the module's directory. */
  public static GoldenFile at(Path file) {
    Path module = Path.of(System.getProperty("basedir", ""));
    return new GoldenFile(module.resolve(file), "all", UnaryOperator.identity(), "");
  }

  /** The vendor whose acceptance rewrites this file. */
  public GoldenFile vendor(String key) {
    return new GoldenFile(file, key, essence, note);
  }

  /**
   * What counts of a line. Where only the rest of lines differs, the file has to be accepted too,
   * but the message says so instead of listing them.
   */
  public GoldenFile linesMatter(UnaryOperator<String> whatCounts) {
    return new GoldenFile(file, vendor, whatCounts, note);
  }

  /** A sentence that helps to read a difference. */
  public GoldenFile note(String sentence) {
    return new GoldenFile(file, vendor, essence, sentence + "\n");
  }

  /**
   * Compares the text with the file, or writes it there if the build was told to. Of a vendor whose
   * page nobody approved yet there need be no file: the last module asks for the approval, once all
   * that a new page needs is there.
   *
   * @throws AssertionError if they differ; it names the first difference and the command to accept
   */
  public void mustEqual(String actual) {
    try {
      if (Accept.includes(vendor)) {
        write(actual);
        return;
      }
      if (!Files.exists(file) && !isApproved()) {
        return;
      }
      String expected = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
      if (!expected.equals(actual)) {
        throw new AssertionError(
            LineDifference.of(shown(), expected, actual, essence) + note + mend());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read or write " + file, e);
    }
  }

  private boolean isApproved() {
    return vendor.equals("all")
        || Files.exists(specs().resolve(SpecFiles.path(vendor, "contract.txt")));
  }

  private static Path specs() {
    return Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("specs");
  }

  private void write(String actual) throws IOException {
    byte[] bytes = actual.getBytes(StandardCharsets.UTF_8);
    boolean same = Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes);
    if (!same) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, bytes);
    }
  }

  private String mend() {
    return "If this is what the page is meant to say now, accept it and review the diff: "
        + Accept.command(vendor)
        + "\n";
  }

  /** From the root of the source tree: the module's directory and the path below it. */
  private String shown() {
    Path absolute = file.toAbsolutePath().normalize();
    Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath().normalize();
    Path tree = module.getParent() == null ? module : module.getParent();
    return (absolute.startsWith(tree) ? tree.relativize(absolute) : absolute).toString();
  }
}
