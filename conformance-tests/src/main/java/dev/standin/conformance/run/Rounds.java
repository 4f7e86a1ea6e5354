package dev.standin.conformance.run;

import dev.standin.conformance.derive.DocumentedAnswers;
import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Finding;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.model.StatusRule;
import dev.standin.conformance.sut.Conversation;
import dev.standin.conformance.sut.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Many deletions: at the same time, and one after another. */
final class Rounds {

  private static final int RACES = 4;
  private static final int CONTENDERS = 3;
  private static final int REPETITIONS = 10;
  private final ConformanceCase asked;
  private final Conversations conversations;
  private final Evidence evidence;
  private final StatusRule served;

  Rounds(ConformanceCase asked, Conversations conversations, Evidence evidence) {
    this.asked = asked;
    this.conversations = conversations;
    this.evidence = evidence;
    this.served = DocumentedAnswers.served(asked.operation());
  }

  /** Several deletions of one conversation at once: one succeeds, the others are refused. */
  void simultaneous(Set<String> owner) {
    ExecutorService threads = Executors.newFixedThreadPool(CONTENDERS);
    try {
      for (int round = 0; round < RACES; round++) {
        race(request(conversations.create(owner, Tenant.FIRST)), threads);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private void race(Request request, ExecutorService threads) {
    CountDownLatch ready = new CountDownLatch(CONTENDERS);
    List<CompletableFuture<Exchange>> sent = new ArrayList<>();
    for (int i = 0; i < CONTENDERS; i++) {
      sent.add(
          CompletableFuture.supplyAsync(
              () -> {
                ready.countDown();
                try {
                  ready.await();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                return evidence.looks().send("one of " + CONTENDERS + " at once", request);
              },
              threads));
    }
    List<Exchange> exchanges = sent.stream().map(CompletableFuture::join).toList();
    exchanges.forEach(exchange -> evidence.note(exchange, true));
    List<Exchange> won = exchanges.stream().filter(Aftermath::succeeded).toList();
    if (won.size() != 1) {
      evidence.add(
          new Finding(
              Check.ONE_WINNER,
              Level.MUST,
              exchanges.get(0),
              "status",
              "one success",
              won.size() + " of " + CONTENDERS + " succeeded"));
    }
    StatusRule refused = new StatusRule("4xx for those that lose", status -> status / 100 == 4);
    exchanges.stream()
        .filter(exchange -> !Aftermath.succeeded(exchange))
        .forEach(exchange -> evidence.hold(exchange, refused, Check.STATUS, Level.MUST));
  }

  /** Deletions one after another; at last everything that was deleted is still gone. */
  void repeated(Set<String> owner, Conversation neighbour) {
    List<Request> requests = new ArrayList<>();
    for (int i = 0; i < REPETITIONS; i++) {
      Request request = request(conversations.create(owner, Tenant.FIRST));
      Exchange exchange = evidence.look("deletion " + (i + 1) + " of " + REPETITIONS, request);
      evidence.hold(exchange, served, Check.STATUS, Level.MUST);
      requests.add(request);
    }
    StatusRule refused = DocumentedAnswers.alreadyDeleted(asked.operation());
    for (Request request : requests) {
      Exchange again = evidence.look("the same again, after the others", request);
      evidence.hold(again, refused, Check.GONE, Level.MUST);
    }
    Exchange beside = evidence.look("deleting their neighbour", request(neighbour));
    evidence.hold(beside, served, Check.NEIGHBOUR, Level.MUST);
  }

  private Request request(Conversation conversation) {
    return conversations.resolve(conversations.request(asked.operation(), conversation));
  }
}
