package dev.standin.conformance.result;

import dev.standin.conformance.finding.Finding;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Verdict;
import java.util.List;

/**
 * What a run comes to.
 *
 * @param sentence one plain sentence
 */
public record Conclusion(Kind kind, String sentence) {

  /** How a run ends. */
  public enum Kind {
    CONFORMS(0),
    DOES_NOT_CONFORM(1),
    COULD_NOT_BE_ASKED(2);

    private final int exitCode;

    Kind(int exitCode) {
      this.exitCode = exitCode;
    }

    /** What a process exits with that ends so. */
    public int exitCode() {
      return exitCode;
    }
  }

  /** What is wrong decides; if nothing is, whether all could be asked, and something was. */
  static Conclusion of(SuiteResult result) {
    List<Finding> failures = result.failures();
    List<Verdict> unknown = result.having(Outcome.CANNOT_TELL);
    List<Verdict> untested = result.having(Outcome.UNTESTED);
    String cases = cases(result.verdicts().size());
    if (!failures.isEmpty()) {
      return new Conclusion(
          Kind.DOES_NOT_CONFORM,
          "Does not conform: %d %s, shown by %d of %s."
              .formatted(
                  failures.size(),
                  failures.size() == 1 ? "finding" : "findings",
                  failures.stream().flatMap(each -> each.cases().stream()).distinct().count(),
                  cases));
    }
    if (!unknown.isEmpty()) {
      return new Conclusion(
          Kind.COULD_NOT_BE_ASKED,
          "Could not be asked: %d of %s got no verdict; %s."
              .formatted(unknown.size(), cases, unknown.get(0).note()));
    }
    if (!result.needlessWaivers().isEmpty()) {
      return new Conclusion(
          Kind.DOES_NOT_CONFORM, "Does not conform: " + result.needlessWaivers().get(0));
    }
    long unreasoned = untested.stream().filter(each -> !each.hasReason()).count();
    if (result.strict() && unreasoned > 0) {
      return new Conclusion(
          Kind.DOES_NOT_CONFORM,
          "Does not conform: %d of %s are untested without a written reason."
              .formatted(unreasoned, cases));
    }
    boolean shown =
        result.verdicts().stream()
            .filter(each -> each.conformanceCase().expectation().described())
            .anyMatch(each -> each.outcome() == Outcome.PASSED || each.outcome().isWrong());
    if (!shown && !untested.isEmpty()) {
      return new Conclusion(
          Kind.COULD_NOT_BE_ASKED,
          "Nothing was shown: of %s none that the page describes was put to the server%s."
              .formatted(
                  cases, untested.stream().findFirst().map(each -> "; " + each.note()).orElse("")));
    }
    return new Conclusion(Kind.CONFORMS, "Conforms: " + result.counts() + ".");
  }

  private static String cases(int count) {
    return count + (count == 1 ? " case" : " cases");
  }
}
