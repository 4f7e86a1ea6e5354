package dev.standin.conformance.model;

import dev.standin.specs.document.Operation;
import dev.standin.specs.page.SpecLocation;

/**
 * One question put to a server.
 *
 * @param requirement the sentence that is checked
 * @param location the page line that the sentence rests on
 */
public record ConformanceCase(
    CaseId id,
    String requirement,
    SpecLocation location,
    Level level,
    Operation operation,
    Provocation provocation,
    Expectation expectation) {

  /** This case under another id. */
  public ConformanceCase withId(CaseId other) {
    return new ConformanceCase(
        other, requirement, location, level, operation, provocation, expectation);
  }

  /** The id, so that test reports name the case by it. */
  @Override
  public String toString() {
    return id.toString();
  }
}
