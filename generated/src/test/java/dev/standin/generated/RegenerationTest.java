package dev.standin.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The build generates one of our documents twice; see the execution {@code shop-again}. */
class RegenerationTest {

  private static final Path TARGET = Path.of("target");

  @Test
  void theSameInputGivesTheSameBytes() throws IOException {
    Map<String, String> first = sources(TARGET.resolve("generated-test-sources/shop/java"));
    assertThat(first).hasSizeGreaterThan(10);
    assertThat(sources(TARGET.resolve("regenerated/shop/java"))).isEqualTo(first);
  }

  private static Map<String, String> sources(Path root) throws IOException {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        sources.put(root.relativize(file).toString(), text);
      }
    }
    return sources;
  }
}
