package dev.standin.conformance.run;

import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.model.Verdict.JudgedExchange;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.StatusKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Refusals that are no fault: of an operation that is switched off, as the document says that it
 * may be, and of what the suite made up. An example of the document, {@code source-ref-name}, may
 * name nothing on this server, and no schema says what a free text has to mean. Where an operation
 * never served such a request, its refusal is no fault.
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
            .filter(
                each ->
                    isSwitchedOff(each)
                        || guesses.test(Asked.of(each).operation(), Asked.of(each).hasBody()))
            .collect(
                Collectors.groupingBy(
                    Asked::of,
                    Collectors.mapping(each -> status(each).orElse(0), Collectors.toSet())));
    return verdicts.stream()
        .map(each -> excused(each, refused.getOrDefault(Asked.of(each), Set.of())))
        .toList();
  }

  private static boolean isServed(Verdict verdict) {
    String method = verdict.conformanceCase().operation().method();
    return isValid(verdict)
        && status(verdict).filter(status -> status / 100 == 2).isPresent()
        && verdict.exchanges().get(0).exchange().request().method().equals(method);
  }

  /** Whether its request has to be served: another path may lead to a page that always is. */
  private static boolean isValid(Verdict verdict) {
    return verdict.conformanceCase().expectation().status().acceptsSome(2);
  }

  private static boolean refusesWhatIsValid(Verdict verdict) {
    return verdict.outcome().isWrong()
        && (isSwitchedOff(verdict) || status(verdict).filter(REFUSALS::contains).isPresent())
        && isValid(verdict);
  }

  /** Only a method that a server can do without is documented to be answered 405. */
  private static boolean isSwitchedOff(Verdict verdict) {
    return status(verdict).filter(status -> status == 405).isPresent()
        && verdict
            .conformanceCase()
            .operation()
            .keyFor(405)
            .filter(StatusKey.Exact.class::isInstance)
            .isPresent();
  }

  /**
   * What else is answered so is refused for the same, before anything else is looked at, and what
   * was to show that a thing is there shows nothing.
   */
  private static Verdict excused(Verdict verdict, Set<Integer> refused) {
    ConformanceCase asked = verdict.conformanceCase();
    List<JudgedExchange> exchanges =
        verdict.exchanges().stream()
            .map(each -> isRefused(each, asked, refused) ? ofEveryAnswer(each) : each)
            .toList();
    if (exchanges.equals(verdict.exchanges())) {
      return verdict;
    }
    if (!verdict.outcome().isWrong() && verdict.outcome() != Outcome.CANNOT_TELL) {
      return new Verdict(asked, verdict.outcome(), exchanges, verdict.note(), verdict.reason());
    }
    String why =
        refused.contains(405)
            ? "the server says 405, as the document has it of an operation that is switched off"
            : "the server refuses what the document's examples and schemas give (%d); the target file"
                    .formatted(status(verdict).orElse(0))
                + " can give other values under `parameters`";
    return new Verdict(asked, Outcome.UNTESTED, exchanges, why);
  }

  private static boolean isRefused(
      JudgedExchange each, ConformanceCase asked, Set<Integer> refused) {
    return each.exchange().response().map(Response::status).filter(refused::contains).isPresent()
        && each.exchange().request().method().equals(asked.operation().method());
  }

  private static JudgedExchange ofEveryAnswer(JudgedExchange each) {
    return new JudgedExchange(
        each.exchange(),
        each.violations().stream()
            .filter(violation -> violation.check().isOfEveryAnswer())
            .toList());
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
