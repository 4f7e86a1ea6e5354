package dev.standin.conformance.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.standin.specs.page.SpecPage;
import dev.standin.specs.page.YamlTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What an editor says of a target file is what the suite says of it. */
class TargetSchemaTest {

  private static final Path DIRECTORY =
      Path.of(System.getProperty("basedir", "")).resolve("targets");

  @TempDir private Path directory;
  private final JsonNode schema = read();

  static List<Path> examples() throws IOException {
    return ExampleTargetsTest.examples();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void takesTheExamples(Path example) throws IOException {
    assertThat(errors(Files.readString(example))).isEmpty();
    assertThat(Files.readString(example).lines().findFirst().orElseThrow())
        .startsWith("# yaml-language-server: $schema=");
    String named = Files.readString(example).lines().findFirst().orElseThrow().split("=", 2)[1];
    assertThat(example.resolveSibling(named).normalize())
        .isEqualTo(DIRECTORY.resolve("target.schema.json"));
  }

  /** The reader names the keys that there are when it meets another. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/properties                                 | {%s: 1}",
        "/$defs/thing/properties                     | {conversations: {%s: 1}}",
        "/$defs/thing/properties                     | {things: {/a: {%s: 1}}}",
        "/$defs/thing/properties/create/properties   | {conversations: {create: {%s: 1}}}",
        "/$defs/answerValue/anyOf/1/properties       | {conversations: {create: {method: POST, path: /a, id: {%s: 1}}}}",
        "/$defs/thing/properties/get/properties      | {conversations: {ids: ids.txt, get: {%s: 1}}}",
        "/properties/failure/properties              | {conversations: {ids: ids.txt}, failure: {%s: 1}}",
        "/$defs/call/properties                      | {conversations: {ids: ids.txt}, failure: {before: {%s: 1}}}"
      })
  void hasTheKeysThatTheReaderHas(String pointer, String yaml) throws IOException {
    Files.writeString(directory.resolve("ids.txt"), "one\n");
    Path file =
        Files.writeString(directory.resolve("target.yaml"), yaml.strip().formatted("standin"));

    Throwable refused = catchThrowable(() -> TargetFile.read(file, Environment.ofNames()));

    assertThat(refused).hasMessageContaining("standin` is not a key here; there are ");
    String keys = String.valueOf(refused.getMessage()).split("there are ", 2)[1];
    assertThat(schema.at(pointer.strip()).propertyStream().map(each -> each.getKey()))
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(keys.split(", ")));
    assertThat(errors(yaml.strip().formatted("standin"))).isNotEmpty();
  }

  private List<?> errors(String yaml) {
    JsonNode file =
        YamlTree.read(new SpecPage("target.yaml", yaml.getBytes(StandardCharsets.UTF_8))).root();
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema)
        .validate(file);
  }

  private static JsonNode read() {
    try {
      return new ObjectMapper().readTree(DIRECTORY.resolve("target.schema.json").toFile());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
