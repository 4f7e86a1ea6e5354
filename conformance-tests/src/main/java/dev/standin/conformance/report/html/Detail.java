package dev.standin.conformance.report.html;

import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.report.data.ReportedCase;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which cases are shown with all their evidence. A browser does not take a file of a hundred
 * megabytes: of a long run, those that passed are a line each, and of very many failures the first.
 */
final class Detail {

  static final int MOST_FAILURES = 500;
  static final int MOST_PASSED = 1200;

  private final Set<String> full = new HashSet<>();
  private final String sentence;

  private Detail(List<ReportedCase> passed, List<ReportedCase> other) {
    other.stream().limit(MOST_FAILURES).map(ReportedCase::id).forEach(full::add);
    boolean shown = passed.size() <= MOST_PASSED;
    if (shown) {
      passed.stream().map(ReportedCase::id).forEach(full::add);
    }
    int brief = passed.size() + other.size() - full.size();
    this.sentence =
        brief == 0
            ? ""
            : "So that this file opens quickly, "
                + brief
                + " cases have one line each: "
                + (shown ? "" : "those that passed")
                + (shown || other.size() <= MOST_FAILURES ? "" : ", and ")
                + (other.size() <= MOST_FAILURES ? "" : "all but the first 500 that did not pass")
                + ". What was sent and answered is in report.json.";
  }

  static Detail of(List<ReportedCase> cases) {
    return new Detail(
        cases.stream().filter(each -> each.outcome() == Outcome.PASSED).toList(),
        cases.stream().filter(each -> each.outcome() != Outcome.PASSED).toList());
  }

  boolean isFull(ReportedCase each) {
    return full.contains(each.id());
  }

  /** What is left out, and where it is; empty if nothing is. */
  String sentence() {
    return sentence;
  }
}
