package dev.standin.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.standin.specs.page.SpecPage;
import dev.standin.specs.read.PageForm;
import dev.standin.specs.read.Sidecar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an editor says of a {@code spec.yaml} is what its reader says of it. */
class SpecSchemaTest {

  private static final Path SPECS = Path.of(System.getProperty("basedir", ""));

  private final JsonNode schema = read();

  @Test
  void hasTheKeysThatTheReaderHas() {
    Throwable refused = catchThrowable(() -> sidecar("form: tables\nstandin: 1\n"));

    assertThat(refused).hasMessageContaining("known are ");
    String known = String.valueOf(refused.getMessage()).split("known are ", 2)[1].replace(".", "");
    assertThat(schema.path("properties").propertyStream().map(Map.Entry::getKey))
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(known.split(", ", -1)));
  }

  @Test
  void hasTheFormsThatTheReaderHas() {
    assertThat(schema.at("/properties/form/enum").valueStream().map(JsonNode::asText))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(PageForm.values()).map(PageForm::text).toList());
  }

  /** Names are for tables alone, and sources are https. */
  @Test
  void refusesWhatTheReaderRefuses() {
    schema
        .at("/else/properties")
        .propertyStream()
        .map(Map.Entry::getKey)
        .forEach(
            name ->
                assertThat(catchThrowable(() -> sidecar("form: fenced\n" + name + ": x\n")))
                    .hasMessageContaining("is for `form: tables`"));
    assertThat(schema.at("/else/properties")).isNotEmpty().allMatch(value -> !value.asBoolean());
    assertThat(catchThrowable(() -> sidecar("form: fenced\nsource: http://x.test\n")))
        .hasMessageContaining("https");
    assertThat(schema.at("/properties/source/pattern").asText()).isEqualTo("^https://");
  }

  @Test
  void isNamedByEverySpec() throws IOException {
    for (String vendor : SpecCatalog.load(SPECS).vendors()) {
      Path file = SPECS.resolve(SpecFiles.vendor(vendor)).resolve("spec.yaml");
      String first = Files.readString(file).lines().findFirst().orElseThrow();
      assertThat(first).startsWith("# yaml-language-server: $schema=");
      assertThat(file.resolveSibling(first.split("=", 2)[1])).exists();
    }
  }

  private static Sidecar sidecar(String yaml) {
    return Sidecar.read(new SpecPage("spec.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
  }

  private static JsonNode read() {
    try {
      return new ObjectMapper().readTree(SPECS.resolve("spec.schema.json").toFile());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
