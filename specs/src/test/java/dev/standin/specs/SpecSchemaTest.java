package dev.standin.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.standin.specs.page.SpecPage;
import dev.standin.specs.read.Sidecar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What an editor says of a {@code spec.yaml} is what its reader says of it. */
class SpecSchemaTest {

  private static final Path SPECS = Path.of(System.getProperty("basedir", ""));

  /** Names are for tables alone, and sources are https. */
  @Test
  void saysWhatTheReaderSays() throws IOException {
    JsonNode schema = new ObjectMapper().readTree(SPECS.resolve("spec.schema.json").toFile());
    List<String> ofTables = keys(schema.at("/else/properties"));

    assertRefused("form: x", "one of " + texts(schema.at("/properties/form/enum")) + ".");
    assertRefused(
        "form: tables\nx: 1",
        "known are " + String.join(", ", keys(schema.path("properties"))) + ".");
    assertThat(ofTables).isNotEmpty();
    ofTables.forEach(key -> assertRefused("form: fenced\n" + key + ": x", "for `form: tables`"));
    assertThat(schema.at("/else/properties")).allMatch(value -> !value.asBoolean());
    assertRefused("form: fenced\nsource: http://x.test", "https");
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

  private static void assertRefused(String yaml, String message) {
    SpecPage sidecar = new SpecPage("spec.yaml", Pages.utf8(yaml));
    assertThatThrownBy(() -> Sidecar.read(sidecar)).hasMessageContaining(message);
  }

  private static List<String> keys(JsonNode properties) {
    return properties.propertyStream().map(Map.Entry::getKey).toList();
  }

  private static String texts(JsonNode values) {
    return values.valueStream().map(JsonNode::asText).collect(Collectors.joining(", "));
  }
}
