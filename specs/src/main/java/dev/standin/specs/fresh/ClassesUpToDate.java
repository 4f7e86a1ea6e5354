package dev.standin.specs.fresh;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Steps of a module's build, around the compiler: before it, classes that are not up to date are
 * removed; after it, is recorded what it made.
 */
public final class ClassesUpToDate {

  private static final String TEST = "test:";

  private ClassesUpToDate() {}

  /**
   * Runs a step.
   *
   * @param args the step, which is {@code discard}, {@code classes} or {@code test-classes}; the
   *     module's directory; the names of the modules whose classes it uses, of those that only its
   *     tests use with {@code test:} before
   */
  public static void main(String[] args) throws IOException {
    Map<Boolean, List<String>> upstream =
        Arrays.stream(args).skip(2).collect(Collectors.partitioningBy(it -> it.startsWith(TEST)));
    CompiledModule module =
        CompiledModule.of(
            Path.of(args[1]),
            upstream.getOrDefault(false, List.of()),
            upstream.getOrDefault(true, List.of()).stream()
                .map(it -> it.substring(TEST.length()))
                .toList());
    switch (args[0]) {
      case "discard" -> module.discardStale(false, false);
      case "classes" -> module.classes().complete();
      case "test-classes" -> module.testClasses().complete();
      default -> throw new IllegalArgumentException("no step is called " + args[0]);
    }
  }
}
