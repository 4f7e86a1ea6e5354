package dev.standin.conformance.run;

import dev.standin.conformance.model.Verdict;

/** Whether a verdict lets a run pass. */
public final class PassRule {

  private PassRule() {}

  /**
   * Whether the verdict is one that a run can pass with: nothing violated that must hold, but what
   * is known for a reason.
   *
   * @param strict whether what should hold has to, and what is untested needs a written reason
   */
  public static boolean passes(Verdict verdict, boolean strict) {
    return switch (verdict.outcome()) {
      case PASSED -> true;
      case FAILED -> verdict.hasReason() || (onlyShoulds(verdict) && !strict);
      case CANNOT_TELL -> false;
      case UNTESTED -> verdict.hasReason() || !strict;
      case INAPPLICABLE -> verdict.hasReason();
    };
  }

  /** A failure without findings is a needless waiver, and no should. */
  private static boolean onlyShoulds(Verdict verdict) {
    return !verdict.findings().isEmpty() && !verdict.violatesMust() && verdict.note().isEmpty();
  }
}
