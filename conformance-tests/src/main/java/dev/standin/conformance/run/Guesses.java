package dev.standin.conformance.run;

import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.model.Verdict.JudgedExchange;
import dev.standin.specs.document.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Refusals of what the suite made up. An example of the document, {@code source-ref-name}, may name
 * nothing on this server, and no schema says what a free text has to mean. Where an operation never
 * served such a request, its refusal is no fault.
 */
final class Guesses {

  private static final Set<Integer> REFUSALS = Set.of(400, 404, 409, 412, 422);

  private Guesses() {}

  /**
   * The verdicts, untested where a guess was refused.
   *
   * @param guesses whether an operation's valid request, with a body or without, has values that
   *     nobody vouched for
   */
  static List<Verdict> excused(List<Verdict> verdicts, BiPredicate<Operation, Boolean> guesses) {
    Set<Asked> served =
        verdicts.stream().filter(Guesses::isServed).map(Asked::of).collect(Collectors.toSet());
    Map<Asked, Set<Integer>> refused =
        verdicts.stream()
            .filter(Guesses::refusesWhatIsValid)
            .filter(each -> !served.contains(Asked.of(each)))
            .collect(
                Collectors.groupingBy(
                    Asked::of,
                    Collectors.mapping(each -> status(each).orElse(0), Collectors.toSet())));
    refused.keySet().removeIf(each -> !guesses.test(each.operation(), each.hasBody()));
    // What else is answered so is refused for the guess as well, before anything else is looked at.
    return verdicts.stream()
        .map(
            each ->
                each.outcome().isWrong()
                        && refused
                            .getOrDefault(Asked.of(each), Set.of())
                            .contains(status(each).orElse(-1))
                    ? untested(each)
                    : each)
        .toList();
  }

  private static boolean isServed(Verdict verdict) {
    String method = verdict.conformanceCase().operation().method();
    return status(verdict).filter(status -> status / 100 == 2).isPresent()
        && verdict.exchanges().get(0).exchange().request().method().equals(method);
  }

  private static boolean refusesWhatIsValid(Verdict verdict) {
    ConformanceCase asked = verdict.conformanceCase();
    return verdict.outcome().isWrong()
        && status(verdict).filter(REFUSALS::contains).isPresent()
        && IntStream.range(200, 300).anyMatch(asked.expectation().status().accepts());
  }

  private static Verdict untested(Verdict verdict) {
    List<JudgedExchange> exchanges =
        verdict.exchanges().stream()
            .map(
                each ->
                    new JudgedExchange(
                        each.exchange(),
                        each.violations().stream()
                            .filter(violation -> violation.check() != Check.STATUS)
                            .toList()))
            .toList();
    String why =
        "the server refuses what the document's examples and schemas give (%d); the target file"
                .formatted(status(verdict).orElse(0))
            + " can give other values under `parameters`";
    return new Verdict(verdict.conformanceCase(), Outcome.UNTESTED, exchanges, why);
  }

  /** The status that a case's own request was answered with. */
  private static Optional<Integer> status(Verdict verdict) {
    return verdict.exchanges().stream()
        .map(JudgedExchange::exchange)
        .findFirst()
        .flatMap(Exchange::response)
        .map(Response::status);
  }

  /** What was asked, with a body or without. */
  private record Asked(Operation operation, boolean hasBody) {

    static Asked of(Verdict verdict) {
      return new Asked(
          verdict.conformanceCase().operation(),
          verdict.exchanges().stream()
              .findFirst()
              .flatMap(each -> each.exchange().request().body())
              .isPresent());
    }
  }
}
