package dev.standin.conformance.report.data;

import dev.standin.conformance.model.Level;
import java.util.Objects;

/**
 * One thing that is wrong.
 *
 * @param check its name, for example {@code body schema}
 * @param rule the rule behind it
 * @param source where the rule comes from
 * @param level {@code must} or {@code should}
 * @param exchange the place among the case's exchanges, counted from 0
 * @param where the place in the exchange: {@code status}, {@code header Allow}, {@code body at
 *     /error/code}
 */
public record ReportedFinding(
    String check,
    String rule,
    String source,
    Level level,
    int exchange,
    String where,
    String expected,
    String actual) {

  public ReportedFinding {
    Objects.requireNonNull(check, "check");
    Objects.requireNonNull(level, "level");
  }
}
