package dev.standin.specs.fresh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The classes that the compiler makes of a module. Maven judges them by the times and names of
 * files; it does not see an option that changed, a source with an older time, a class that somebody
 * changed, or a resource that is no longer there.
 *
 * @param directory the module's, beside the other modules
 * @param others what its classes depend on besides its own sources and the poms
 * @param othersOfTests what only its tests' classes depend on
 */
record CompiledModule(Path directory, Inputs others, List<Path> othersOfTests) {

  private static final String JAVA = System.getProperty("java.runtime.version", "");

  CompiledModule {
    othersOfTests = List.copyOf(othersOfTests);
  }

  /**
   * A module whose classes depend on those of others, by their directories' names.
   *
   * @param ofTests those that only its tests' classes depend on
   */
  static CompiledModule of(Path directory, List<String> upstream, List<String> ofTests) {
    Path tree = tree(directory);
    Inputs inputs = new Inputs(tree, classes(tree, upstream), List.of());
    return new CompiledModule(directory, inputs, classes(tree, ofTests));
  }

  private static List<Path> classes(Path tree, List<String> modules) {
    return modules.stream().map(it -> tree.resolve(it).resolve("target/classes")).toList();
  }

  /** The directory of all modules. */
  static Path tree(Path module) {
    Path tree = module.toAbsolutePath().getParent();
    return tree == null ? module : tree;
  }

  Product classes() {
    return product("classes", inputs().and(directory.resolve("src/main")));
  }

  /** Not of files that tests only read. Golden files' support is compiled with them. */
  Product testClasses() {
    Path specs = others.tree().resolve("specs");
    Inputs inputs =
        inputs()
            .and(directory.resolve("src/main"))
            .and(directory.resolve("src/test/java"), directory.resolve("src/test/resources"))
            .and(specs.resolve("src/golden"), specs.resolve("target/classes"))
            .and(othersOfTests.toArray(Path[]::new));
    return product("test-classes", inputs);
  }

  /**
   * Removes what is not up to date: all classes if one is not, since which of them came from what
   * is not known; and with them what is packed from them.
   *
   * @param sources whether other sources are to be compiled than the last time
   * @param testSources the same of the tests
   */
  void discardStale(boolean sources, boolean testSources) throws IOException {
    boolean stale = sources || !classes().isUpToDate();
    if (stale) {
      classes().discard();
      for (Path entry : Directories.list(target(""))) {
        if (entry.toString().endsWith(".jar")) {
          Files.delete(entry);
        }
      }
    }
    if (stale || testSources || !testClasses().isUpToDate()) {
      testClasses().discard();
    }
  }

  Path target(String name) {
    return directory.resolve("target").resolve(name);
  }

  Path records() {
    return target("up-to-date");
  }

  private Inputs inputs() {
    return others
        .and(directory.resolve("pom.xml"), others.tree().resolve("pom.xml"))
        .and(JAVA)
        .and(CommandLineOptions.of("maven.compiler."));
  }

  private Product product(String name, Inputs inputs) {
    return new Product(name, inputs, target(name), records());
  }
}
