package dev.standin.conformance.run;

import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Expectation.StatusRule;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.model.Verdict.JudgedExchange;
import dev.standin.conformance.model.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A request that was sent for a case, and what is found wrong with what came of it. */
final class Step {

  private static final int MOST_SHOWN = 200;

  /** Octets of a body. */
  private static final int MOST_KEPT = 64 * 1024;

  private final Exchange exchange;
  private final List<Violation> violations = new ArrayList<>();

  Step(Exchange exchange, List<Violation> violations) {
    this.exchange = exchange;
    this.violations.addAll(violations);
  }

  Exchange exchange() {
    return exchange;
  }

  boolean succeeded() {
    return status().filter(status -> status / 100 == 2).isPresent();
  }

  /** Whether the answer is that of an error; a redirect may be that of a success. */
  boolean isRefused() {
    return status().filter(status -> status >= 400).isPresent();
  }

  boolean fits(StatusRule rule) {
    return status().filter(rule.accepts()::test).isPresent();
  }

  Optional<Integer> status() {
    return exchange.response().map(Response::status);
  }

  /** The body of the answer; empty without one. */
  String text() {
    return exchange.response().map(Response::text).orElse("");
  }

  /**
   * Notes a violation if the answer's status is not as the rule has it; whether it is.
   *
   * @param conditions what brings the answer about
   */
  boolean hold(StatusRule rule, Check check, Level level, Set<String> conditions) {
    boolean accepted = fits(rule);
    if (status().isPresent() && !accepted) {
      String body = text();
      String shown = body.length() <= MOST_SHOWN ? body : body.substring(0, MOST_SHOWN) + "…";
      violated(
          check,
          level,
          conditions,
          rule.text(),
          status().get() + (body.isEmpty() ? "" : " " + shown));
    }
    return accepted;
  }

  void violated(Check check, Level level, Set<String> conditions, String expected, String actual) {
    violations.add(
        new Violation(check, level, conditions, "status", expected, actual, Optional.empty(), ""));
  }

  void violated(Violation violation) {
    violations.add(violation);
  }

  /** For the record: a large document's run would keep gigabytes of long answers. */
  JudgedExchange judged() {
    return new JudgedExchange(
        new Exchange(
            exchange.purpose(),
            exchange.request(),
            exchange.response().map(answer -> answer.shortened(MOST_KEPT)),
            exchange.failure()),
        violations);
  }
}
