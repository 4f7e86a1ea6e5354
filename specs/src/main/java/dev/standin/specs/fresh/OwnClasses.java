package dev.standin.specs.fresh;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Steps of the build of {@code specs}, around its compiler: before it, classes that are not up to
 * date are removed; after it, is recorded what it made. The other modules' steps are classes of
 * this one, which are not there yet or are not to be trusted. So the first step is run from this
 * source, and no other class of ours is used.
 */
public final class OwnClasses {

  private static final String MADE_OF = "made of ";

  private final Path module;
  private final String options;

  private OwnClasses(Path module, String options) {
    this.module = module;
    this.options = options;
  }

  /**
   * Runs a step.
   *
   * @param args the step, which is {@code discard}, {@code classes} or {@code test-classes}; the
   *     module's directory; the compiler's options
   */
  public static void main(String[] args) throws IOException {
    OwnClasses own = new OwnClasses(Path.of(args[1]).toAbsolutePath(), args[2]);
    switch (args[0]) {
      case "discard" -> own.discardStale();
      case "classes", "test-classes" -> own.complete(args[0]);
      default -> throw new IllegalArgumentException("no step is called " + args[0]);
    }
  }

  private void discardStale() throws IOException {
    boolean stale = !isUpToDate("classes");
    if (stale) {
      discard("classes");
    }
    if (stale || !isUpToDate("test-classes")) {
      discard("test-classes");
    }
  }

  private boolean isUpToDate(String name) throws IOException {
    String made = sums(output(name), ".class");
    return !made.isEmpty()
        && Files.exists(record(name))
        && Files.readString(record(name)).equals(madeOf(name) + made);
  }

  /** Removes classes, and notes what the next ones are made of: what is read from now on. */
  private void discard(String name) throws IOException {
    if (Files.exists(output(name))) {
      for (Path path : walk(output(name)).sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
    Files.createDirectories(module.resolve("target/up-to-date"));
    Files.writeString(record(name), madeOf(name));
  }

  /** Adds the classes to the record of what was discarded. */
  private void complete(String name) throws IOException {
    String made = sums(output(name), ".class");
    List<String> lines = Files.readAllLines(record(name));
    if (lines.size() == 1 && !made.isEmpty()) {
      Files.writeString(record(name), lines.get(0) + "\n" + made);
    }
  }

  private String madeOf(String name) throws IOException {
    String made =
        System.getProperty("java.runtime.version")
            + options
            + sums(module.resolve("pom.xml"), "")
            + sums(module.resolveSibling("pom.xml"), "")
            + sums(module.resolve(name.equals("classes") ? "src/main" : "src"), ".java");
    return MADE_OF + sum(made.getBytes(UTF_8)) + "\n";
  }

  private Path output(String name) {
    return module.resolve("target").resolve(name);
  }

  private Path record(String name) {
    return module.resolve("target/up-to-date").resolve(name);
  }

  /** A line for each file below it. Pages are among the classes, and written later. */
  private static String sums(Path directory, String suffix) throws IOException {
    StringBuilder lines = new StringBuilder();
    if (Files.exists(directory)) {
      for (Path file : walk(directory).filter(Files::isRegularFile).sorted().toList()) {
        if (file.toString().endsWith(suffix)) {
          String name = directory.relativize(file).toString().replace('\\', '/');
          lines.append(sum(Files.readAllBytes(file))).append(' ').append(name).append('\n');
        }
      }
    }
    return lines.toString();
  }

  private static Stream<Path> walk(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths.toList().stream();
    }
  }

  private static String sum(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
