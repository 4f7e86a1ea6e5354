package dev.standin.conformance.model;

import dev.standin.specs.page.SpecLocation;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One thing in an exchange that is not as it has to be.
 *
 * @param conditions what sets the request that brought it about apart from a valid one about a
 *     conversation that is there: {@code unknown id}, {@code query hard}; empty for what holds of
 *     every answer
 * @param where the place in the exchange: {@code status}, {@code body at /error/code}
 * @param location the line of the page that says so, where that is not the case's own
 * @param keyword JSON Pointer of the keyword of a schema that is not met; empty of other checks
 */
public record Violation(
    Check check,
    Level level,
    Set<String> conditions,
    String where,
    String expected,
    String actual,
    Optional<SpecLocation> location,
    String keyword) {

  /** Of what must hold of every answer. */
  public static Violation must(Check check, String where, String expected, String actual) {
    return ofAnswer(check, Level.MUST, where, expected, actual);
  }

  /** Of what holds of every answer. */
  public static Violation ofAnswer(
      Check check, Level level, String where, String expected, String actual) {
    return new Violation(check, level, Set.of(), where, expected, actual, Optional.empty(), "");
  }

  /** The same, weighing no more than that. */
  public Violation atMost(Level other) {
    Level lower = Collections.max(List.of(level, other));
    return new Violation(check, lower, conditions, where, expected, actual, location, keyword);
  }

  public Violation at(SpecLocation page) {
    return new Violation(
        check, level, conditions, where, expected, actual, Optional.of(page), keyword);
  }

  public Violation ofSchema(String pointer) {
    return new Violation(check, level, conditions, where, expected, actual, location, pointer);
  }
}
