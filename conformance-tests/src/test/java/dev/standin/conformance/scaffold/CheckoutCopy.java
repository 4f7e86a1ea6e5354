package dev.standin.conformance.scaffold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A copy of those files of this checkout that a new vendor changes, and of the pages. */
final class CheckoutCopy {

  private static final Path SOURCE = Path.of(System.getProperty("basedir", "")).resolve("..");

  private final Path root;

  CheckoutCopy(Path root) throws IOException {
    this.root = root;
    for (String file :
        List.of(Checkout.GENERATED_POM, Checkout.VENDORS, Checkout.CONTROL_DOCUMENT)) {
      copy(SOURCE.resolve(file), root.resolve(file));
    }
    try (Stream<Path> pages = Files.walk(SOURCE.resolve("specs"), 2)) {
      for (Path page : pages.filter(CheckoutCopy::isOfAPage).toList()) {
        copy(page, root.resolve("specs").resolve(SOURCE.resolve("specs").relativize(page)));
      }
    }
  }

  Path root() {
    return root;
  }

  String read(String file) throws IOException {
    return Files.readString(root.resolve(file));
  }

  /** All files with their text. */
  Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return files;
  }

  private static boolean isOfAPage(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith("page.") || name.equals("spec.yaml");
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.resolveSibling("."));
    Files.copy(from, to);
  }
}
