package dev.standin.specs.fresh;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Steps of the build of {@code generated}, around the generator and the compiler: before them what
 * is not up to date is removed, after them it is recorded what they made.
 */
public final class GeneratedUpToDate {

  private GeneratedUpToDate() {}

  /**
   * Runs a step.
   *
   * @param args the step; the module's directory; openapi-generator's version. The steps are {@code
   *     discard} and, after what they name was made, {@code sources}, {@code classes}, {@code
   *     test-sources} and {@code test-classes}
   * @throws IllegalStateException if the generator wrote nothing; the message says what to do
   */
  public static void main(String[] args) throws IOException {
    GeneratedModule module = new GeneratedModule(Path.of(args[1]), args[2]);
    switch (args[0]) {
      case "discard" -> discard(module);
      case "sources" -> requireAny(module.sources());
      case "classes" -> module.compiled().classes().complete();
      case "test-sources" -> requireAny(module.testSources());
      case "test-classes" -> module.compiled().testClasses().complete();
      default -> throw new IllegalArgumentException("no step is called " + args[0]);
    }
  }

  private static void discard(GeneratedModule module) throws IOException {
    for (Path abandoned : module.abandoned()) {
      Directories.delete(abandoned);
    }
    boolean sources = discardStale(module.sources());
    boolean testSources = discardStale(module.testSources());
    module.compiled().discardStale(sources, testSources);
  }

  private static boolean discardStale(List<Product> products) throws IOException {
    boolean any = false;
    for (Product product : products) {
      if (!product.isUpToDate()) {
        product.discard();
        any = true;
      }
    }
    return any;
  }

  private static void requireAny(List<Product> products) throws IOException {
    List<String> nothing = new ArrayList<>();
    for (Product product : products) {
      if (!product.complete()) {
        nothing.add(product.output().toString());
      }
    }
    if (!nothing.isEmpty()) {
      throw new IllegalStateException(
          nothing.stream()
              .collect(
                  Collectors.joining(
                      "\n",
                      "nothing was written to\n",
                      "\nHas each document an execution with its name as <id> in"
                          + " generated/pom.xml?")));
    }
  }
}
