package dev.standin.conformance.report;

import dev.standin.conformance.Documents;
import dev.standin.conformance.model.CaseId;
import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Expectation;
import dev.standin.conformance.model.Expectation.Effect;
import dev.standin.conformance.model.Expectation.StatusRule;
import dev.standin.conformance.model.Header;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Provocation;
import dev.standin.conformance.model.Provocation.ProvocationKind;
import dev.standin.conformance.model.Provocation.Subject;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.model.Verdict.JudgedExchange;
import dev.standin.conformance.model.Violation;
import dev.standin.conformance.report.data.Report;
import dev.standin.conformance.result.SuiteResult;
import dev.standin.conformance.result.Waivers;
import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.page.SpecLocation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs that never were, of a document with one operation. */
public final class SampleRun {

  private static final SpecDocument DOCUMENT = Documents.withResponses("200");

  private SampleRun() {}

  public static Report of(Verdict... verdicts) {
    return of(List.of(verdicts));
  }

  public static Report of(List<Verdict> verdicts) {
    return new Report(
        "http://127.0.0.1:9000",
        Instant.parse("2026-01-02T03:04:05Z"),
        Duration.ofMillis(1500),
        List.of(DOCUMENT),
        id -> "check --case " + id,
        SuiteResult.of(verdicts, Waivers.none(), false));
  }

  /** The text of {@code report.json}. */
  public static String json(Report report) {
    StringWriter json = new StringWriter();
    try {
      JsonReport.write(report, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return json.toString();
  }

  /** A verdict on a case at line 3, with one exchange that is answered 200. */
  public static Verdict asked(String variant, Outcome outcome, Violation... violations) {
    return asked(variant, outcome, "", violations);
  }

  /** A verdict that somebody accepts for a reason. */
  public static Verdict asked(
      String variant, Outcome outcome, String reason, Violation... violations) {
    ConformanceCase asked =
        new ConformanceCase(
            new CaseId("shop", "deleteItem", "200", variant),
            "A valid request must be answered 200.",
            new SpecLocation("shop.yaml", 3),
            Level.MUST,
            DOCUMENT.operations().get(0),
            new Provocation(
                ProvocationKind.SET_UP, Subject.OWN, Set.of(), List.of(), Optional.empty()),
            new Expectation(StatusRule.exactly(200), Optional.empty(), Effect.UNSPECIFIED, true));
    return new Verdict(
        asked,
        outcome,
        List.of(new JudgedExchange(exchange("{\"id\":\"7\"}"), List.of(violations))),
        outcome == Outcome.CANNOT_TELL ? "no conversation could be made" : "",
        reason);
  }

  /** Another status than 200 for a request with some condition of this name. */
  public static Violation status(String condition, Level level, String actual) {
    return new Violation(
        Check.STATUS, level, Set.of(condition), "status", "another", actual, Optional.empty(), "");
  }

  public static Exchange exchange(String body) {
    Request request =
        new Request(
            "DELETE",
            "http://127.0.0.1:9000/7",
            List.of(new Header("x-api-key", "***")),
            Optional.empty());
    return Exchange.answered(
        "the request",
        request,
        new Response(200, List.of(), body.getBytes(StandardCharsets.UTF_8)));
  }
}
