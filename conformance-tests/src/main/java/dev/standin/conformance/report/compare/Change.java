package dev.standin.conformance.report.compare;

import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.report.data.ReportedCase;
import dev.standin.conformance.report.data.ReportedFinding;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A case whose verdict is not what it was.
 *
 * @param shown the case as it is now; as it was, if it is gone
 * @param what how it changed: {@code passed → failed}
 */
public record Change(Trend kind, ReportedCase shown, String what) {

  /** Which way. */
  public enum Trend {
    WORSE("Got worse"),
    BETTER("Got better"),
    NEW("New"),
    GONE("Gone"),
    SAME("Unchanged");

    private final String text;

    Trend(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  static Change between(ReportedCase before, ReportedCase after) {
    int step = rank(after) - rank(before);
    if (step != 0) {
      return new Change(
          step > 0 ? Trend.WORSE : Trend.BETTER, after, name(before) + " → " + name(after));
    }
    Set<String> more = violated(after);
    more.removeAll(violated(before));
    Set<String> fewer = violated(before);
    fewer.removeAll(violated(after));
    if (!more.isEmpty()) {
      return new Change(Trend.WORSE, after, "fails in a new way: " + String.join(", ", more));
    }
    return fewer.isEmpty()
        ? new Change(Trend.SAME, after, name(after))
        : new Change(Trend.BETTER, after, "no longer violates: " + String.join(", ", fewer));
  }

  static Change added(ReportedCase after) {
    return new Change(Trend.NEW, after, name(after));
  }

  static Change gone(ReportedCase before) {
    return new Change(Trend.GONE, before, "was " + name(before));
  }

  private static String name(ReportedCase each) {
    return each.outcome().text() + (isMild(each) ? " (should)" : "");
  }

  /** The checks at fault, each with its level. What servers say in words varies from run to run. */
  private static Set<String> violated(ReportedCase each) {
    return each.findings().stream()
        .map(Change::fault)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String fault(ReportedFinding finding) {
    return finding.check() + (finding.level() == Level.SHOULD ? " (should)" : "");
  }

  private static boolean isMild(ReportedCase each) {
    return each.outcome() == Outcome.FAILED && !each.findings().isEmpty() && !each.violatesMust();
  }

  /** How far from passed. */
  private static int rank(ReportedCase each) {
    return switch (each.outcome()) {
      case PASSED -> 0;
      case INAPPLICABLE -> 1;
      case UNTESTED -> 2;
      case FAILED -> isMild(each) ? 3 : 5;
      case CANNOT_TELL -> 4;
    };
  }
}
