package dev.standin.conformance.run;

import dev.standin.conformance.derive.DocumentedAnswers;
import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Expectation.Effect;
import dev.standin.conformance.model.Expectation.StatusRule;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.model.RequestEdit;
import dev.standin.conformance.request.CredentialEdits;
import dev.standin.conformance.target.api.Target.Conversation;
import dev.standin.conformance.target.api.Target.Tenant;
import dev.standin.conformance.target.api.UnavailableException;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.SecurityAlternative;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A case of more than one deletion. */
final class Scenario {

  private static final int ROUNDS = 4;
  private static final int CONTENDERS = 3;
  private static final int TIMES = 10;

  /** Parts of the whole time after which to look, at growing distances. */
  private static final List<Double> LOOKS = List.of(0.1, 0.4, 1.0);

  private static final StatusRule LOST =
      new StatusRule("4xx for those that lose", status -> status / 100 == 4);
  private static final StatusRule REFUSED =
      new StatusRule("4xx without a credential", status -> status / 100 == 4);

  private final Operation operation;
  private final Set<String> owner;
  private final Conversations conversations;
  private final Evidence evidence;
  private final Set<String> conditions;
  private boolean anonymousAsked;

  /**
   * One for a case.
   *
   * @param conditions of the case
   */
  Scenario(
      ConformanceCase asked,
      Conversations conversations,
      Evidence evidence,
      Set<String> conditions) {
    this.operation = asked.operation();
    this.owner = asked.provocation().owner();
    this.conversations = conversations;
    this.evidence = evidence;
    this.conditions = conditions;
  }

  /** How many conversations such a case uses up; none if the effect is that of one request. */
  static int conversations(Effect effect) {
    return switch (effect) {
      case ONE_WINNER -> ROUNDS;
      // Those that are deleted, three neighbours and one of another owner.
      case GONE_EACH_TIME -> TIMES + 4;
      // The one, one that is spared, and one beside each look.
      case STAYS_GONE -> 2 + LOOKS.size();
      case ONE_CONNECTION -> 2;
      case GONE, KEPT, NEIGHBOUR_KEPT, AS_ANSWERED, UNTOUCHED, UNSPECIFIED -> 0;
    };
  }

  /** Several deletions of one conversation at once: one succeeds, the others are refused. */
  void simultaneous() {
    ExecutorService threads = Executors.newFixedThreadPool(CONTENDERS);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        Conversation subject = conversation();
        judge(subject, race(request(subject), threads));
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
    return evidence.looks().send("one of " + CONTENDERS + " at once", request);
  }

  private void judge(Conversation subject, List<Exchange> exchanges) {
    // All but one find what is deleted already.
    Set<String> lost = Conditions.and(conditions, Conditions.UNKNOWN_ID, Conditions.DELETED_BEFORE);
    List<Step> steps = exchanges.stream().map(each -> evidence.note(each, true)).toList();
    long won = steps.stream().filter(this::isServed).count();
    if (won > 1) {
      state().refuseIfMarked(subject);
    }
    // Where deleting again succeeds nobody can tell who was first.
    if (won == 0 || (won > 1 && !conversations.servesAbsent(operation))) {
      String actual = won + " of " + CONTENDERS + " succeeded";
      // The last success is one too many; without any it is what the first was to get.
      Step shown =
          steps.stream()
              .filter(this::isServed)
              .reduce((first, last) -> last)
              .or(() -> steps.stream().filter(this::isOfWhatIsThere).findFirst())
              .orElse(steps.get(0));
      boolean mayWin =
          won > 1
              ? DocumentedAnswers.isSilentOfAbsence(operation)
              : !DocumentedAnswers.promisesSuccess(operation);
      shown.violated(
          Check.ONE_WINNER, mayWin ? Level.SHOULD : Level.MUST, lost, "one success", actual);
    }
    steps.stream()
        .filter(step -> !isServed(step))
        .forEach(step -> step.hold(LOST, Check.STATUS, Level.MUST, lost));
  }

  /** Also by a redirect, where the page has one. */
  private boolean isServed(Step step) {
    return step.succeeded() || step.fits(DocumentedAnswers.served(operation));
  }

  private boolean isOfWhatIsThere(Step step) {
    return step.status()
        .filter(DocumentedAnswers.alreadyDeleted(operation).accepts()::test)
        .isEmpty();
  }

  /**
   * Deletions one after another, among conversations made before, between and after those that are
   * deleted, and one of another owner. At last what was deleted is gone, and nothing else is.
   */
  void repeated() {
    List<Conversation> neighbours = new ArrayList<>(List.of(conversation()));
    List<Conversation> deleted = new ArrayList<>();
    addForeign(neighbours);
    for (int i = 0; i < TIMES; i++) {
      deleted.add(conversation());
      if (i == TIMES / 2) {
        neighbours.add(conversation());
      }
    }
    neighbours.add(conversation());
    List<Conversation> reported = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      if (delete("deletion " + (i + 1) + " of " + TIMES, deleted.get(i))) {
        reported.add(deleted.get(i));
      }
    }
    reported.forEach(each -> state().gone(", after the others", each, conditions));
    neighbours.forEach(
        each -> state().there("their neighbour", each, Check.NEIGHBOUR, Level.MUST, conditions));
  }

  /** One of another owner, where conversations may have owners and another one is known. */
  private void addForeign(List<Conversation> neighbours) {
    Set<String> names = owner.isEmpty() ? conversations.target().ownerParameters() : owner;
    if (!names.isEmpty()) {
      try {
        neighbours.add(conversations.create(names, Tenant.SECOND));
      } catch (UnavailableException e) {
        // There are other cases to say so.
      }
    }
  }

  /** A deletion, and looks at whether it lasts: caches and replicas bring things back. */
  void persists(Duration whole) {
    Conversation deleted = conversation();
    if (!delete("the request", deleted)) {
      return;
    }
    Conversation spared = conversation();
    anonymous(spared)
        .ifPresent(each -> holdRefused(evidence.look("one without a credential", each)));
    long waited = 0;
    for (double part : LOOKS) {
      // Other requests bring things back too.
      evidence.look("an id that names nothing", request(conversations.unknown(owner)));
      delete("deleting another one", conversation());
      long until = Math.round(whole.toMillis() * part);
      pass(until - waited);
      waited = until;
      state().gone(" after " + until + " ms", deleted, conditions);
    }
    state().there("what was spared", spared, Check.KEPT, Level.MUST, spared());
  }

  private static void pass(long millis) {
    try {
      // Nothing ever counts this down: time itself is what is waited for.
      boolean never = new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
      assert !never;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Requests in turn on one connection, served and refused ones. What a server leaves unread of
   * one, or writes too much, it takes for a part of the next.
   */
  void onOneConnection() {
    Conversation deleted = conversation();
    Request first = request(deleted);
    Conversation other = conversation();
    Request second = request(other);
    List<Request> requests = new ArrayList<>(List.of(first, first));
    anonymous(other).ifPresent(requests::add);
    requests.add(second);
    List<Step> steps = evidence.lookInTurn("in turn on one connection", requests);
    for (int i = 0; i < steps.size(); i++) {
      if (i == 0) {
        holdServed(steps.get(i));
      } else if (i == requests.size() - 1) {
        state().thereBy(steps.get(i), Check.KEPT, Level.MUST, spared());
      } else if (i == 1) {
        state().goneBy(steps.get(i), deleted, conditions);
      } else {
        holdRefused(steps.get(i));
      }
    }
  }

  private Conversation conversation() {
    return conversations.create(owner, Tenant.FIRST);
  }

  private Request request(Conversation conversation) {
    return conversations.resolve(conversations.request(operation, conversation));
  }

  /** A request without a credential; empty if none is asked for. */
  private Optional<Request> anonymous(Conversation conversation) {
    List<SecurityAlternative> all = operation.security();
    if (all.isEmpty() || all.stream().anyMatch(each -> each.schemes().isEmpty())) {
      return Optional.empty();
    }
    RequestEdit none = CredentialEdits.none(all);
    return Optional.of(
        conversations.resolve(none.apply(conversations.request(operation, conversation))));
  }

  /** Deletes what is there, and holds the server to it; whether it says that it did. */
  private boolean delete(String purpose, Conversation conversation) {
    Step step = evidence.look(purpose, request(conversation));
    holdServed(step);
    return step.succeeded();
  }

  private void holdServed(Step step) {
    step.hold(DocumentedAnswers.valid(operation), Check.STATUS, Level.MUST, conditions);
  }

  /** Holds the server to refusing a request without a credential. */
  private void holdRefused(Step anonymous) {
    anonymousAsked = true;
    anonymous.hold(REFUSED, Check.STATUS, Level.MUST, spared());
  }

  /** What a request without a credential was about may be gone for that, whatever the answer. */
  private Set<String> spared() {
    return anonymousAsked ? Conditions.and(conditions, Conditions.CREDENTIAL) : conditions;
  }

  private StateLook state() {
    return new StateLook(operation, conversations, evidence);
  }
}
