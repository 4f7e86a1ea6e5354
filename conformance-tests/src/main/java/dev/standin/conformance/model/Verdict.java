package dev.standin.conformance.model;

import java.util.List;

/**
 * What became of a case, with the evidence.
 *
 * @param exchanges everything that was sent, in order
 * @param findings what is wrong, the weightiest first; empty if nothing is
 * @param note why there is no verdict on the server; empty if there is one
 * @param reason why somebody accepts that; empty if nobody said
 */
public record Verdict(
    ConformanceCase conformanceCase,
    Outcome outcome,
    List<Exchange> exchanges,
    List<Finding> findings,
    String note,
    String reason) {

  public Verdict(
      ConformanceCase conformanceCase,
      Outcome outcome,
      List<Exchange> exchanges,
      List<Finding> findings,
      String note) {
    this(conformanceCase, outcome, exchanges, findings, note, "");
  }

  /** Whether something is wrong that must not be. */
  public boolean violatesMust() {
    return findings.stream().anyMatch(finding -> finding.level() == Level.MUST);
  }

  public boolean hasReason() {
    return !reason.isEmpty();
  }

  public Verdict withReason(String given) {
    return new Verdict(conformanceCase, outcome, exchanges, findings, note, given);
  }
}
