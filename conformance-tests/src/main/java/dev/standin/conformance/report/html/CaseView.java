package dev.standin.conformance.report.html;

import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.report.data.ReportedCase;
import dev.standin.conformance.report.data.ReportedExchange;
import dev.standin.conformance.report.data.ReportedFinding;
import dev.standin.conformance.report.data.ReportedResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A case as it is shown. Names that are not here are the case's own. */
record CaseView(
    ReportedCase asked,
    String anchor,
    String sign,
    String result,
    String outcome,
    String level,
    String provocation,
    boolean full,
    boolean open,
    String pageAnchor,
    String statuses,
    List<Pages.ExcerptLine> excerpt,
    List<FindingView> findings,
    List<ExchangeView> exchanges) {

  static CaseView of(ReportedCase asked, boolean full, Pages pages) {
    String anchor = Anchor.of("case", asked.id());
    List<FindingView> findings = findings(asked, anchor, full);
    return new CaseView(
        asked,
        anchor,
        OutcomeIcon.of(asked.outcome()),
        OutcomeIcon.cssClass(asked.outcome()),
        asked.outcome().text(),
        asked.level().name().toLowerCase(Locale.ROOT),
        asked.provocation().text(),
        full,
        asked.outcome() == Outcome.FAILED || asked.outcome() == Outcome.CANNOT_TELL,
        pages.has(asked.page()) ? Anchor.ofLine(asked.page().file(), asked.page().line()) : "",
        asked.exchanges().stream().map(CaseView::status).collect(Collectors.joining(", ")),
        full ? pages.around(asked.page()) : List.of(),
        findings,
        full ? exchanges(asked, anchor, findings) : List.of());
  }

  private static String status(ReportedExchange exchange) {
    return Optional.ofNullable(exchange.response())
        .map(ReportedResponse::status)
        .map(String::valueOf)
        .orElse("no answer");
  }

  private static List<FindingView> findings(ReportedCase asked, String anchor, boolean full) {
    List<FindingView> views = new ArrayList<>();
    for (ReportedFinding finding : asked.findings()) {
      int number = views.size() + 1;
      views.add(
          new FindingView(
              finding,
              number,
              anchor + ":finding-" + number,
              finding.level().name().toLowerCase(Locale.ROOT),
              full ? anchor + ":exchange-" + (finding.exchange() + 1) : "",
              asked.exchanges().get(finding.exchange()).purpose()));
    }
    return views;
  }

  private static List<ExchangeView> exchanges(
      ReportedCase asked, String anchor, List<FindingView> findings) {
    List<ExchangeView> views = new ArrayList<>();
    for (ReportedExchange exchange : asked.exchanges()) {
      int place = views.size();
      views.add(
          ExchangeView.of(
              exchange,
              anchor + ":exchange-" + (place + 1),
              findings.stream().filter(f -> f.finding().exchange() == place).toList()));
    }
    return views;
  }

  /**
   * A finding, numbered within its case.
   *
   * @param exchangeAnchor where its exchange is shown; empty if it is not
   */
  record FindingView(
      ReportedFinding finding,
      int number,
      String anchor,
      String level,
      String exchangeAnchor,
      String purpose) {}
}
