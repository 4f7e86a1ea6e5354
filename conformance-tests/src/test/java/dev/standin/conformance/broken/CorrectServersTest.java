package dev.standin.conformance.broken;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.conformance.KnownPages;
import dev.standin.conformance.fake.Event;
import dev.standin.conformance.fake.FakeAnswer;
import dev.standin.conformance.fake.FakeRun;
import dev.standin.conformance.fake.FakeServer;
import dev.standin.conformance.fake.Misreading;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.report.ConsoleReport;
import dev.standin.conformance.report.data.Report;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A correct server raises no alarm, whatever it chooses where it may choose. */
class CorrectServersTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  static List<String> vendors() {
    return KnownPages.vendors();
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void raiseNoAlarm(String vendor) {
    mustPass(vendor, (event, answer) -> answer);
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void mayChooseHeadersWordsAndOrder(String vendor) {
    mustPass(vendor, CorrectServersTest::otherChoices);
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void maySendChunks(String vendor) {
    mustPass(vendor, (event, answer) -> chunked(answer));
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void mayEndTheBodyWithTheConnection(String vendor) {
    mustPass(vendor, (event, answer) -> answer.without("Content-Length"));
  }

  private static FakeAnswer chunked(FakeAnswer answer) {
    if (!answer.headers().containsKey("Content-Length")) {
      return answer;
    }
    return answer.chunked();
  }

  private static void mustPass(String vendor, BiFunction<Event, FakeAnswer, FakeAnswer> touch) {
    Report report =
        FakeRun.report(
            vendor,
            new FakeServer(KnownPages.document(vendor), Set.of(), touch, Misreading.none()));

    assertThat(report.result().verdicts()).isNotEmpty().hasSameSizeAs(KnownPages.of(vendor));
    assertThat(report.result().findings()).as(() -> ConsoleReport.of(report)).isEmpty();
    assertThat(report.result().verdicts())
        .allSatisfy(verdict -> assertThat(verdict.outcome()).isEqualTo(Outcome.PASSED));
  }

  private static FakeAnswer otherChoices(Event event, FakeAnswer answer) {
    FakeAnswer chosen =
        answer.with("X-Request-Id", "42").with("Cache-Control", "no-store").with("Server", "x");
    return answer.text().isEmpty()
        ? chosen
        : chosen
            .with("Content-Type", "Application/JSON; charset=utf-8")
            .withBody(
                "\n " + reversed(answer.text().replace("\"sample\"", "\"\u00fc, gone\"")) + " ");
  }

  private static String reversed(String json) {
    try {
      return reversed(JSON.readTree(json)).toString();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode reversed(JsonNode node) {
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    List<Map.Entry<String, JsonNode>> properties = new ArrayList<>(object.properties());
    Collections.reverse(properties);
    ObjectNode reversed = JSON.createObjectNode();
    properties.forEach(property -> reversed.set(property.getKey(), reversed(property.getValue())));
    return reversed;
  }
}
