package dev.standin.conformance.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.Cases;
import dev.standin.conformance.derive.CaseDeriver;
import dev.standin.specs.SpecFiles;
import dev.standin.specs.document.SpecDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example is a target file, and fits the document that it is named for. */
class ExampleTargetsTest {

  private static final Path DIRECTORY =
      Path.of(System.getProperty("basedir", "")).resolve("targets");

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.walk(DIRECTORY)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void fits(Path example) {
    SpecDocument document = Cases.document(vendor(example));

    TargetFile file = TargetFile.read(example, Environment.ofNames());

    NameCheck.check(file, document);
    assertThat(CaseDeriver.derive(document, file.owners().keySet())).isNotEmpty();
  }

  @Test
  void isThereForEveryVendor() throws IOException {
    assertThat(examples().stream().map(ExampleTargetsTest::vendor))
        .containsAll(Cases.vendors().stream().map(SpecFiles::vendor).toList());
  }

  private static String vendor(Path example) {
    return example.getFileName().toString().replace(".yaml", "");
  }
}
