package dev.standin.specs.fresh;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Steps of a module's build, around the compiler: before it, classes that are not up to date are
 * removed; after it, is recorded what it made.
 */
public final class ClassesUpToDate {

  private ClassesUpToDate() {}

  /**
   * Runs a step.
   *
   * @param args the step, which is {@code discard}, {@code classes} or {@code test-classes}; the
   *     module's directory; the names of the modules whose classes it uses
   */
  public static void main(String[] args) throws IOException {
    List<String> upstream = List.of(args).subList(2, args.length);
    CompiledModule module = CompiledModule.of(Path.of(args[1]), upstream);
    switch (args[0]) {
      case "discard" -> module.discardStale(false, false);
      case "classes" -> module.classes().complete();
      case "test-classes" -> module.testClasses().complete();
      default -> throw new IllegalArgumentException("no step is called " + args[0]);
    }
  }
}
