package dev.standin.conformance.model;

import java.util.List;

/**
 * What became of a case, with the evidence.
 *
 * @param exchanges everything that was sent, in order
 * @param note why there is no verdict on the server; empty if there is one
 * @param reason why somebody accepts that; empty if nobody said
 */
public record Verdict(
    ConformanceCase conformanceCase,
    Outcome outcome,
    List<JudgedExchange> exchanges,
    String note,
    String reason) {

  public Verdict(
      ConformanceCase conformanceCase,
      Outcome outcome,
      List<JudgedExchange> exchanges,
      String note) {
    this(conformanceCase, outcome, exchanges, note, "");
  }

  /** What is wrong, with the case's own question and with the answers to it. */
  public List<Violation> violations() {
    return exchanges.stream().flatMap(each -> each.violations().stream()).toList();
  }

  public boolean hasReason() {
    return !reason.isEmpty();
  }

  public Verdict withNote(String other) {
    return new Verdict(conformanceCase, outcome, exchanges, other, reason);
  }

  public Verdict withReason(String given) {
    return new Verdict(conformanceCase, outcome, exchanges, note, given);
  }

  /**
   * An exchange and what is wrong with it.
   *
   * @param violations empty if nothing is
   */
  public record JudgedExchange(Exchange exchange, List<Violation> violations) {

    public JudgedExchange {
      violations = List.copyOf(violations);
    }
  }
}
