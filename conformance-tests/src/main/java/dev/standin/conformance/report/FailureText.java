package dev.standin.conformance.report;

import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Finding;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.report.data.Visible;
import dev.standin.conformance.request.Curl;
import java.util.Locale;

/** A verdict as somebody needs it who has to mend the server. */
public final class FailureText {

  private FailureText() {}

  public static String of(Verdict verdict, Rerun rerun) {
    ConformanceCase asked = verdict.conformanceCase();
    StringBuilder text = new StringBuilder();
    text.append(asked.id()).append(": ").append(verdict.outcome().text());
    line(text, "required", asked.requirement());
    line(text, "page", asked.location().toString());
    for (Finding finding : verdict.findings()) {
      text.append("\n  ").append(finding.level().name().toLowerCase(Locale.ROOT)).append(": ");
      text.append(finding.check().rule()).append(" (").append(finding.check().source()).append(")");
      line(text, "sent", finding.exchange().purpose());
      line(text, "request", Curl.of(finding.exchange().request()));
      line(text, "at", finding.where());
      line(text, "expected", finding.expected());
      line(text, "actual", finding.actual());
    }
    if (!verdict.note().isEmpty()) {
      line(text, "because", verdict.note());
    }
    line(text, "alone", rerun.command(asked.id()));
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    // What a server answers must not move the cursor of whoever reads it.
    text.append(String.format("%n  %-9s %s", name, Visible.of(value)));
  }
}
