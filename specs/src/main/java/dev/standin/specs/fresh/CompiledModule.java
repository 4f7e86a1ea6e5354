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
 */
record CompiledModule(Path directory, Inputs others) {

  private static final String JAVA = System.getProperty("java.runtime.version", "");

  /** A module whose classes depend on those of others, by their directories' names. */
  static CompiledModule of(Path directory, List<String> upstream) {
    Path tree = tree(directory);
    List<Path> classes =
        upstream.stream().map(it -> tree.resolve(it).resolve("target/classes")).toList();
    return new CompiledModule(directory, new Inputs(tree, classes, List.of()));
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
            .and(specs.resolve("src/golden"), specs.resolve("target/classes"));
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
    return others.and(directory.resolve("pom.xml"), others.tree().resolve("pom.xml")).and(JAVA);
  }

  private Product product(String name, Inputs inputs) {
    return new Product(name, inputs, target(name), records());
  }
}
