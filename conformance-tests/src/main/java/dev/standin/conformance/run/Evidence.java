package dev.standin.conformance.run;

import dev.standin.conformance.judge.ExchangeJudge;
import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Form;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.model.Verdict.JudgedExchange;
import dev.standin.conformance.model.Violation;
import dev.standin.conformance.target.api.PrerequisiteException;
import dev.standin.specs.document.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was sent for one case, and what was found wrong. */
final class Evidence {

  private final Operation operation;
  private final Set<String> conditions;
  private final Level level;
  private final Sender sender;
  private final Sender looks;
  private final ExchangeJudge judge;
  private final ResponseTimes pace;
  private final List<Step> steps = new ArrayList<>();

  /**
   * Evidence of nothing yet.
   *
   * @param conditions of the case, under which an answer fails to come
   * @param level of the case: no answer to its own request weighs no more
   */
  Evidence(
      Operation operation,
      Set<String> conditions,
      Level level,
      Sender sender,
      Sender looks,
      ExchangeJudge judge,
      ResponseTimes pace) {
    this.operation = operation;
    this.conditions = conditions;
    this.level = level;
    this.sender = sender;
    this.looks = looks;
    this.judge = judge;
    this.pace = pace;
  }

  /** Sends the request and checks the answer for what every answer is checked for. */
  Step ask(String purpose, Request request, boolean described) {
    Sender able = request.form() == Form.PLAIN ? sender : looks;
    return timed(able, purpose, request, described, level);
  }

  /** Sends a request that looks at the state, and checks the answer as any other. */
  Step look(String purpose, Request request) {
    return look(purpose, request, true);
  }

  Step look(String purpose, Request request, boolean described) {
    return timed(looks, purpose, request, described, Level.MUST);
  }

  /**
   * Sends a request of another operation.
   *
   * @param other whose responses describe the answer; empty if no document does
   */
  Step look(String purpose, Request request, Optional<Operation> other) {
    Exchange exchange = looks.send(purpose, request);
    return note(
        exchange,
        judge.judge(other.orElse(operation), exchange, other.isPresent()),
        List.of(),
        Level.MUST);
  }

  /** Sends requests in turn, on one connection if the server lets them, and checks the answers. */
  List<Step> lookInTurn(String purpose, List<Request> requests) {
    return looks.sendInTurn(purpose, requests).stream().map(each -> note(each, true)).toList();
  }

  private Step timed(
      Sender able, String purpose, Request request, boolean described, Level atMost) {
    pace.end()
        .ifPresent(
            why -> {
              throw new PrerequisiteException(why);
            });
    boolean known = pace.isKnown();
    long start = System.nanoTime();
    Exchange exchange = able.send(purpose, request);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    List<Violation> slow = new ArrayList<>();
    if (exchange.response().isPresent()) {
      // What is refused costs little, and what is served may start something.
      String kind = operation.operationId() + " " + exchange.response().get().status();
      pace.note(kind, took);
      pace.exceededBy(kind, took)
          .filter(usual -> known)
          .map(
              usual ->
                  Violation.ofAnswer(
                          Check.PACE,
                          pace.level(kind, usual),
                          "time",
                          pace.expected(usual),
                          took.toMillis() + " ms")
                      .atMost(atMost))
          .ifPresent(slow::add);
    }
    return note(exchange, judge.judge(operation, exchange, described), slow, atMost);
  }

  /**
   * Checks an exchange that happened elsewhere, on another thread.
   *
   * @throws NoAnswerException if it has no answer, which ends the case: whoever waited once for a
   *     server that hangs need not wait again
   */
  Step note(Exchange exchange, boolean described) {
    return note(exchange, judge.judge(operation, exchange, described), List.of(), Level.MUST);
  }

  private Step note(
      Exchange exchange, List<Violation> found, List<Violation> more, Level unanswered) {
    Step step = new Step(exchange, found);
    more.forEach(step::violated);
    steps.add(step);
    if (exchange.response().isEmpty()) {
      step.violated(
          Check.ANSWER, unanswered, conditions, "an answer", exchange.failure().orElse("none"));
      throw new NoAnswerException();
    }
    return step;
  }

  Sender looks() {
    return looks;
  }

  /**
   * How much of what the case itself asks for is wrong; empty if nothing is. What is wrong with the
   * plain requests that look at the state is a question of other cases.
   */
  Optional<Level> worst() {
    return steps.stream()
        .flatMap(each -> each.judged().violations().stream())
        .filter(each -> !each.check().isOfEveryAnswer())
        .filter(each -> each.conditions().containsAll(conditions))
        .map(Violation::level)
        .min(Comparator.naturalOrder());
  }

  List<JudgedExchange> exchanges() {
    return steps.stream().map(Step::judged).toList();
  }

  /** A request got no answer. What was found until then stands. */
  static final class NoAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoAnswerException() {
      super("no answer");
    }
  }
}
