package dev.standin.specs.build;

import dev.standin.specs.Pages;
import dev.standin.specs.approval.Acceptance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A directory of pages of a test, and what is built of it. */
record SpecsDirectory(Path directory) {

  static final String BREAKING = Pages.DOCUMENT.replace("'204'", "'200'");
  static final String COMPATIBLE = Pages.DOCUMENT + "      deprecated: true\n";

  /** With one page, of the vendor {@code acme}, that is approved. */
  static SpecsDirectory withApprovedPage(Path directory) throws IOException {
    SpecsDirectory specs = new SpecsDirectory(directory);
    specs.page("acme", Pages.DOCUMENT);
    specs.build("acme", "");
    return specs;
  }

  Path resolve(String name) {
    return directory.resolve("specs").resolve(name);
  }

  /** What is built. */
  Path target(String name) {
    return directory.resolve("target").resolve(name);
  }

  void page(String vendor, String text) throws IOException {
    Files.createDirectories(resolve(vendor));
    Files.writeString(resolve(vendor + "/page.yaml"), text);
    Files.writeString(resolve(vendor + "/spec.yaml"), "form: openapi\n");
  }

  void build(String accept, String reason) throws IOException {
    new SpecsBuild(
            directory.resolve("specs"), directory.resolve("target"), Acceptance.of(accept, reason))
        .run();
  }

  /** All files with their text, by their names below the directory of the pages. */
  Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    Path specs = directory.resolve("specs");
    try (Stream<Path> walk = Files.walk(specs)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(specs.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}
