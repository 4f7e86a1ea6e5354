package dev.standin.specs.fresh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the module {@code generated} makes: for each document a directory of sources, and classes of
 * them all. Maven would judge classes by times, and the generator's plugin by the document alone.
 *
 * @param directory the module's
 * @param generatorVersion openapi-generator's
 */
record GeneratedModule(Path directory, String generatorVersion) {

  private static final String DOCUMENT = ".yaml";

  /** One for each vendor's document. */
  List<Product> sources() throws IOException {
    return perDocument(documents(), target("generated-sources/api"), "");
  }

  /** One for each document of this module's own. */
  List<Product> testSources() throws IOException {
    return perDocument(testDocuments(), target("generated-test-sources/api"), "test-");
  }

  Product classes() {
    Inputs inputs = compilerInputs().and(documents(), directory.resolve("src/main"));
    return new Product("classes", inputs, target("classes"), records());
  }

  Product testClasses() {
    Inputs inputs =
        compilerInputs().and(documents(), directory.resolve("src"), tree().resolve("specs/src"));
    return new Product("test-classes", inputs, target("test-classes"), records());
  }

  /** What is where sources are and is of no document that there is; a compiler would take it. */
  List<Path> abandoned() throws IOException {
    List<Path> abandoned = new ArrayList<>();
    for (String place :
        List.of(
            "generated-sources/api",
            "generated-sources/annotations",
            "generated-test-sources/api",
            "generated-test-sources/test-annotations")) {
      list(target(place)).forEach(abandoned::add);
    }
    sources().forEach(it -> abandoned.remove(it.output()));
    testSources().forEach(it -> abandoned.remove(it.output()));
    return abandoned;
  }

  /** What is packed from the classes. */
  List<Path> archives() throws IOException {
    return list(target("")).filter(it -> it.toString().endsWith(".jar")).toList();
  }

  private List<Product> perDocument(Path documents, Path outputs, String prefix)
      throws IOException {
    return list(documents)
        .filter(it -> it.toString().endsWith(DOCUMENT))
        .map(it -> ofDocument(it, outputs, prefix))
        .toList();
  }

  private Product ofDocument(Path document, Path outputs, String prefix) {
    String name = document.getFileName().toString().replace(DOCUMENT, "");
    return new Product(
        prefix + name, generatorInputs().and(document), outputs.resolve(name), records());
  }

  /** The whole poms, since options can be anywhere in them. */
  private Inputs generatorInputs() {
    List<Path> files =
        List.of(
            tree().resolve("pom.xml"),
            directory.resolve("pom.xml"),
            directory.resolve("generator.yaml"),
            directory.resolve("templates"));
    return new Inputs(tree(), files, List.of(generatorVersion)).and(optionsOnCommandLine());
  }

  private Inputs compilerInputs() {
    return generatorInputs().and(System.getProperty("java.runtime.version"));
  }

  /** The plugin's parameters can be set with {@code -D} too. */
  private static String[] optionsOnCommandLine() {
    return System.getProperties().stringPropertyNames().stream()
        .filter(it -> it.startsWith("openapi.generator.") || it.startsWith("codegen."))
        .sorted()
        .map(it -> it + "=" + System.getProperty(it))
        .toArray(String[]::new);
  }

  private Path tree() {
    Path tree = directory.toAbsolutePath().getParent();
    return tree == null ? directory : tree;
  }

  private Path documents() {
    return tree().resolve("specs/target/documents");
  }

  private Path testDocuments() {
    return directory.resolve("src/test/documents");
  }

  private Path records() {
    return target("up-to-date");
  }

  private Path target(String name) {
    return directory.resolve("target").resolve(name);
  }

  private static Stream<Path> list(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return Stream.empty();
    }
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.sorted().toList().stream();
    }
  }
}
