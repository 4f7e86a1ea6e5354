package dev.standin.conformance.finding;

import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Expectation.Effect;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.model.Verdict.JudgedExchange;
import dev.standin.conformance.model.Violation;
import dev.standin.specs.document.StatusKey;
import dev.standin.specs.page.SpecLocation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A violation where it was seen.
 *
 * @param number of the exchange in the run
 * @param cause what was sent before it and brought it about; empty if the exchange did that
 */
public record Observation(
    ConformanceCase conformanceCase,
    Exchange exchange,
    Violation violation,
    int number,
    Optional<Exchange> cause) {

  private static final String THE_REQUEST = "the request";

  private static final Pattern NAME = Pattern.compile("`[^`]*`");

  private static final int FURTHER = 100;

  /** Of more requests than one. */
  private static final Set<Effect> SCENARIOS =
      EnumSet.of(
          Effect.ONE_WINNER, Effect.GONE_EACH_TIME, Effect.STAYS_GONE, Effect.ONE_CONNECTION);

  /** All of a run, in order. */
  static List<Observation> of(List<Verdict> verdicts) {
    List<Observation> all = new ArrayList<>();
    int number = 0;
    for (Verdict verdict : verdicts) {
      for (JudgedExchange judged : verdict.exchanges()) {
        number++;
        for (Violation violation : judged.violations()) {
          all.add(
              new Observation(
                  verdict.conformanceCase(),
                  judged.exchange(),
                  violation,
                  number,
                  cause(judged, violation, verdict)));
        }
      }
    }
    return all;
  }

  /** The request that the case is about, or else the last one about the same. */
  private static Optional<Exchange> cause(
      JudgedExchange shown, Violation violation, Verdict verdict) {
    if (violation.check().isOfEveryAnswer()) {
      return Optional.empty();
    }
    List<Exchange> before =
        verdict.exchanges().stream()
            .takeWhile(each -> !each.equals(shown))
            .map(JudgedExchange::exchange)
            .toList();
    String url = shown.exchange().request().url();
    return before.stream()
        .filter(each -> each.purpose().equals(THE_REQUEST))
        .findFirst()
        .or(
            () ->
                before.stream()
                    .filter(each -> each.request().url().equals(url))
                    .reduce((first, last) -> last));
  }

  /** {@code tavus/deleteConversation}. */
  String operation() {
    return conformanceCase.id().operation();
  }

  Optional<Integer> status() {
    return exchange.response().map(Response::status);
  }

  /** Whether the exchange is the one that the case is about, and not a look at the state. */
  boolean isOfItsCase() {
    return exchange.purpose().equals(THE_REQUEST);
  }

  /** How far the request is from a plain one that its case is about. */
  int distance() {
    boolean plain = isOfItsCase() && !isOfDeletions();
    return conformanceCase.provocation().edits().size() + (plain ? 0 : FURTHER);
  }

  /** Whether its case has more deletions than one. */
  private boolean isOfDeletions() {
    return SCENARIOS.contains(conformanceCase.expectation().effect());
  }

  /** What is wrong with the request of its case, whatever the name of the place where it is. */
  String mistake() {
    return conformanceCase
        .requirement()
        .replaceFirst(" (must|should) .*", "")
        .replaceAll("`[^`]*`", "`…`");
  }

  /** The place where the request of its case is wrong, as its requirement names it. */
  Optional<String> named() {
    return NAME.matcher(conformanceCase.requirement())
        .results()
        .map(MatchResult::group)
        .findFirst();
  }

  /** Whether the answer is the same, or both requests were served. */
  boolean isAnsweredLike(Observation other) {
    return status().equals(other.status()) || (succeeded() && other.succeeded());
  }

  /** Whether it is of a request that has to be served. */
  boolean mustSucceed() {
    return isOfItsCase() && isOfServedCase();
  }

  /** Whether it is of a request that has to be served though it has left out a body. */
  boolean leavesOutABody() {
    return mustSucceed()
        && violation.conditions().contains("body")
        && exchange.request().body().isEmpty();
  }

  /** Whether it is of a request that must not be served. */
  boolean mustBeRefused() {
    return isOfItsCase() && !isOfServedCase();
  }

  private boolean isOfServedCase() {
    return conformanceCase.expectation().status().acceptsSome(2);
  }

  /** The status of the answer to what brought it about. */
  Optional<Integer> causeStatus() {
    return cause.flatMap(Exchange::response).map(Response::status);
  }

  /** Whether it is of a request that it would be right to refuse. */
  boolean mayBeRefused() {
    return conformanceCase.expectation().status().acceptsSome(4);
  }

  /** Whether the request of its case differs from others only as an RFC says. */
  boolean isSpelledByAnRfc() {
    return mistake().contains("(RFC ");
  }

  boolean succeeded() {
    return status().filter(status -> status / 100 == 2).isPresent();
  }

  boolean failed() {
    return status().filter(status -> status / 100 == 5).isPresent();
  }

  boolean isRefused() {
    return status().filter(status -> status / 100 == 4).isPresent();
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

  /**
   * What holds of every answer weighs no more than the request that brought the answer about, nor
   * does a media type where another was asked for than the document has.
   */
  Level level() {
    boolean isAskedFor =
        violation.check() == Check.CONTENT_TYPE && conformanceCase.id().status().equals("406");
    return isAskedFor
            || (violation.check().isOfEveryAnswer() && conformanceCase.level() == Level.SHOULD)
        ? Level.SHOULD
        : violation.level();
  }

  /** The line of the page that says so. */
  SpecLocation location() {
    return violation.location().orElse(conformanceCase.location());
  }
}
