package dev.standin.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffCommandTest {

  private static final String PAGE =
      """
      openapi: 3.0.3
      info: {title: Things, version: '1'}
      paths:
        /things/{id}:
          delete:
            operationId: deleteThing
            parameters:
              - {name: id, in: path, required: true, schema: {type: string}}
              - {name: hard, in: query, schema: {type: boolean}}
            responses:
              '204': {description: Gone}
              '404': {description: Unknown}
      """;

  @TempDir private Path directory;
  private final CommandLineRun cli = new CommandLineRun();

  @BeforeEach
  void writeTheOldPage() throws IOException {
    Files.writeString(directory.resolve("old.yaml"), PAGE);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "description: Gone, description: Gone, 0",
        "description: Gone, description: Gone for good, 0",
        "operationId, `deprecated: true, operationId`, 3",
        "{type: boolean}, {}, 4",
        "`query, schema`, `query, required: true, schema`, 5",
        "204, 200, 6",
      })
  void exitsByWhatIsBroken(String part, String into, int status) throws IOException {
    if (into.startsWith("deprecated")) {
      into = "deprecated: true\n      operationId";
    }
    Files.writeString(directory.resolve("new.yaml"), PAGE.replace(part, into));
    assertThat(diff("old.yaml", "new.yaml")).as(cli.out()).isEqualTo(status);
  }

  @Test
  void namesTheLinesOfBothPages() throws IOException {
    Files.writeString(directory.resolve("new.yaml"), "# Newer\n" + PAGE.replace("204", "200"));
    diff("old.yaml", "new.yaml");
    assertThat(cli.out())
        .contains("DELETE /things/{id}", "old.yaml:11", "new.yaml:12")
        .contains("breaks clients and servers");
  }

  @Test
  void writesOtherFormats() throws IOException {
    Files.writeString(directory.resolve("new.yaml"), PAGE.replace("204", "200"));
    diff("old.yaml", "new.yaml", "--format", "markdown");
    assertThat(cli.out()).startsWith("### new: breaks clients and servers\n");
    diff("old.yaml", "new.yaml", "--format", "json");
    JsonNode json = new ObjectMapper().readTree(cli.out());
    assertThat(json.path("severity").asText()).isEqualTo("breaks-both");
  }

  @Test
  void comparesDirectoriesVendorByVendor() throws IOException {
    vendor("a", "same", PAGE);
    vendor("b", "same", PAGE);
    vendor("a", "acme", PAGE);
    vendor("b", "acme", PAGE.replace("description: Gone", "description: Gone for good"));
    vendor("b", "fresh", PAGE);

    assertThat(diff("a", "b")).isEqualTo(3);
    assertThat(cli.out())
        .contains("acme: ", "Only the wording changed", "fresh is new.")
        .doesNotContain("same");

    assertThat(diff("b", "a", "--format", "json")).isEqualTo(6);
    assertThat(new ObjectMapper().readTree(cli.out()).findValuesAsText("vendor"))
        .containsExactly("acme", "fresh");

    assertThat(diff("a", "a")).isZero();
  }

  @Test
  void namesWhatItCannotCompare() throws IOException {
    Files.createDirectory(directory.resolve("empty"));
    assertThat(diff("old.yaml", "empty")).isEqualTo(2);
    assertThat(cli.err()).contains("have to be two pages, or two directories");
    assertThat(diff("empty", "empty")).isEqualTo(2);
    assertThat(cli.err()).contains("have no vendor");
    assertThat(diff("old.yaml", "gone.yaml")).isEqualTo(2);
    assertThat(cli.err()).contains("cannot read " + directory.resolve("gone.yaml"));
    Files.writeString(directory.resolve("new.yaml"), "# None\n");
    assertThat(diff("old.yaml", "new.yaml")).isEqualTo(2);
    assertThat(cli.err())
        .startsWith("Could not be compared: ")
        .contains("new.yaml:1: ")
        .doesNotContain("Exception");
  }

  private void vendor(String root, String name, String page) throws IOException {
    Path files = Files.createDirectories(directory.resolve(root).resolve(name));
    Files.writeString(files.resolve("page.yaml"), page);
    Files.writeString(files.resolve("spec.yaml"), "form: openapi\n");
  }

  private int diff(String before, String now, String... more) {
    return cli.run("diff", directory.resolve(before), directory.resolve(now), more);
  }
}
