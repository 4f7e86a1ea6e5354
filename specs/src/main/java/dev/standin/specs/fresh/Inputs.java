package dev.standin.specs.fresh;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What decides how a product turns out.
 *
 * @param tree the directory that files are named from, so that a tree can be moved
 * @param paths files, and directories with all that is in them
 * @param values what is in no file, such as a version
 */
record Inputs(Path tree, List<Path> paths, List<String> values) {

  Inputs {
    paths = List.copyOf(paths);
    values = List.copyOf(values);
  }

  Inputs and(Path... more) {
    return new Inputs(tree, Stream.concat(paths.stream(), Stream.of(more)).toList(), values);
  }

  Inputs and(String... more) {
    return new Inputs(tree, paths, Stream.concat(values.stream(), Stream.of(more)).toList());
  }

  /** A value that differs where a name, a byte or a value does, and never for a time. */
  String fingerprint() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path path : paths) {
      String name = tree.relativize(path).toString().replace('\\', '/');
      lines.add("at " + name);
      Sha256.ofFiles(path).forEach((below, sum) -> lines.add(sum + " " + below));
    }
    values.forEach(value -> lines.add("value " + value));
    return Sha256.of(String.join("\n", lines));
  }
}
