package dev.standin.conformance.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Finding;
import dev.standin.conformance.model.Header;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.request.Curl;
import java.util.List;
import java.util.Locale;

/** Everything about a run, for programs. */
public final class JsonReport {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private JsonReport() {}

  public static String of(List<Verdict> verdicts, Rerun rerun) {
    ObjectNode report = JSON.objectNode();
    ObjectNode counts = report.putObject("counts");
    counts.put("cases", verdicts.size());
    for (Outcome outcome : Outcome.values()) {
      counts.put(outcome.text(), verdicts.stream().filter(v -> v.outcome() == outcome).count());
    }
    ArrayNode cases = report.putArray("cases");
    verdicts.forEach(verdict -> cases.add(verdict(verdict, rerun)));
    return report.toPrettyString() + "\n";
  }

  private static ObjectNode verdict(Verdict verdict, Rerun rerun) {
    ConformanceCase asked = verdict.conformanceCase();
    ObjectNode node = JSON.objectNode();
    node.put("id", asked.id().toString());
    node.put("outcome", verdict.outcome().text());
    node.put("level", text(asked.level()));
    node.put("provocation", asked.provocation().kind().text());
    node.put("requirement", asked.requirement());
    node.put("location", asked.location().toString());
    node.put("expected", asked.expectation().status().text());
    node.put("note", verdict.note());
    node.put("reason", verdict.reason());
    node.put("command", rerun.command(asked.id()));
    ArrayNode findings = node.putArray("findings");
    verdict.findings().forEach(finding -> findings.add(finding(finding)));
    ArrayNode exchanges = node.putArray("exchanges");
    verdict.exchanges().forEach(exchange -> exchanges.add(exchange(exchange)));
    return node;
  }

  private static ObjectNode finding(Finding finding) {
    return JSON.objectNode()
        .put("check", text(finding.check()))
        .put("source", finding.check().source())
        .put("level", text(finding.level()))
        .put("exchange", finding.exchange().purpose())
        .put("where", finding.where())
        .put("expected", finding.expected())
        .put("actual", finding.actual());
  }

  private static ObjectNode exchange(Exchange exchange) {
    ObjectNode node =
        JSON.objectNode()
            .put("purpose", exchange.purpose())
            .put("request", Curl.of(exchange.request()));
    exchange.response().ifPresent(response -> node.set("response", response(response)));
    exchange.failure().ifPresent(failure -> node.put("failure", failure));
    return node;
  }

  private static ObjectNode response(Response response) {
    ObjectNode node = JSON.objectNode().put("status", response.status());
    ArrayNode headers = node.putArray("headers");
    for (Header header : response.headers()) {
      headers.addObject().put("name", header.name()).put("value", header.value());
    }
    return node.put("body", response.text());
  }

  private static String text(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
