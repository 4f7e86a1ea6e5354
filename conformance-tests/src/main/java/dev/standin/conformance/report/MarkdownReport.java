package dev.standin.conformance.report;

import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.report.data.Matrix;
import dev.standin.conformance.request.Curl;
import java.util.List;
import java.util.Locale;

/** The matrix, what went wrong, and every case with its evidence. */
final class MarkdownReport {

  private MarkdownReport() {}

  static String of(List<Verdict> verdicts, Rerun rerun) {
    StringBuilder text = new StringBuilder("# Conformance\n\n");
    text.append(ConsoleReport.counts(verdicts)).append(".\n\n");
    matrix(text, Matrix.ofVerdicts(verdicts));
    List<Verdict> other = verdicts.stream().filter(v -> v.outcome() != Outcome.PASSED).toList();
    if (!other.isEmpty()) {
      text.append("\n## Not passed\n");
      other.forEach(
          verdict ->
              text.append("\n```\n").append(FailureText.of(verdict, rerun)).append("\n```\n"));
    }
    text.append("\n## Cases\n");
    verdicts.forEach(verdict -> section(text, verdict));
    return text.toString();
  }

  private static void matrix(StringBuilder text, Matrix matrix) {
    text.append("| operation | ").append(String.join(" | ", matrix.columns())).append(" |\n");
    text.append("| --- |").append(" --- |".repeat(matrix.columns().size())).append('\n');
    matrix
        .rows()
        .forEach(
            (name, cells) ->
                text.append("| ")
                    .append(name)
                    .append(" | ")
                    .append(String.join(" | ", cells.stream().map(Matrix.Cell::text).toList()))
                    .append(" |\n"));
    text.append("\nCases passed / asked; `!` violates what must hold, `?` something else than");
    text.append(" passed, `.` no case.\n");
  }

  private static void section(StringBuilder text, Verdict verdict) {
    ConformanceCase asked = verdict.conformanceCase();
    text.append("\n### ").append(asked.id()).append("\n\n");
    text.append(asked.requirement()).append("\n\n");
    text.append("- outcome: **").append(verdict.outcome().text()).append("**");
    text.append(" (").append(asked.level().name().toLowerCase(Locale.ROOT)).append(")\n");
    text.append("- brought about: ").append(asked.provocation().kind().text()).append('\n');
    text.append("- page: ").append(asked.location()).append('\n');
    text.append("- expected: ").append(asked.expectation().status().text()).append('\n');
    if (!verdict.note().isEmpty()) {
      text.append("- because: ").append(verdict.note()).append('\n');
    }
    if (verdict.hasReason()) {
      text.append("- accepted: ").append(verdict.reason()).append('\n');
    }
    if (!verdict.exchanges().isEmpty()) {
      text.append("\n```\n");
      verdict.exchanges().forEach(exchange -> exchange(text, exchange));
      text.append("```\n");
    }
  }

  private static void exchange(StringBuilder text, Exchange exchange) {
    text.append("# ").append(exchange.purpose()).append('\n');
    text.append(Curl.of(exchange.request())).append('\n');
    text.append("-> ")
        .append(exchange.response().map(MarkdownReport::answer).or(exchange::failure).orElse(""));
    text.append('\n');
  }

  private static String answer(Response response) {
    return response.status() + (response.hasBody() ? " " + response.text() : "");
  }
}
