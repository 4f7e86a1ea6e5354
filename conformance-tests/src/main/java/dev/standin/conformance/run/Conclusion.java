package dev.standin.conformance.run;

import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Verdict;
import java.util.List;
import java.util.Locale;

/**
 * What a run comes to.
 *
 * @param sentence one plain sentence
 */
public record Conclusion(RunResult kind, String sentence) {

  /** How a run ends. */
  public enum RunResult {
    CONFORMS(0),
    DOES_NOT_CONFORM(1),
    COULD_NOT_BE_ASKED(2);

    private final int exitCode;

    RunResult(int exitCode) {
      this.exitCode = exitCode;
    }

    /** What a process exits with that ends so. */
    public int exitCode() {
      return exitCode;
    }
  }

  /**
   * The conclusion of these verdicts. One that fails decides; if none does, one that could not be
   * reached.
   *
   * @param strict whether what should hold has to, and what is untested needs a written reason
   */
  public static Conclusion of(List<Verdict> verdicts, boolean strict) {
    List<Verdict> failed = having(verdicts, Outcome.FAILED);
    long failing = failed.stream().filter(each -> !PassRule.passes(each, strict)).count();
    List<Verdict> unknown = having(verdicts, Outcome.CANNOT_TELL);
    List<Verdict> untested = having(verdicts, Outcome.UNTESTED);
    if (failing > 0) {
      return new Conclusion(
          RunResult.DOES_NOT_CONFORM,
          "Does not conform: " + failing + " of " + cases(verdicts) + " failed.");
    }
    if (!unknown.isEmpty()) {
      return new Conclusion(
          RunResult.COULD_NOT_BE_ASKED,
          "Could not be asked: %d of %s got no verdict; %s."
              .formatted(unknown.size(), cases(verdicts), unknown.get(0).note()));
    }
    long unreasoned = untested.stream().filter(each -> !each.hasReason()).count();
    if (strict && unreasoned > 0) {
      return new Conclusion(
          RunResult.DOES_NOT_CONFORM,
          "Does not conform: %d of %s are untested without a written reason."
              .formatted(unreasoned, cases(verdicts)));
    }
    if (failed.isEmpty() && having(verdicts, Outcome.PASSED).isEmpty()) {
      return new Conclusion(
          RunResult.COULD_NOT_BE_ASKED,
          "Nothing was shown: none of %s was put to the server%s."
              .formatted(
                  cases(verdicts),
                  untested.stream().findFirst().map(each -> "; " + each.note()).orElse("")));
    }
    return new Conclusion(RunResult.CONFORMS, conforms(verdicts, failed, untested.size()));
  }

  private static String conforms(List<Verdict> verdicts, List<Verdict> failed, int untested) {
    StringBuilder text =
        new StringBuilder(
            "Conforms: %d of %s passed"
                .formatted(having(verdicts, Outcome.PASSED).size(), cases(verdicts)));
    append(text, failed.stream().filter(Verdict::hasReason).count(), "known to fail");
    append(
        text,
        failed.stream().filter(each -> !each.hasReason()).count(),
        "not as it %s be".formatted(Level.SHOULD.name().toLowerCase(Locale.ROOT)));
    append(text, untested, "untested");
    append(text, having(verdicts, Outcome.INAPPLICABLE).size(), "inapplicable");
    return text.append('.').toString();
  }

  private static void append(StringBuilder text, long count, String what) {
    if (count > 0) {
      text.append(", ").append(count).append(' ').append(what);
    }
  }

  private static String cases(List<Verdict> verdicts) {
    return verdicts.size() + (verdicts.size() == 1 ? " case" : " cases");
  }

  private static List<Verdict> having(List<Verdict> verdicts, Outcome outcome) {
    return verdicts.stream().filter(each -> each.outcome() == outcome).toList();
  }
}
