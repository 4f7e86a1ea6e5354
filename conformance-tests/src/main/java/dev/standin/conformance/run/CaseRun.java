package dev.standin.conformance.run;

import dev.standin.conformance.derive.DocumentedAnswers;
import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Expectation;
import dev.standin.conformance.model.Expectation.Effect;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Provocation.Subject;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.model.RequestDraft;
import dev.standin.conformance.model.RequestEdit;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.request.PathTemplate;
import dev.standin.conformance.target.api.PrerequisiteException;
import dev.standin.conformance.target.api.Target.Conversation;
import dev.standin.conformance.target.api.Target.Fault;
import dev.standin.conformance.target.api.Target.Tenant;
import dev.standin.conformance.target.api.UnavailableException;
import dev.standin.specs.document.ParameterIn;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** One case being put to a server. */
final class CaseRun {

  private final ConformanceCase asked;
  private final Conversations conversations;
  private final ChangeGuard guard;
  private final Evidence evidence;
  private final Limits limits;
  private final Set<String> conditions;

  CaseRun(
      ConformanceCase asked,
      Conversations conversations,
      ChangeGuard guard,
      Evidence evidence,
      Limits limits) {
    this.guard = guard;
    this.asked = asked;
    this.conversations = conversations;
    this.evidence = evidence;
    this.limits = limits;
    this.conditions = Conditions.of(asked);
  }

  Verdict verdict() {
    try {
      ask();
    } catch (Evidence.NoAnswerException e) {
      // Already among the violations.
    }
    return unlessWrong(Outcome.PASSED, "");
  }

  private void ask() {
    Set<String> owner = asked.provocation().owner();
    guard.check(conversations.target(), asked);
    // Before anything is made for the request.
    conversations.requests().known(asked.operation(), caller());
    boolean many =
        Scenario.conversations(asked.expectation().effect()) > 0
            || asked.provocation().subject() == Subject.DELETED;
    if (many && PathTemplate.goesOnBehindTheId(asked.operation().path())) {
      throw new UnavailableException(
          "several deletions of what is below a thing show nothing: there may be nothing to delete");
    }
    Scenario scenario = new Scenario(asked, conversations, evidence, conditions);
    switch (asked.expectation().effect()) {
      case ONE_WINNER -> scenario.simultaneous();
      case GONE_EACH_TIME -> scenario.repeated();
      case STAYS_GONE -> scenario.persists(limits.watch());
      case ONE_CONNECTION -> scenario.onOneConnection();
      case GONE, AS_ANSWERED, NEIGHBOUR_KEPT -> askBesideANeighbour(owner);
      case KEPT, UNTOUCHED, UNSPECIFIED -> askAlone(owner);
    }
  }

  private void askBesideANeighbour(Set<String> owner) {
    Conversation neighbour = conversations.create(owner, Tenant.FIRST);
    Conversation subject = subject(owner);
    Step answer = askAbout(subject);
    Expectation expected = asked.expectation();
    if (expected.effect() == Effect.NEIGHBOUR_KEPT) {
      neighbourKept(neighbour);
    } else if (answer.succeeded() && !mayHaveFoundNothing()) {
      // What was reported deleted is gone, stays gone, and took nothing with it.
      state().gone("", subject, conditions);
      neighbourKept(neighbour);
      state().gone(", after its neighbour", subject, conditions);
    } else if (answer.isRefused()) {
      if (answer.fits(expected.status()) && DocumentedAnswers.promisesSuccess(asked.operation())) {
        kept(answer, subject);
      } else {
        state().thereThough(answer, subject, neighbour, conditions);
      }
    }
  }

  /** Whether what was asked for may be nothing, and its deletion succeed all the same. */
  private boolean mayHaveFoundNothing() {
    return asked.expectation().effect() == Effect.AS_ANSWERED
        && conversations.servesAbsent(asked.operation());
  }

  private void askAlone(Set<String> owner) {
    Conversation subject =
        ChangeGuard.leavesAlone(asked) ? conversations.shared(owner) : subject(owner);
    Step answer = askAbout(subject);
    if (asked.expectation().effect() == Effect.KEPT) {
      kept(answer, subject);
    } else if (asked.expectation().effect() == Effect.UNTOUCHED) {
      // If the request is served, that is what is wrong with it, and the deletion is its effect.
      Level level = answer.succeeded() ? asked.level() : Level.MUST;
      state().there("what had to be left alone", subject, Check.KEPT, level, conditions);
    }
  }

  /** What was refused was not done, and is refused once more. */
  private void kept(Step answer, Conversation subject) {
    if (answer.status().isPresent() && !answer.succeeded()) {
      Expectation expected = asked.expectation();
      Step again =
          evidence.look(
              "the same request again", answer.exchange().request(), expected.described());
      Set<String> more = Conditions.and(conditions, Conditions.AGAIN);
      again.hold(expected.status(), Check.STATUS, asked.level(), more);
      state()
          .there(
              "what was refused, rightly this time", subject, Check.KEPT, Level.MUST, conditions);
    }
  }

  private void neighbourKept(Conversation neighbour) {
    state().there("its neighbour", neighbour, Check.NEIGHBOUR, Level.MUST, conditions);
  }

  private StateLook state() {
    return new StateLook(asked.operation(), conversations, evidence);
  }

  private Step askAbout(Conversation subject) {
    RequestDraft plain = plain(subject);
    RequestDraft draft = edited(plain);
    Step answer = provoke(conversations.resolve(draft), subject);
    boolean unknown = asked.provocation().subject() == Subject.UNKNOWN;
    conversations.tidy(answer.exchange(), plain, draft, unknown);
    conversations.excuse(asked, plain, draft, answer.exchange());
    judgeStatus(answer, subject);
    return answer;
  }

  /** The verdict if nothing is wrong; what was found stands. */
  Verdict unlessWrong(Outcome outcome, String why) {
    return evidence
        .worst()
        .map(level -> level == Level.MUST ? Outcome.FAILED : Outcome.NOT_AS_IT_SHOULD_BE)
        .map(wrong -> new Verdict(asked, wrong, evidence.exchanges(), ""))
        .orElseGet(() -> new Verdict(asked, outcome, evidence.exchanges(), why));
  }

  private Conversation subject(Set<String> owner) {
    return switch (asked.provocation().subject()) {
      case UNKNOWN -> conversations.unknown(owner);
      case FOREIGN -> conversations.create(owner, Tenant.SECOND);
      case DELETED -> deleted(conversations.create(owner, Tenant.FIRST));
      case OWN, FAILING, ASKED_BY_ANOTHER ->
          PathTemplate.idParameter(asked.operation().path()).isPresent()
              ? conversations.create(owner, Tenant.FIRST)
              : conversations.unknown(owner);
    };
  }

  private Conversation deleted(Conversation conversation) {
    Step first = evidence.ask("deleting it first", plainRequest(conversation), true);
    first.hold(DocumentedAnswers.valid(asked.operation()), Check.STATUS, Level.MUST, Set.of());
    if (!first.succeeded()) {
      Optional<String> got = first.status().map(String::valueOf).or(first.exchange()::failure);
      throw new PrerequisiteException(
          "the first deletion did not succeed: " + got.orElse("no answer"));
    }
    return conversation;
  }

  /** The operation's valid request about it, without the case's edits. */
  private Request plainRequest(Conversation conversation) {
    return conversations.resolve(conversations.request(asked.operation(), conversation));
  }

  private RequestDraft plain(Conversation subject) {
    Conversation claimed =
        asked.provocation().subject() == Subject.FOREIGN
            ? conversations.claimedBy(subject, Tenant.FIRST)
            : subject;
    return conversations.request(asked.operation(), claimed, caller());
  }

  private Tenant caller() {
    return asked.provocation().subject() == Subject.ASKED_BY_ANOTHER ? Tenant.SECOND : Tenant.FIRST;
  }

  private RequestDraft edited(RequestDraft plain) {
    RequestDraft draft = plain;
    for (RequestEdit edit : asked.provocation().edits()) {
      draft = edit.apply(draft);
    }
    guard.check(asked.operation(), plain, draft);
    boolean wrong =
        !asked.provocation().edits().isEmpty()
            && asked.provocation().subject() == Subject.OWN
            && !asked.expectation().status().acceptsSome(2);
    boolean isOfBodyAlone =
        asked.provocation().edits().stream().allMatch(edit -> edit.text().contains("body /"));
    if (wrong && isOfBodyAlone && conversations.requests().hasValidBody(asked.operation(), draft)) {
      throw new UnavailableException(
          "the body that was to be refused is valid, with what else the target file gives");
    }
    if (wrong && conversations.give(plain, draft)) {
      throw new UnavailableException(
          "what was to be refused says what the valid request does, or has a value that the target"
              + " file gives, or let the server give");
    }
    String id = PathTemplate.idParameter(plain.path()).orElse("");
    Optional<String> asksFor = draft.value(ParameterIn.PATH, id);
    boolean made =
        asked.provocation().subject() != Subject.UNKNOWN
            && asksFor.equals(plain.value(ParameterIn.PATH, id));
    if (!made && asksFor.filter(conversations.target()::maybeMade).isPresent()) {
      throw new UnavailableException(
          "what was asked for under this id before was served, so it may name something now");
    }
    if (asksFor.filter(String::isEmpty).isPresent()) {
      throw new UnavailableException(
          "without its only character `%s` leaves another path"
              .formatted(plain.value(ParameterIn.PATH, id).orElse("")));
    }
    return draft;
  }

  private Step provoke(Request request, Conversation subject) {
    boolean described = asked.expectation().described();
    if (asked.provocation().subject() != Subject.FAILING) {
      return evidence.ask("the request", request, described);
    }
    Fault fault = conversations.fail(subject);
    try {
      return evidence.ask("the request", request.with(fault.headers()), described);
    } finally {
      fault.close();
    }
  }

  private void judgeStatus(Step answer, Conversation subject) {
    if (answer.succeeded() && asked.provocation().subject() == Subject.DELETED) {
      state().refuseIfMarked(subject);
    }
    // Only of what deletes is it known what another request of it would do.
    boolean nearly =
        answer.succeeded()
            && conditions.contains(Conditions.UNKNOWN_ID)
            && asked.expectation().effect() != Effect.UNSPECIFIED;
    boolean anothers = conditions.contains(Conditions.ANOTHER_OWNER);
    boolean alike =
        nearly
            && (conversations.target().deleteAgainSucceeds()
                || (anothers && conversations.servesAbsent(asked.operation())));
    if (!alike) {
      new ExpectedStatus(asked, conditions).hold(answer);
    }
    boolean isThere =
        EnumSet.of(Subject.OWN, Subject.FOREIGN).contains(asked.provocation().subject());
    if (nearly && isThere && (alike || anothers)) {
      boolean shown =
          state().there("what was not asked for", subject, Check.KEPT, asked.level(), conditions);
      if (!shown && alike) {
        throw new UnavailableException(
            "the server deletes what names nothing as successfully, so its answer shows nothing;"
                + " the target file can name a request that shows what is there, under `get`");
      }
    }
  }
}
