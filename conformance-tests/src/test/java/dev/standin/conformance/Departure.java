package dev.standin.conformance;

import dev.standin.conformance.finding.Finding;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Response;

/** Writes down how a service's answers depart from its page, in words that no run changes. */
final class Departure {

  private Departure() {}

  /** A row of a table in Markdown. */
  static String row(ObservedProfile profile, Finding finding) {
    String status =
        finding
            .example()
            .exchange()
            .response()
            .map(Response::status)
            .map(String::valueOf)
            .orElse("no answer");
    String service =
        switch (finding.check()) {
          case STATUS -> status;
          case BODY_SCHEMA -> "another body";
          case ONE_WINNER -> "several";
          case KEPT, NEIGHBOUR -> "it is deleted";
          default -> finding.where() + ": " + finding.actual();
        };
    return "| `%s` | %s | %s%s | %s |\n"
        .formatted(
            profile,
            finding.id().substring(finding.id().indexOf('/', finding.id().indexOf('/') + 1) + 1),
            finding.expected(),
            finding.level() == Level.SHOULD ? " (should)" : "",
            service);
  }
}
