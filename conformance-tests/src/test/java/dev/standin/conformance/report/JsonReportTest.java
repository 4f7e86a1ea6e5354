package dev.standin.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {

  private final JsonNode json =
      parsed(
          SampleRun.json(
              SampleRun.of(
                  SampleRun.asked("valid", Outcome.PASSED),
                  SampleRun.asked(
                      "twice", Outcome.FAILED, SampleRun.status("twice", Level.MUST, "200")),
                  SampleRun.asked("lost", Outcome.CANNOT_TELL))));

  @Test
  void hasTheFindingsFirst() {
    List<String> names = json.propertyStream().map(each -> each.getKey()).toList();

    assertThat(names.indexOf("findings")).isLessThan(names.indexOf("cases"));
    assertThat(json.path("findings"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.path("id").asText()).isEqualTo("shop/deleteItem/200/twice");
              assertThat(finding.path("rule").asText())
                  .isEqualTo("A valid request must be answered 200.");
              assertThat(finding.path("level").asText()).isEqualTo("must");
              assertThat(finding.path("slot").asText()).isEqualTo("shop/deleteItem/200");
              assertThat(finding.path("where").asText()).isEqualTo("status");
              assertThat(finding.path("expected").asText()).isEqualTo("another");
              assertThat(finding.path("actual").asText()).isEqualTo("200");
              assertThat(finding.path("location").asText()).isEqualTo("shop.yaml:3");
              assertThat(finding.at("/cases/0").asText()).isEqualTo("shop/deleteItem/200/twice");
              assertThat(finding.at("/example/response/status").asInt()).isEqualTo(200);
              assertThat(finding.path("command").asText())
                  .isEqualTo("check --case shop/deleteItem/200/twice");
            });
  }

  @Test
  void saysEverythingInWords() {
    assertThat(json.path("version").asInt()).isEqualTo(2);
    assertThat(json.path("result").asText()).isEqualTo("does not conform");
    assertThat(json.at("/cases/2/outcome").asText()).isEqualTo("cannot tell");
    assertThat(json.at("/cases/0/provocation").asText()).isEqualTo("set up");
    assertThat(json.at("/cases/0/exchanges/0").path("failure").isNull()).isTrue();
    assertThat(json.path("counts").path("passed").asInt()).isEqualTo(1);
  }

  private static JsonNode parsed(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
