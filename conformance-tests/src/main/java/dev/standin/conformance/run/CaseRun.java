package dev.standin.conformance.run;

import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Effect;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Expectation;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.model.RequestDraft;
import dev.standin.conformance.model.RequestEdit;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.model.Subject;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.request.PathTemplate;
import dev.standin.conformance.target.api.Conversation;
import dev.standin.conformance.target.api.Fault;
import dev.standin.conformance.target.api.PrerequisiteException;
import dev.standin.conformance.target.api.Tenant;
import java.util.List;
import java.util.Set;

/** One case being put to a server. */
final class CaseRun {

  private final ConformanceCase asked;
  private final Conversations conversations;
  private final ChangeGuard guard;
  private final Evidence evidence;
  private final Limits limits;

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
  }

  Verdict verdict() {
    try {
      ask();
    } catch (NoAnswerException e) {
      // Already among the findings.
    }
    boolean clean = evidence.findings().isEmpty();
    return new Verdict(
        asked,
        clean ? Outcome.PASSED : Outcome.FAILED,
        evidence.exchanges(),
        evidence.findings(),
        "");
  }

  private void ask() {
    Set<String> owner = asked.provocation().owner();
    conversations.check(guard, asked);
    ScenarioContext scenario =
        new ScenarioContext(asked.operation(), owner, conversations, evidence);
    switch (asked.expectation().effect()) {
      case ONE_WINNER -> new SimultaneousDeletionsScenario(scenario).run();
      case GONE_EACH_TIME -> new RepeatedDeletionsScenario(scenario).run();
      case STAYS_GONE -> new DeletionPersistsScenario(scenario, limits.watch()).run();
      case ONE_CONNECTION -> new KeptConnectionScenario(scenario).run();
      case GONE, AS_ANSWERED, NEIGHBOUR_KEPT -> askBesideANeighbour(owner);
      case KEPT, UNTOUCHED, UNSPECIFIED -> askAlone(owner);
    }
  }

  private void askBesideANeighbour(Set<String> owner) {
    Conversation neighbour = conversations.create(owner, Tenant.FIRST);
    Conversation subject = subject(owner);
    Exchange answer = askAbout(subject);
    StateVerifier verifier = new StateVerifier(asked.operation(), conversations, evidence);
    if (asked.expectation().effect() == Effect.NEIGHBOUR_KEPT) {
      verifier.neighbourKept(neighbour);
    } else {
      verifier.gone(answer, neighbour);
    }
    if (asked.expectation().effect() == Effect.AS_ANSWERED) {
      verifier.kept(answer, subject, asked.expectation(), asked.level());
    }
  }

  private void askAlone(Set<String> owner) {
    Conversation subject = subject(owner);
    Exchange answer = askAbout(subject);
    StateVerifier verifier = new StateVerifier(asked.operation(), conversations, evidence);
    if (asked.expectation().effect() == Effect.KEPT) {
      verifier.kept(answer, subject, asked.expectation(), asked.level());
    } else if (asked.expectation().effect() == Effect.UNTOUCHED) {
      verifier.untouched(subject);
    }
  }

  private Exchange askAbout(Conversation subject) {
    Exchange answer = provoke(request(subject), subject);
    conversations.excuse(asked, answer);
    judgeStatus(answer);
    return answer;
  }

  /** The verdict if something that the case needs was not to be had. */
  Verdict undecided(String why) {
    return new Verdict(asked, Outcome.CANNOT_TELL, evidence.exchanges(), List.of(), why);
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
    Request request = conversations.resolve(conversations.request(asked.operation(), conversation));
    Exchange first = evidence.ask("deleting it first", request, true);
    if (!StateVerifier.succeeded(first)) {
      throw new PrerequisiteException(
          "the first deletion did not succeed: "
              + first
                  .response()
                  .map(Response::status)
                  .map(String::valueOf)
                  .or(first::failure)
                  .orElse("no answer"));
    }
    return conversation;
  }

  private Request request(Conversation subject) {
    Conversation claimed =
        asked.provocation().subject() == Subject.FOREIGN
            ? conversations.claimedBy(subject, Tenant.FIRST)
            : subject;
    Tenant caller =
        asked.provocation().subject() == Subject.ASKED_BY_ANOTHER ? Tenant.SECOND : Tenant.FIRST;
    RequestDraft plain = conversations.request(asked.operation(), claimed, caller);
    RequestDraft draft = plain;
    for (RequestEdit edit : asked.provocation().edits()) {
      draft = edit.apply(draft);
    }
    guard.check(asked.operation(), plain, draft);
    return conversations.resolve(draft);
  }

  private Exchange provoke(Request request, Conversation subject) {
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

  private void judgeStatus(Exchange answer) {
    Expectation expectation = asked.expectation();
    if (evidence.hold(answer, expectation.status(), Check.STATUS, asked.level())) {
      expectation
          .preferred()
          .ifPresent(rule -> evidence.hold(answer, rule, Check.STATUS, Level.SHOULD));
    }
  }
}
