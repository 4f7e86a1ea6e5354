package dev.standin.conformance.report.html;

import dev.standin.conformance.finding.Finding;
import dev.standin.conformance.model.CaseId;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.model.Verdict.JudgedExchange;
import dev.standin.conformance.report.data.Matrix;
import dev.standin.conformance.report.data.Report;
import dev.standin.conformance.result.Conclusion;
import dev.standin.specs.page.SpecLocation;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run as one HTML file: the conclusion, the findings with what was sent and answered, the matrix,
 * a line for every case, and the pages with what rests on their lines.
 */
public final class HtmlReport {

  /** A browser is slow with more; those that passed are left out first. */
  private static final int MOST_CASES = 3000;

  private final Report report;
  private final Set<CaseId> listed;
  private final Pages pages;
  private final Map<String, List<Verdict>> byOperation;

  private HtmlReport(Report report) {
    this.report = report;
    this.listed =
        report.result().verdicts().stream()
            .sorted(Comparator.comparing(each -> each.outcome() == Outcome.PASSED))
            .limit(MOST_CASES)
            .map(each -> each.conformanceCase().id())
            .collect(Collectors.toSet());
    this.pages = new Pages(report, listed);
    this.byOperation =
        report.result().verdicts().stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.conformanceCase().id().operation(),
                    LinkedHashMap::new,
                    Collectors.toList()));
  }

  public static String of(Report report) {
    return Assets.render(new HtmlReport(report).view());
  }

  private View view() {
    Conclusion conclusion = report.result().conclusion();
    boolean conforms = conclusion.kind() == Conclusion.Kind.CONFORMS;
    Matrix matrix = Matrix.of(report.result().verdicts());
    return new View(
        Assets.INLINE,
        report.server(),
        report.started().truncatedTo(ChronoUnit.SECONDS).toString(),
        report.took().toMillis() / 1000.0,
        report.result().strict(),
        conclusion.sentence(),
        conforms ? "passed" : "failed",
        OutcomeIcon.of(conforms ? Outcome.PASSED : Outcome.FAILED),
        report.result().verdicts().size(),
        filters(),
        findings(),
        report.remarks(),
        matrix.columns(),
        matrix.rows().entrySet().stream().map(e -> row(e.getKey(), e.getValue())).toList(),
        operations(),
        pages.views());
  }

  private List<FindingView> findings() {
    List<FindingView> views = new ArrayList<>();
    for (Finding each : report.result().findings()) {
      views.add(FindingView.of(each, views.size() + 1, report, pages, listed));
    }
    return views;
  }

  private List<Filter> filters() {
    return Stream.of(Outcome.values())
        .map(each -> new Filter(OutcomeIcon.cssClass(each), each.text(), report.count(each)))
        .filter(each -> each.count() > 0)
        .toList();
  }

  private static Row row(String name, List<Matrix.Cell> cells) {
    String operation = name.replace(Matrix.ANSWERS, "");
    return new Row(
        name,
        Anchor.of("operation", operation),
        cells.stream().map(cell -> CellView.of(cell)).toList());
  }

  private List<OperationView> operations() {
    List<OperationView> views = new ArrayList<>();
    byOperation.forEach(
        (operation, own) -> {
          List<CaseView> cases =
              own.stream()
                  .filter(each -> listed.contains(each.conformanceCase().id()))
                  .map(this::caseView)
                  .toList();
          int more = own.size() - cases.size();
          views.add(
              new OperationView(
                  operation,
                  Anchor.of("operation", operation),
                  outcomes(own),
                  cases,
                  more == 0 ? "" : "And " + more + " more, which are in report.json."));
        });
    return views;
  }

  private CaseView caseView(Verdict verdict) {
    ConformanceCase asked = verdict.conformanceCase();
    SpecLocation page = asked.location();
    return new CaseView(
        asked,
        Anchor.of("case", asked.id().toString()),
        asked.id().status() + "/" + asked.id().variant(),
        OutcomeIcon.of(verdict.outcome()),
        OutcomeIcon.cssClass(verdict.outcome()),
        verdict.outcome().text(),
        verdict.exchanges().stream().map(HtmlReport::status).collect(Collectors.joining(", ")),
        verdict.note(),
        verdict.reason(),
        pages.has(page) ? Anchor.ofLine(page.file(), page.line()) : "",
        report
            .finding(verdict)
            .map(report.result().findings()::indexOf)
            .map(index -> "finding:" + (index + 1))
            .orElse(""));
  }

  private static String status(JudgedExchange judged) {
    Exchange exchange = judged.exchange();
    return exchange.response().map(Response::status).map(String::valueOf).orElse("no answer");
  }

  /** Classes by which the filter finds what has a case of an outcome. */
  private static String outcomes(List<Verdict> verdicts) {
    return verdicts.stream()
        .map(each -> "has-" + OutcomeIcon.cssClass(each.outcome()))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  record View(
      Assets assets,
      String server,
      String started,
      double seconds,
      boolean strict,
      String conclusion,
      String result,
      String sign,
      int count,
      List<Filter> filters,
      List<FindingView> findings,
      List<String> remarks,
      List<String> columns,
      List<Row> rows,
      List<OperationView> operations,
      List<Pages.PageView> pages) {}

  record Filter(String name, String text, long count) {}

  record Row(String name, String anchor, List<CellView> cells) {}

  record OperationView(
      String operation, String anchor, String outcomes, List<CaseView> cases, String more) {}

  /**
   * A case in a line.
   *
   * @param findingAnchor of the finding that it shows; empty if it shows none
   */
  record CaseView(
      ConformanceCase asked,
      String anchor,
      String name,
      String sign,
      String result,
      String outcome,
      String statuses,
      String note,
      String reason,
      String pageAnchor,
      String findingAnchor) {}

  record CellView(boolean asked, String result, String sign, long passed, int of) {

    static CellView of(Matrix.Cell cell) {
      Outcome outcome =
          cell.passed() == cell.asked()
              ? Outcome.PASSED
              : cell.bad() ? Outcome.FAILED : Outcome.NOT_AS_IT_SHOULD_BE;
      return new CellView(
          cell.asked() > 0,
          OutcomeIcon.cssClass(outcome),
          OutcomeIcon.of(outcome),
          cell.passed(),
          cell.asked());
    }
  }
}
