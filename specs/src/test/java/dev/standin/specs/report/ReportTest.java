package dev.standin.specs.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.standin.specs.change.ChangeReport;
import dev.standin.specs.change.Severity;
import dev.standin.specs.change.Versions;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The three forms of a report. */
class ReportTest {

  static final String BEFORE =
      """
      openapi: 3.0.3
      info: {title: Things, version: '1'}
      paths:
        /things:
          delete:
            operationId: deleteThings
            parameters:
              - {name: hard, in: query, schema: {type: boolean}}
            responses:
              '204': {description: Gone}
              4XX: {description: No, content: {application/json: {schema: {$ref: '#/components/schemas/E'}}}}
              5XX: {description: No, content: {application/json: {schema: {$ref: '#/components/schemas/E'}}}}
      components:
        schemas:
          E: {type: object, properties: {code: {type: string}}}
      """;

  private static final String NOW =
      BEFORE
          .replace("in: query,", "in: query, required: true,")
          .replace("description: Gone", "description: Away")
          .replace("code: {type: string}", "code: {type: integer}")
          .replace("deleteThings", "removeThings");

  private static final ChangeReport REPORT = Versions.between(BEFORE, NOW);

  @Test
  void text() {
    assertThat(ChangeText.of(REPORT))
        .isEqualTo(
            """
            things: old → new

            DELETE /things
              [breaks clients and servers] 4XX application/json /code changed, and in 1 more place
                  - string (old:15)
                  + integer (new:15)
                  answers that were right are wrong now; a client can be answered what it does not know
              [breaks clients] query hard changed
                  - optional (old:8)
                  + required (new:8)
                  requests without it are refused now
              [compatible] operationId changed
                  - deleteThings (old:6)
                  + removeThings (new:6)
                  it is not sent; the generated Java method has another name

            4 changes: 2 break clients and servers, 1 breaks clients, 1 is compatible.
            """);
  }

  @Test
  void markdown() {
    assertThat(ChangeMarkdown.of(REPORT).lines())
        .startsWith("### things: breaks clients and servers", "")
        .contains(
            "| **breaks clients** | DELETE /things | query hard changed | optional (old\\:8)"
                + " | required (new\\:8) | requests without it are refused now |")
        .endsWith("", "4 changes: 2 break clients and servers, 1 breaks clients, 1 is compatible.");
  }

  @Test
  void json() throws IOException {
    JsonNode json = new ObjectMapper().readTree(ChangeJson.of(REPORT));
    assertThat(json.path("severity").asText()).isEqualTo("breaks-both");
    assertThat(json.path("changes")).hasSize(4);
    assertThat(json.path("changes").get(1).toString())
        .isEqualTo(
            """
            {"operation":"DELETE /things","subject":"parameter","place":"query hard",\
            "kind":"changed","breaksClients":true,"breaksServers":false,\
            "reason":"requests without it are refused now",\
            "from":{"text":"optional","file":"old","line":8},\
            "to":{"text":"required","file":"new","line":8}}\
            """);
    assertThat(json.path("reworded").asBoolean()).isFalse();
  }

  @Test
  void nothing() {
    ChangeReport report = Versions.between(BEFORE, BEFORE);
    assertThat(report.severity()).isEqualTo(Severity.NONE);
    assertThat(ChangeText.of(report)).isEqualTo("things: old → new\n\nNothing changed.\n");
    assertThat(ChangeMarkdown.of(report)).isEqualTo("### things: no change\n\nNothing changed.\n");
  }

  @Test
  void severityIsThatOfAllChanges() {
    assertThat(Versions.between(BEFORE, BEFORE.replace("Gone", "Away")).severity())
        .isEqualTo(Severity.WORDING);
    assertThat(Versions.between(BEFORE, BEFORE.replace("deleteThings", "a")).severity())
        .isEqualTo(Severity.COMPATIBLE);
    String optional = NOW.replace("integer", "string");
    assertThat(Versions.between(BEFORE, optional).severity()).isEqualTo(Severity.BREAKS_CLIENTS);
    assertThat(Versions.between(optional, BEFORE).severity()).isEqualTo(Severity.BREAKS_SERVERS);
    String both =
        optional.replace("code: {type: string}", "code: {type: string}}, required: [code");
    assertThat(Versions.between(BEFORE, both.replace("[code}", "[code]")).severity())
        .isEqualTo(Severity.BREAKS_BOTH);
  }

  @Test
  void onlyWording() throws IOException {
    ChangeReport report = Versions.between(BEFORE, "# More\n" + BEFORE.replace("Gone", "Away"));
    String sentence =
        "Only the wording changed, and none of what is promised; a diff of the pages shows where.";
    assertThat(ChangeText.of(report)).isEqualTo("things: old → new\n\n" + sentence + "\n");
    assertThat(ChangeMarkdown.of(report)).isEqualTo("### things: wording\n\n" + sentence + "\n");
    JsonNode json = new ObjectMapper().readTree(ChangeJson.of(report));
    assertThat(json.path("severity").asText()).isEqualTo("wording");
    assertThat(json.path("reworded").asBoolean()).isTrue();
  }

  /** Many different changes: the gravest are shown, all are counted, and a comment holds them. */
  @Test
  void manyChanges() {
    StringBuilder old = new StringBuilder();
    StringBuilder other = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      old.append("          p%d: {type: string}\n".formatted(i));
      other.append("          p%d: {type: integer}\n".formatted(i));
    }
    String head = BEFORE.substring(0, BEFORE.indexOf("    E:"));
    String type = "    E:\n        type: object\n        properties:\n";
    ChangeReport report = Versions.between(head + type + old, head + type + other);
    assertThat(report.changes()).hasSize(4000);
    assertThat(ChangeText.of(report).lines()).hasSizeLessThan(420);
    assertThat(ChangeText.of(report))
        .contains("And 1900 more, none of them graver.")
        .endsWith("4000 changes: 4000 break clients and servers.\n");
    assertThat(ChangeMarkdown.of(report))
        .hasSizeLessThan(65_536)
        .contains("more, none of them graver.")
        .endsWith("4000 changes: 4000 break clients and servers.\n");
  }
}
