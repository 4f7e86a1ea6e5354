package dev.standin.specs.fresh;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the module {@code generated} makes: for each document a directory of sources, and classes of
 * them all. The generator's plugin would judge sources by the document alone.
 *
 * @param directory the module's
 * @param generatorVersion openapi-generator's
 */
record GeneratedModule(Path directory, String generatorVersion) {

  private static final String DOCUMENT = ".yaml";
  private static final String SOURCES = "generated-sources/api";
  private static final String TEST_SOURCES = "generated-test-sources/api";

  /** One for each vendor's document. */
  List<Product> sources() throws IOException {
    return perDocument(documents(), SOURCES, "");
  }

  /** One for each document of this module's own. */
  List<Product> testSources() throws IOException {
    return perDocument(directory.resolve("src/test/documents"), TEST_SOURCES, "test-");
  }

  /** Of the sources that are written by hand and those that are not. */
  CompiledModule compiled() {
    return new CompiledModule(directory, generatorInputs().and(documents()), List.of());
  }

  /** What is where sources are and is of no document that there is; a compiler would take it. */
  List<Path> abandoned() throws IOException {
    List<Path> abandoned = new ArrayList<>();
    for (String place :
        List.of(
            SOURCES,
            TEST_SOURCES,
            "generated-sources/annotations",
            "generated-test-sources/test-annotations")) {
      abandoned.addAll(Directories.list(directory.resolve("target").resolve(place)));
    }
    sources().forEach(it -> abandoned.remove(it.output()));
    testSources().forEach(it -> abandoned.remove(it.output()));
    return abandoned;
  }

  private List<Product> perDocument(Path documents, String outputs, String prefix)
      throws IOException {
    Path target = directory.resolve("target");
    List<Product> products = new ArrayList<>();
    for (Path document : Directories.list(documents)) {
      String file = document.getFileName().toString();
      if (file.endsWith(DOCUMENT)) {
        String name = file.replace(DOCUMENT, "");
        Path output = target.resolve(outputs).resolve(name);
        Inputs inputs = generatorInputs().and(document);
        products.add(new Product(prefix + name, inputs, output, target.resolve("up-to-date")));
      }
    }
    return products;
  }

  /** The whole poms, since options can be anywhere in them. */
  private Inputs generatorInputs() {
    Path tree = CompiledModule.tree(directory);
    List<Path> files =
        List.of(
            tree.resolve("pom.xml"),
            directory.resolve("pom.xml"),
            directory.resolve("generator.yaml"),
            directory.resolve("templates"));
    return new Inputs(tree, files, List.of(generatorVersion))
        .and(CommandLineOptions.of("openapi.generator.", "codegen."));
  }

  private Path documents() {
    return CompiledModule.tree(directory).resolve("specs/target/documents");
  }
}
