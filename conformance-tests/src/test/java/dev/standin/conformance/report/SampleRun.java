package dev.standin.conformance.report;

import dev.standin.conformance.model.Header;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.ProvocationKind;
import dev.standin.conformance.report.data.ReportedCase;
import dev.standin.conformance.report.data.ReportedDocument;
import dev.standin.conformance.report.data.ReportedExchange;
import dev.standin.conformance.report.data.ReportedFinding;
import dev.standin.conformance.report.data.ReportedRequest;
import dev.standin.conformance.report.data.ReportedResponse;
import dev.standin.conformance.report.data.RunReport;
import dev.standin.conformance.run.Conclusion;
import dev.standin.specs.page.SpecLocation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs that never were, of a document of six lines. */
public final class SampleRun {

  private SampleRun() {}

  public static RunReport of(ReportedCase... cases) {
    return of(List.of(cases));
  }

  public static RunReport of(List<ReportedCase> cases) {
    return new RunReport(
        RunReport.VERSION,
        "http://127.0.0.1:9000",
        "2026-01-02T03:04:05Z",
        1.5,
        false,
        Conclusion.RunResult.DOES_NOT_CONFORM,
        "Does not conform.",
        Map.of("cases", (long) cases.size()),
        List.of(new ReportedDocument("acme", "acme.yaml", "one\ntwo\r\nthree\n\nfive <b>\nsix\n")),
        cases);
  }

  /** A case at line 3 with one exchange, answered 200. */
  public static ReportedCase asked(String variant, Outcome outcome, ReportedFinding... findings) {
    return asked(variant, outcome, "", findings);
  }

  /** The same with a reason why somebody accepts it. */
  public static ReportedCase asked(
      String variant, Outcome outcome, String reason, ReportedFinding... findings) {
    return new ReportedCase(
        "acme/remove/200/" + variant,
        "acme/remove",
        "200",
        outcome,
        outcome == Outcome.PASSED || !reason.isEmpty(),
        Level.MUST,
        ProvocationKind.SET_UP,
        "A valid request must be answered 200.",
        new SpecLocation("acme.yaml", 3),
        "200",
        outcome == Outcome.CANNOT_TELL ? "no conversation could be made" : "",
        reason,
        "check --case acme/remove/200/" + variant,
        List.of(findings),
        List.of(exchange(new ReportedResponse(200, List.of(), "{\"id\":\"7\"}", null))));
  }

  public static ReportedFinding finding(String check, Level level, String where, String actual) {
    return new ReportedFinding(check, "a rule", "a source", level, 0, where, "another", actual);
  }

  public static ReportedExchange exchange(@Nullable ReportedResponse response) {
    ReportedRequest request =
        new ReportedRequest(
            "DELETE",
            "http://127.0.0.1:9000/7",
            List.of(new Header("x-api-key", "***")),
            null,
            "as usual",
            "curl -i -X DELETE 'http://127.0.0.1:9000/7' -H 'x-api-key: ***'");
    return new ReportedExchange(
        "the request", request, response, response == null ? "connection refused" : null);
  }
}
