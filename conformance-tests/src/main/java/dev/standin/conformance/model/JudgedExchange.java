package dev.standin.conformance.model;

import java.util.List;

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
