package dev.standin.conformance.run;

import dev.standin.conformance.derive.DocumentedAnswers;
import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.model.RequestEdit;
import dev.standin.conformance.model.StatusRule;
import dev.standin.conformance.request.CredentialEdits;
import dev.standin.conformance.target.api.Conversation;
import dev.standin.conformance.target.api.Tenant;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.SecurityAlternative;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a case of more than one deletion is played with. */
final class ScenarioContext {

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
   * @param owner names of the values that scope the conversations
   * @param conditions of the case
   */
  ScenarioContext(
      Operation operation,
      Set<String> owner,
      Conversations conversations,
      Evidence evidence,
      Set<String> conditions) {
    this.operation = operation;
    this.owner = owner;
    this.conversations = conversations;
    this.evidence = evidence;
    this.conditions = conditions;
  }

  Set<String> owner() {
    return owner;
  }

  Conversations conversations() {
    return conversations;
  }

  Evidence evidence() {
    return evidence;
  }

  Set<String> conditions() {
    return conditions;
  }

  Conversation conversation() {
    return conversations.create(owner, Tenant.FIRST);
  }

  Request request(Conversation conversation) {
    return conversations.resolve(conversations.request(operation, conversation));
  }

  /** A request without a credential; empty if none is asked for. */
  Optional<Request> anonymous(Conversation conversation) {
    List<SecurityAlternative> all = operation.security();
    if (all.isEmpty() || all.stream().anyMatch(each -> each.schemes().isEmpty())) {
      return Optional.empty();
    }
    RequestEdit none = CredentialEdits.none(all);
    return Optional.of(
        conversations.resolve(none.apply(conversations.request(operation, conversation))));
  }

  /** Sends a request that deletes what is there, and holds the server to it. */
  Step deleted(String purpose, Request request) {
    Step step = evidence.look(purpose, request);
    holdServed(step);
    return step;
  }

  void holdServed(Step step) {
    step.hold(DocumentedAnswers.served(operation), Check.STATUS, Level.MUST, conditions);
  }

  /** Looks whether what was deleted is gone. */
  void isGone(String when, Conversation deleted) {
    state().gone(when, deleted, conditions);
  }

  void holdGone(Step again) {
    state().goneBy(again, conditions);
  }

  /** Looks whether what was to be left alone is there. */
  void isThere(String what, Conversation spared, Check check) {
    state().there(what, spared, check, Level.MUST, spared());
  }

  void holdThere(Step look, Check check) {
    state().thereBy(look, check, Level.MUST, spared());
  }

  /** Whether those that delete what is gone succeed, too. */
  boolean servesAbsent() {
    return conversations.servesAbsent(operation);
  }

  /** What a request without a credential was about may be gone for that, whatever the answer. */
  private Set<String> spared() {
    return anonymousAsked ? Conditions.and(conditions, Conditions.CREDENTIAL) : conditions;
  }

  private StateLook state() {
    return new StateLook(operation, conversations, evidence);
  }

  /** Holds the server to refusing a request without a credential. */
  void holdRefused(Step anonymous) {
    anonymousAsked = true;
    anonymous.hold(
        REFUSED, Check.STATUS, Level.MUST, Conditions.and(conditions, Conditions.CREDENTIAL));
  }
}
