package dev.standin.conformance.report.html;

import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.report.compare.Change;
import dev.standin.conformance.report.compare.Comparison;
import dev.standin.conformance.report.data.ReportedCase;
import dev.standin.conformance.report.data.RunReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two runs beside one another as one HTML file. */
public final class HtmlComparison {

  private final Pages pages;
  private final Map<String, ReportedCase> before;

  private HtmlComparison(Comparison comparison) {
    this.pages = new Pages(comparison.after());
    this.before =
        comparison.before().cases().stream()
            .collect(Collectors.toMap(ReportedCase::id, Function.identity(), (a, b) -> b));
  }

  public static String of(Comparison comparison) {
    HtmlComparison html = new HtmlComparison(comparison);
    Outcome outcome = comparison.gotWorse() ? Outcome.FAILED : Outcome.PASSED;
    return Template.COMPARE.render(
        new View(
            Assets.INLINE,
            comparison.sentence(),
            Sign.cssClass(outcome),
            Sign.of(outcome),
            List.of(new Run("before", comparison.before()), new Run("after", comparison.after())),
            Stream.of(Change.Kind.values())
                .filter(kind -> kind != Change.Kind.SAME)
                .map(kind -> html.section(kind, comparison.of(kind)))
                .toList()));
  }

  private Section section(Change.Kind kind, List<Change> changes) {
    return new Section(
        kind.text(),
        Anchor.of("changes", kind.text()),
        changes.size(),
        changes.stream().limit(Detail.MOST_FAILURES).map(each -> view(kind, each)).toList(),
        Math.max(0, changes.size() - Detail.MOST_FAILURES));
  }

  private ChangeView view(Change.Kind kind, Change change) {
    List<Side> sides = new ArrayList<>();
    ReportedCase was = before.get(change.shown().id());
    if (was != null) {
      sides.add(new Side("before", CaseView.of(was, true, pages)));
    }
    if (kind != Change.Kind.GONE) {
      sides.add(new Side("after", CaseView.of(change.shown(), true, pages)));
    }
    return new ChangeView(
        change.shown().id(),
        change.what(),
        change.shown().requirement(),
        change.shown().page().toString(),
        Anchor.of("change", change.shown().id()),
        kind == Change.Kind.WORSE,
        sides);
  }

  record View(
      Assets assets,
      String sentence,
      String result,
      String sign,
      List<Run> runs,
      List<Section> sections) {}

  record Run(String name, RunReport run) {}

  record Section(String title, String anchor, int count, List<ChangeView> changes, int leftOut) {

    boolean isCut() {
      return leftOut > 0;
    }
  }

  record ChangeView(
      String id,
      String what,
      String requirement,
      String page,
      String anchor,
      boolean open,
      List<Side> sides) {}

  /** The case as one of the runs has it. */
  record Side(String name, CaseView shown) {

    String prefix() {
      return name + ":";
    }
  }
}
