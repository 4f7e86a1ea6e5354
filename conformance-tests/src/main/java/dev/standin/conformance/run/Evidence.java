package dev.standin.conformance.run;

import dev.standin.conformance.judge.ExchangeJudge;
import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Finding;
import dev.standin.conformance.model.Form;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.model.StatusRule;
import dev.standin.specs.document.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What was sent for one case, and what was found wrong. */
final class Evidence {

  private final Operation operation;
  private final Sender sender;
  private final Sender looks;
  private final ExchangeJudge judge;
  private final Pace pace;
  private final List<Exchange> exchanges = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  Evidence(Operation operation, Sender sender, Sender looks, ExchangeJudge judge, Pace pace) {
    this.operation = operation;
    this.sender = sender;
    this.looks = looks;
    this.judge = judge;
    this.pace = pace;
  }

  /** Sends the request and checks the answer for what every answer is checked for. */
  Exchange ask(String purpose, Request request, boolean described) {
    Sender able = request.form() == Form.PLAIN ? sender : looks;
    return note(timed(able, purpose, request), described);
  }

  /** Sends a request that looks at the state, and checks the answer as any other. */
  Exchange look(String purpose, Request request) {
    return look(purpose, request, true);
  }

  Exchange look(String purpose, Request request, boolean described) {
    return note(timed(looks, purpose, request), described);
  }

  /** Sends requests in turn, on one connection if the server lets them, and checks the answers. */
  List<Exchange> lookInTurn(String purpose, List<Request> requests) {
    List<Exchange> sent = looks.sendInTurn(purpose, requests);
    sent.forEach(exchange -> note(exchange, true));
    return sent;
  }

  private Exchange timed(Sender able, String purpose, Request request) {
    boolean known = pace.isKnown();
    long start = System.nanoTime();
    Exchange exchange = able.send(purpose, request);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    if (exchange.response().isPresent()) {
      pace.note(took);
      if (known) {
        pace.exceededBy(took).ifPresent(usual -> add(slow(exchange, took, usual)));
      }
    }
    return exchange;
  }

  private static Finding slow(Exchange exchange, Duration took, Duration usual) {
    return new Finding(
        Check.PACE,
        Level.MUST,
        exchange,
        "time",
        "about " + usual.toMillis() + " ms, as others take",
        took.toMillis() + " ms");
  }

  /**
   * Checks an exchange that happened elsewhere, on another thread.
   *
   * @throws NoAnswerException if it has no answer, which ends the case: whoever waited once for a
   *     server that hangs need not wait again
   */
  Exchange note(Exchange exchange, boolean described) {
    exchanges.add(exchange);
    findings.addAll(judge.judge(operation, exchange, described));
    if (exchange.response().isEmpty()) {
      throw new NoAnswerException();
    }
    return exchange;
  }

  /** Notes a finding if the answer's status is not as the rule has it; whether it is. */
  boolean hold(Exchange exchange, StatusRule rule, Check check, Level level) {
    Optional<Integer> status = exchange.response().map(Response::status);
    boolean accepted = status.filter(rule.accepts()::test).isPresent();
    if (status.isPresent() && !accepted) {
      String body = exchange.response().map(Response::text).orElse("");
      findings.add(
          new Finding(
              check,
              level,
              exchange,
              "status",
              rule.text(),
              status.get() + (body.isEmpty() ? "" : " " + shortened(body))));
    }
    return accepted;
  }

  Sender looks() {
    return looks;
  }

  void add(Finding finding) {
    findings.add(finding);
  }

  List<Exchange> exchanges() {
    return List.copyOf(exchanges);
  }

  /** What was found, the weightiest first. */
  List<Finding> findings() {
    return findings.stream().sorted(Comparator.comparing(Finding::level)).toList();
  }

  private static String shortened(String body) {
    return body.length() <= 200 ? body : body.substring(0, 200) + "…";
  }
}
