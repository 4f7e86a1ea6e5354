package dev.standin.conformance.run;

import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.model.StatusRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Several deletions of one conversation at once: one succeeds, the others are refused. */
final class SimultaneousDeletionsScenario {

  static final int CONVERSATIONS = 4;
  private static final int ROUNDS = CONVERSATIONS;
  private static final int CONTENDERS = 3;
  private static final StatusRule REFUSED =
      new StatusRule("4xx for those that lose", status -> status / 100 == 4);
  private final ScenarioContext scenario;

  SimultaneousDeletionsScenario(ScenarioContext scenario) {
    this.scenario = scenario;
  }

  void run() {
    ExecutorService threads = Executors.newFixedThreadPool(CONTENDERS);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        judge(race(scenario.request(scenario.conversation()), threads));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private List<Exchange> race(Request request, ExecutorService threads) {
    CountDownLatch ready = new CountDownLatch(CONTENDERS);
    List<CompletableFuture<Exchange>> sent = new ArrayList<>();
    for (int i = 0; i < CONTENDERS; i++) {
      sent.add(CompletableFuture.supplyAsync(() -> sent(request, ready), threads));
    }
    return sent.stream().map(CompletableFuture::join).toList();
  }

  private Exchange sent(Request request, CountDownLatch ready) {
    ready.countDown();
    try {
      ready.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return scenario.evidence().looks().send("one of " + CONTENDERS + " at once", request);
  }

  private void judge(List<Exchange> exchanges) {
    List<Step> steps =
        exchanges.stream().map(each -> scenario.evidence().note(each, true)).toList();
    long won = steps.stream().filter(Step::succeeded).count();
    // Where deleting again succeeds nobody can tell who was first.
    if (won == 0 || (won > 1 && !scenario.servesAbsent())) {
      steps
          .get(0)
          .violated(
              Check.ONE_WINNER,
              Level.MUST,
              conditions(),
              "one success",
              won + " of " + CONTENDERS + " succeeded");
    }
    steps.stream()
        .filter(step -> !step.succeeded())
        .forEach(step -> step.hold(REFUSED, Check.STATUS, Level.MUST, conditions()));
  }

  /** All but one find what is deleted already. */
  private Set<String> conditions() {
    return Conditions.and(scenario.conditions(), Conditions.UNKNOWN_ID, Conditions.DELETED_BEFORE);
  }
}
