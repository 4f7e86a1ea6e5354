package dev.standin.conformance.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.conformance.finding.Finding;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Header;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.model.Verdict.JudgedExchange;
import dev.standin.conformance.model.Violation;
import dev.standin.conformance.report.data.Report;
import dev.standin.conformance.report.data.Utf8Text;
import dev.standin.conformance.request.Curl;
import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.page.SpecNote;
import dev.standin.specs.unsupported.UnsupportedFeatures;
import java.io.IOException;
import java.io.Writer;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run for programs: findings first, then every case with what was sent and answered. Every
 * property is always there, {@code null} where there is nothing.
 */
public final class JsonReport {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Report report;

  private JsonReport(Report report) {
    this.report = report;
  }

  /**
   * Writes a run, case by case: all of a large document's take more memory than there may be.
   *
   * @param out stays open
   */
  public static void write(Report report, Writer out) throws IOException {
    JsonReport json = new JsonReport(report);
    try (JsonGenerator generator = JSON.createGenerator(out).useDefaultPrettyPrinter()) {
      generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      generator.writeStartObject();
      for (Map.Entry<String, JsonNode> each : json.withoutCases().properties()) {
        generator.writeFieldName(each.getKey());
        generator.writeTree(each.getValue());
      }
      generator.writeArrayFieldStart("cases");
      for (Verdict each : report.result().verdicts()) {
        generator.writeTree(json.verdict(each));
      }
      generator.writeEndArray();
      generator.writeEndObject();
      generator.writeRaw('\n');
    }
  }

  private ObjectNode withoutCases() {
    ObjectNode run = JSON.createObjectNode();
    run.put("version", Report.VERSION);
    run.put("server", report.server());
    run.put("started", report.started().truncatedTo(ChronoUnit.SECONDS).toString());
    run.put("seconds", report.took().toMillis() / 1000.0);
    run.put("strict", report.result().strict());
    run.put("result", words(report.result().conclusion().kind()));
    run.put("conclusion", report.result().conclusion().sentence());
    ObjectNode counts = run.putObject("counts").put("cases", report.result().verdicts().size());
    for (Outcome outcome : Outcome.values()) {
      counts.put(outcome.text(), report.count(outcome));
    }
    texts(run.putArray("remarks"), report.remarks());
    ArrayNode findings = run.putArray("findings");
    report.result().findings().forEach(each -> findings.add(finding(each)));
    ArrayNode documents = run.putArray("documents");
    report.documents().forEach(each -> documents.add(document(each)));
    return run;
  }

  private static JsonNode document(SpecDocument document) {
    ObjectNode node = JSON.createObjectNode();
    node.put("vendor", document.vendor());
    node.put("file", document.page().file());
    node.put("text", document.page().text());
    texts(
        node.putArray("notJudged"),
        UnsupportedFeatures.notJudgedIn(document).stream().map(SpecNote::toString).toList());
    return node;
  }

  private JsonNode finding(Finding finding) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", finding.id());
    node.put("check", words(finding.check()));
    node.put("rule", finding.rule());
    node.put("level", words(finding.level()));
    node.put("slot", finding.slots().get(0));
    texts(node.putArray("slots"), finding.slots());
    texts(node.putArray("conditions"), List.copyOf(finding.conditions()));
    node.put("where", finding.where());
    node.put("expected", finding.expected());
    node.put("actual", finding.actual());
    node.put("source", finding.source());
    node.put("location", finding.location().toString());
    node.put("hint", orNull(finding.hint()));
    texts(node.putArray("consequences"), finding.consequences());
    node.put("accepted", orNull(finding.reason()));
    texts(node.putArray("cases"), finding.cases().stream().map(Object::toString).toList());
    node.set("example", exchange(finding.example().exchange()));
    node.put("command", report.command(finding));
    return node;
  }

  private JsonNode verdict(Verdict verdict) {
    ConformanceCase asked = verdict.conformanceCase();
    ObjectNode node = JSON.createObjectNode();
    node.put("id", asked.id().toString());
    node.put("outcome", verdict.outcome().text());
    node.put("passes", report.result().passes(verdict));
    node.put("level", words(asked.level()));
    node.put("provocation", asked.provocation().kind().text());
    node.put("requirement", asked.requirement());
    node.put("page", asked.location().toString());
    node.put("expected", asked.expectation().status().text());
    node.put("note", orNull(verdict.note()));
    node.put("accepted", orNull(verdict.reason()));
    ArrayNode exchanges = node.putArray("exchanges");
    for (JudgedExchange each : verdict.exchanges()) {
      ObjectNode exchange = exchange(each.exchange());
      ArrayNode violations = exchange.putArray("violations");
      each.violations().forEach(violation -> violations.add(violation(violation)));
      exchanges.add(exchange);
    }
    return node;
  }

  private static JsonNode violation(Violation violation) {
    return JSON.createObjectNode()
        .put("check", words(violation.check()))
        .put("level", words(violation.level()))
        .put("where", violation.where())
        .put("expected", violation.expected())
        .put("actual", violation.actual());
  }

  private static ObjectNode exchange(Exchange exchange) {
    ObjectNode node = JSON.createObjectNode();
    node.put("purpose", exchange.purpose());
    Request request = exchange.request();
    ObjectNode sent = node.putObject("request");
    sent.put("method", request.method());
    sent.put("url", request.url());
    sent.set("headers", headers(request.headers()));
    sent.put("body", request.body().orElse(null));
    sent.put("form", request.form().text());
    sent.put("curl", Curl.of(request));
    node.set("response", exchange.response().map(JsonReport::response).orElse(null));
    node.put("failure", exchange.failure().orElse(null));
    return node;
  }

  private static JsonNode response(Response response) {
    ObjectNode node = JSON.createObjectNode();
    node.put("status", response.status());
    node.set("headers", headers(response.headers()));
    node.put("body", Utf8Text.of(response.body()));
    return node;
  }

  private static ArrayNode headers(List<Header> headers) {
    ArrayNode array = JSON.createArrayNode();
    headers.forEach(each -> array.addObject().put("name", each.name()).put("value", each.value()));
    return array;
  }

  private static void texts(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
