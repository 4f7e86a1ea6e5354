package dev.standin.generated.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplatesTest {

  private static final Path TEMPLATES = Path.of(System.getProperty("basedir", ""), "templates");

  @Test
  void areMadeFromWhatTheGeneratorHas() throws IOException {
    String version =
        Objects.requireNonNull(System.getProperty("openapi-generator.version"), "set by the build");
    List<String> problems = new ArrayList<>();
    try (Stream<Path> files = Files.list(TEMPLATES)) {
      List<Path> templates = files.sorted().toList();
      assertThat(templates).isNotEmpty();
      for (Path file : templates) {
        TemplateHeader header =
            TemplateHeader.of(file.getFileName().toString(), Files.readString(file));
        problems.addAll(header.problems(Upstream.ofBuild(), version));
      }
    }
    assertThat(problems).isEmpty();
  }
}
