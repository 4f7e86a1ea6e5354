package dev.standin.conformance.finding;

import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.JudgedExchange;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.model.Violation;
import dev.standin.specs.document.StatusKey;
import dev.standin.specs.page.SpecLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A violation where it was seen.
 *
 * @param number of the exchange in the run
 */
public record Observation(
    ConformanceCase conformanceCase, Exchange exchange, Violation violation, int number) {

  /** All of a run, in order. */
  static List<Observation> of(List<Verdict> verdicts) {
    List<Observation> all = new ArrayList<>();
    int number = 0;
    for (Verdict verdict : verdicts) {
      for (JudgedExchange judged : verdict.exchanges()) {
        number++;
        for (Violation violation : judged.violations()) {
          all.add(new Observation(verdict.conformanceCase(), judged.exchange(), violation, number));
        }
      }
    }
    return all;
  }

  /** {@code tavus/deleteConversation}. */
  String operation() {
    return conformanceCase.id().vendor() + "/" + conformanceCase.id().operationId();
  }

  Optional<Integer> status() {
    return exchange.response().map(Response::status);
  }

  boolean succeeded() {
    return status().filter(status -> status / 100 == 2).isPresent();
  }

  /** The documented key that the answer falls under; its status where it falls under none. */
  String slot() {
    return status()
        .map(
            status ->
                conformanceCase
                    .operation()
                    .keyFor(status)
                    .map(StatusKey::text)
                    .orElse(String.valueOf(status)))
        .orElse("no answer");
  }

  /** What holds of every answer weighs no more than the request that brought the answer about. */
  Level level() {
    return violation.check().isOfEveryAnswer() && conformanceCase.level() == Level.SHOULD
        ? Level.SHOULD
        : violation.level();
  }

  /** The line of the page that says so. */
  SpecLocation location() {
    return violation.location().orElse(conformanceCase.location());
  }
}
