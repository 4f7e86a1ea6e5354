package dev.standin.conformance.run;

import dev.standin.conformance.model.Verdict;

/** Whether a verdict lets a run pass. */
public final class PassRule {

  private PassRule() {}

  /**
   * Whether the verdict is one that a run can pass with: nothing violated that must hold, and what
   * was not asked was left out for a reason.
   *
   * @param strict whether what should hold has to
   */
  public static boolean passes(Verdict verdict, boolean strict) {
    return switch (verdict.outcome()) {
      case PASSED -> true;
      case FAILED -> !verdict.violatesMust() && !strict;
      case CANNOT_TELL -> false;
      case UNTESTED, INAPPLICABLE -> verdict.hasReason();
    };
  }
}
