package dev.standin.conformance.report;

import dev.standin.conformance.finding.Finding;
import dev.standin.conformance.model.CaseId;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.report.data.Report;
import dev.standin.conformance.report.data.Utf8Text;
import dev.standin.conformance.report.data.Visible;
import dev.standin.conformance.request.Curl;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A finding as somebody needs it who has to mend the server. */
public final class FindingText {

  private static final int MOST_SHOWN = 300;
  private static final int MOST_OF_REQUEST = 800;
  private static final int MOST_NAMED = 3;

  private FindingText() {}

  public static String of(Finding finding, Report report) {
    return line(finding) + System.lineSeparator() + details(finding, report);
  }

  /** All below the rule. */
  static String details(Finding finding, Report report) {
    Exchange exchange = finding.example().exchange();
    StringBuilder text = new StringBuilder();
    line(text, "by", finding.source());
    line(text, "expected", finding.where() + ": " + finding.expected());
    line(text, "actual", flat(finding.actual()));
    if (!finding.hint().isEmpty()) {
      line(text, "hint", finding.hint());
    }
    if (finding.slots().size() > 1) {
      line(text, "at", limited(finding.slots()));
    }
    line(text, "shown by", cases(finding));
    finding.consequences().stream()
        .limit(MOST_NAMED)
        .forEach(each -> line(text, "and", shortened(each)));
    finding.cause().ifPresent(cause -> lines(text, "request", cause));
    lines(text, finding.cause().isPresent() ? "then" : "request", exchange);
    line(text, "alone", report.command(finding));
    return text.substring(System.lineSeparator().length());
  }

  private static void lines(StringBuilder text, String name, Exchange exchange) {
    line(text, name, shortened(Curl.of(exchange.request()), MOST_OF_REQUEST));
    line(text, "answer", answer(exchange));
  }

  /** The level and the rule: {@code must An id that names nothing must be answered 404.} */
  static String line(Finding finding) {
    return Visible.of(
        finding.level().name().toLowerCase(Locale.ROOT)
            + "  "
            + finding.rule()
            + (finding.isAccepted() ? " Accepted: " + finding.reason() : ""));
  }

  /** The rule and the difference in a line. */
  static String summary(Finding finding) {
    return "%s Expected %s: %s; actual: %s."
        .formatted(finding.rule(), finding.where(), finding.expected(), finding.actual());
  }

  static String cases(Finding finding) {
    List<String> ids = finding.cases().stream().map(CaseId::toString).toList();
    return ids.size() == 1 ? ids.get(0) : ids.size() + " cases: " + limited(ids);
  }

  private static String limited(List<String> all) {
    return all.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
        + (all.size() > MOST_NAMED ? ", …" : "");
  }

  private static String answer(Exchange exchange) {
    return exchange.response().map(FindingText::answer).or(exchange::failure).orElse("none");
  }

  private static String answer(Response response) {
    return response.status()
        + response.list("Content-Type").map(", "::concat).orElse("")
        + (response.hasBody() ? ": " + shortened(flat(Utf8Text.of(response.body()))) : ", no body");
  }

  /** Without the line breaks and indentation that a server writes for people. */
  private static String flat(String text) {
    return text.replaceAll("\\s*\n\\s*", " ");
  }

  private static String shortened(String text) {
    return shortened(text, MOST_SHOWN);
  }

  private static String shortened(String text, int most) {
    return text.length() <= most
        ? text
        : text.substring(0, most) + "… (whole in the files that --report writes)";
  }

  private static void line(StringBuilder text, String name, String value) {
    // What a server answers must not move the cursor of whoever reads it.
    String shown = Visible.of(value).replace("\n", "\n            ");
    text.append(String.format("%n  %-9s %s", name, shown));
  }
}
