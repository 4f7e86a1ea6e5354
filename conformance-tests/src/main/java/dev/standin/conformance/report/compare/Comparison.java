package dev.standin.conformance.report.compare;

import dev.standin.conformance.report.data.ReportException;
import dev.standin.conformance.report.data.ReportedCase;
import dev.standin.conformance.report.data.RunReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What changed from one run to another, case by case. A case is the same if its id is.
 *
 * @param changes in the order of the later run, then what is gone
 */
public record Comparison(RunReport before, RunReport after, List<Change> changes) {

  /**
   * Compares two runs.
   *
   * @throws ReportException if no case is in both
   */
  public static Comparison of(RunReport before, RunReport after) {
    Map<String, ReportedCase> old = new LinkedHashMap<>();
    before.cases().forEach(each -> old.put(each.id(), each));
    List<Change> changes = new ArrayList<>();
    for (ReportedCase each : after.cases()) {
      ReportedCase was = old.remove(each.id());
      changes.add(was == null ? Change.added(each) : Change.between(was, each));
    }
    if (changes.stream().allMatch(each -> each.kind() == Change.Trend.NEW)) {
      throw new ReportException(
          "No case is in both reports: the first is of %s, the second of %s."
              .formatted(first(before), first(after)));
    }
    old.values().forEach(each -> changes.add(Change.gone(each)));
    return new Comparison(before, after, List.copyOf(changes));
  }

  private static String first(RunReport run) {
    return run.cases().stream().findFirst().map(ReportedCase::operation).orElse("no case");
  }

  public List<Change> of(Change.Trend kind) {
    return changes.stream().filter(each -> each.kind() == kind).toList();
  }

  /** Whether something that was asked before is worse now. What is new or gone is not. */
  public boolean gotWorse() {
    return !of(Change.Trend.WORSE).isEmpty();
  }

  /** {@code Worse: 1 got worse, 2 got better, 0 are new, 0 are gone, 36 are unchanged.} */
  public String sentence() {
    String result =
        gotWorse() ? "Worse" : of(Change.Trend.BETTER).isEmpty() ? "No worse" : "Better";
    return "%s: %d got worse, %d got better, %d new, %d gone, %d unchanged."
        .formatted(
            result,
            of(Change.Trend.WORSE).size(),
            of(Change.Trend.BETTER).size(),
            of(Change.Trend.NEW).size(),
            of(Change.Trend.GONE).size(),
            of(Change.Trend.SAME).size());
  }
}
