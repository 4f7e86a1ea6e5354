package dev.standin.generated.fresh;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A copy of the tree as it was built, with the times of its files, to change things in.
 *
 * @param original the tree's root
 * @param root the copy's
 */
record ScratchTree(Path original, Path root) {

  /** What the generator needs; of the other modules that they are there. */
  private static final List<String> NEEDED =
      List.of(
          "pom.xml",
          "impl/pom.xml",
          "conformance-tests/pom.xml",
          "specs/target/classes",
          "specs/target/documents",
          "specs/target/up-to-date",
          "generated/pom.xml",
          "generated/generator.yaml",
          "generated/templates",
          "generated/src/test/documents",
          "generated/target/generated-sources",
          "generated/target/generated-test-sources",
          "generated/target/up-to-date");

  static ScratchTree of(Path original, Path root) throws IOException {
    ScratchTree tree = new ScratchTree(original, root);
    for (String path : NEEDED) {
      tree.restore(path);
    }
    // The pages and what belongs to them, but not what else is built of the module.
    try (Stream<Path> entries = Files.list(original.resolve("specs"))) {
      for (Path entry : entries.filter(it -> !it.endsWith("target")).toList()) {
        tree.restore("specs/" + entry.getFileName());
      }
    }
    return tree;
  }

  Path module() {
    return root.resolve("generated");
  }

  /** Generates in it what its build says, with whatever its pages say now. */
  GeneratedFiles build() throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("process-test-sources", "-pl"));
    arguments.addAll(List.of("specs,generated", "-Daccept=all", "-Dreason=mutation"));
    arguments.addAll(List.of("-Dmaven.main.skip", "-Dmaven.test.skip"));
    arguments.addAll(List.of("-Denforcer.skip", "-Dspotless.check.skip"));
    new NestedMaven(root.resolve("maven.log")).run(root, arguments);
    return GeneratedFiles.ofBuild(module());
  }

  /** Replaces a text that the file has. */
  void replace(String file, String text, String other) throws IOException {
    Path path = root.resolve(file);
    String before = Files.readString(path);
    assertThat(before).contains(text);
    Files.writeString(path, before.replace(text, other));
  }

  /** Makes a file or directory what it is in the original, its time included. */
  void restore(String path) throws IOException {
    Path from = original.resolve(path);
    try (Stream<Path> entries = Files.walk(from)) {
      for (Path entry : entries.toList()) {
        Path copy = root.resolve(path).resolve(from.relativize(entry));
        if (Files.isDirectory(entry)) {
          Files.createDirectories(copy);
        } else {
          Files.createDirectories(copy.getParent());
          Files.copy(entry, copy, REPLACE_EXISTING, COPY_ATTRIBUTES);
        }
      }
    }
  }
}
