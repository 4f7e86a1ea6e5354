package dev.standin.conformance;

import dev.standin.conformance.model.CaseId;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Finding;
import dev.standin.conformance.model.Level;
import dev.standin.specs.document.StatusKey;

/**
 * How a service's answers depart from its page: one thing, however many cases show it, in words
 * that are the same in every run.
 *
 * @param slot the documented status that is meant; what else is meant, where it is none
 */
record Departure(String slot, String page, String service) {

  static Departure of(CaseId asked, Finding finding) {
    String status =
        finding.exchange().response().map(a -> String.valueOf(a.status())).orElse("no answer");
    String should = finding.level() == Level.SHOULD ? " (should)" : "";
    return switch (finding.check()) {
      case STATUS -> new Departure(asked.status(), finding.expected() + should, status);
      case GONE -> new Departure("asked again", finding.expected(), status);
      case BODY_SCHEMA ->
          new Departure(key(finding.exchange(), asked), "its schema", "another body");
      case BODILESS ->
          new Departure(status, "no content" + should, finding.where().replaceFirst(" at .*", ""));
      case ONE_WINNER -> new Departure("at the same time", "one success", "several");
      case KEPT, NEIGHBOUR -> new Departure(asked.status(), "it is kept", "it is deleted");
      default ->
          new Departure(
              status, finding.check().rule() + should, finding.where().replaceFirst(" at .*", ""));
    };
  }

  private static String key(Exchange exchange, CaseId asked) {
    return exchange
        .response()
        .flatMap(
            answer ->
                Cases.document(asked.vendor()).operations().stream()
                    .flatMap(each -> each.keyFor(answer.status()).stream())
                    .findFirst())
        .map(StatusKey::text)
        .orElse(asked.status());
  }

  /** A row of a table in Markdown. */
  String row(ObservedProfile profile) {
    return "| `%s` | %s | %s | %s |\n".formatted(profile, slot, page, service);
  }
}
