package dev.standin.conformance.report.html;

import dev.standin.conformance.finding.Finding;
import dev.standin.conformance.model.CaseId;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Verdict.JudgedExchange;
import dev.standin.conformance.report.data.Report;
import dev.standin.specs.page.SpecLocation;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A finding as it is shown, with what was sent for the plainest case until it showed.
 *
 * @param pageAnchor of the line of the page; empty if the page is not at hand
 * @param leftOut says how many exchanges after the first are not shown; empty if all are
 * @param result the class for a failure, or for what the run conforms with
 */
record FindingView(
    Finding finding,
    int number,
    String level,
    String result,
    String sign,
    SpecLocation page,
    String pageAnchor,
    List<Pages.ExcerptLine> excerpt,
    List<CaseLink> cases,
    String leftOut,
    List<ExchangeView> exchanges,
    String command) {

  private static final int MOST_EXCHANGES = 6;

  static FindingView of(
      Finding finding, int number, Report report, Pages pages, Set<CaseId> listed) {
    Outcome shownAs = report.result().isFailure(finding) ? Outcome.FAILED : Outcome.UNTESTED;
    SpecLocation page = finding.location();
    List<JudgedExchange> exchanges = exchanges(finding, report);
    int leftOut = Math.max(0, exchanges.size() - MOST_EXCHANGES);
    Stream<JudgedExchange> shown =
        Stream.concat(exchanges.stream().limit(1), exchanges.stream().skip(1L + leftOut));
    return new FindingView(
        finding,
        number,
        finding.level().name().toLowerCase(Locale.ROOT),
        OutcomeIcon.cssClass(shownAs),
        OutcomeIcon.of(shownAs),
        page,
        pages.has(page) ? Anchor.ofLine(page.file(), page.line()) : "",
        pages.around(page),
        finding.cases().stream().filter(listed::contains).map(CaseLink::to).toList(),
        leftOut == 0
            ? ""
            : leftOut + " requests after the first are not shown here; report.json has them.",
        shown.map(ExchangeView::of).toList(),
        report.command(finding));
  }

  private static List<JudgedExchange> exchanges(Finding finding, Report report) {
    List<JudgedExchange> all = report.verdict(finding.example().conformanceCase().id()).exchanges();
    int last = 0;
    while (!all.get(last).exchange().equals(finding.example().exchange())) {
      last++;
    }
    return all.subList(0, last + 1);
  }

  /** {@code finding:1}, of the finding with this number. */
  String anchor() {
    return "finding:" + number;
  }

  record CaseLink(String id, String anchor) {

    static CaseLink to(CaseId id) {
      return new CaseLink(id.toString(), Anchor.of("case", id.toString()));
    }
  }
}
