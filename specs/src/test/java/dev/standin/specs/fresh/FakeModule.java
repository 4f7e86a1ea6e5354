package dev.standin.specs.fresh;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A tree like ours with a generator and a compiler that write little, to see what they are asked.
 */
record FakeModule(Path tree, String version) {

  static final List<String> ALL =
      List.of(
          "classes",
          "generated-sources/api/one",
          "generated-sources/api/two",
          "generated-test-sources/api/own",
          "test-classes");

  static FakeModule in(Path tree) throws IOException {
    FakeModule module = new FakeModule(tree, "1.0");
    module.write("pom.xml", "root");
    module.write("specs/src/golden/java/G.java", "golden");
    module.write("specs/target/documents/one.yaml", "one");
    module.write("specs/target/documents/two.yaml", "two");
    module.write("generated/pom.xml", "module");
    module.write("generated/generator.yaml", "options");
    module.write("generated/templates/api.mustache", "template");
    module.write("generated/src/main/java/M.java", "main");
    module.write("generated/src/test/java/T.java", "test");
    module.write("generated/src/test/documents/own.yaml", "own");
    return module;
  }

  void write(String file, String text) throws IOException {
    Path path = tree.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  void delete(String file) throws IOException {
    Files.walkFileTree(
        tree.resolve(file),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path it, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(it);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path it, @Nullable IOException e)
              throws IOException {
            Files.delete(it);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Builds it, and says what had to be made. */
  List<String> build() throws IOException {
    step("discard");
    List<String> made = make();
    step("sources");
    step("classes");
    step("test-sources");
    step("test-classes");
    return made;
  }

  /** What is missing is made. */
  List<String> make() throws IOException {
    TreeSet<String> made = new TreeSet<>();
    for (String output : ALL) {
      if (!Files.exists(tree.resolve("generated/target/" + output))) {
        write("generated/target/" + output + "/java/A", output);
        write("generated/target/" + output + "/java/B", output);
        made.add(output);
      }
    }
    return List.copyOf(made);
  }

  void step(String name) throws IOException {
    GeneratedUpToDate.main(new String[] {name, tree.resolve("generated").toString(), version});
  }

  Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      return files.filter(Files::isRegularFile).toList().stream();
    }
  }
}
