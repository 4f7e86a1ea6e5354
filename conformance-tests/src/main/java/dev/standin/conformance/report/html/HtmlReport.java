package dev.standin.conformance.report.html;

import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.report.data.Matrix;
import dev.standin.conformance.report.data.ReportedCase;
import dev.standin.conformance.report.data.RunReport;
import dev.standin.conformance.run.Conclusion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run as one HTML file: the verdict, the matrix, every case, and the pages with what covers them.
 */
public final class HtmlReport {

  private final RunReport run;
  private final Detail detail;
  private final Pages pages;
  private final Map<String, List<ReportedCase>> byOperation;

  private HtmlReport(RunReport run) {
    this.run = run;
    this.detail = Detail.of(run.cases());
    this.pages = new Pages(run);
    this.byOperation = grouped(run.cases(), ReportedCase::operation);
  }

  public static String of(RunReport run) {
    return Assets.render(new HtmlReport(run).view());
  }

  private View view() {
    boolean conforms = run.result() == Conclusion.RunResult.CONFORMS;
    Matrix matrix = Matrix.of(run.cases());
    return new View(
        Assets.INLINE,
        run,
        conforms ? "passed" : "failed",
        conforms ? OutcomeIcon.of(Outcome.PASSED) : OutcomeIcon.of(Outcome.FAILED),
        filters(),
        matrix.columns(),
        matrix.rows().entrySet().stream().map(e -> row(e.getKey(), e.getValue())).toList(),
        operations(),
        pages.views(),
        detail.sentence());
  }

  private List<Filter> filters() {
    return Stream.of(Outcome.values())
        .map(each -> new Filter(OutcomeIcon.cssClass(each), each.text(), count(each)))
        .filter(each -> each.count() > 0)
        .toList();
  }

  private long count(Outcome outcome) {
    return run.cases().stream().filter(each -> each.outcome() == outcome).count();
  }

  private Row row(String operation, List<Matrix.Cell> cells) {
    List<ReportedCase> own = byOperation.getOrDefault(operation, List.of());
    return new Row(
        operation,
        Anchor.of("operation", operation),
        outcomes(own),
        cells.stream().map(cell -> CellView.of(operation, cell)).toList());
  }

  private List<OperationView> operations() {
    List<OperationView> views = new ArrayList<>();
    byOperation.forEach(
        (operation, own) -> {
          List<Group> groups = new ArrayList<>();
          grouped(own, ReportedCase::status)
              .forEach(
                  (status, cases) ->
                      groups.add(
                          new Group(
                              status,
                              Anchor.of("cell", operation + "/" + status),
                              outcomes(cases),
                              cases.stream().map(this::caseView).toList())));
          views.add(
              new OperationView(
                  operation, Anchor.of("operation", operation), outcomes(own), groups));
        });
    return views;
  }

  private CaseView caseView(ReportedCase each) {
    return CaseView.of(each, detail.isFull(each), pages);
  }

  private static Map<String, List<ReportedCase>> grouped(
      List<ReportedCase> cases, Function<ReportedCase, String> by) {
    return cases.stream()
        .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
  }

  /** Classes by which the filter finds what has a case of an outcome. */
  private static String outcomes(List<ReportedCase> cases) {
    return cases.stream()
        .map(each -> "has-" + OutcomeIcon.cssClass(each.outcome()))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  record View(
      Assets assets,
      RunReport run,
      String result,
      String sign,
      List<Filter> filters,
      List<String> columns,
      List<Row> rows,
      List<OperationView> operations,
      List<Pages.PageView> pages,
      String leftOut) {}

  record Filter(String name, String text, long count) {}

  record Row(String operation, String anchor, String outcomes, List<CellView> cells) {}

  record OperationView(String operation, String anchor, String outcomes, List<Group> groups) {}

  record Group(String status, String anchor, String outcomes, List<CaseView> cases) {}

  record CellView(boolean asked, String anchor, String result, String sign, long passed, int of) {

    static CellView of(String operation, Matrix.Cell cell) {
      Outcome outcome =
          cell.passed() == cell.asked()
              ? Outcome.PASSED
              : cell.bad() ? Outcome.FAILED : Outcome.CANNOT_TELL;
      return new CellView(
          cell.asked() > 0,
          Anchor.of("cell", operation + "/" + cell.status()),
          OutcomeIcon.cssClass(outcome),
          OutcomeIcon.of(outcome),
          cell.passed(),
          cell.asked());
    }
  }
}
