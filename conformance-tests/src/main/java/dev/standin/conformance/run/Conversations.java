package dev.standin.conformance.run;

import dev.standin.conformance.derive.DocumentedAnswers;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Expectation.StatusRule;
import dev.standin.conformance.model.Provocation.Subject;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.model.RequestDraft;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.request.PathTemplate;
import dev.standin.conformance.request.RequestEncoder;
import dev.standin.conformance.request.ValidRequests;
import dev.standin.conformance.target.api.PrerequisiteException;
import dev.standin.conformance.target.api.Target;
import dev.standin.conformance.target.api.Target.Conversation;
import dev.standin.conformance.target.api.Target.Fault;
import dev.standin.conformance.target.api.Target.Tenant;
import dev.standin.conformance.target.api.UnavailableException;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.ParameterIn;
import dev.standin.specs.document.SpecDocument;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes conversations on the target, and valid requests about them. */
final class Conversations {

  private static final Set<Integer> DEPENDS_ON_VALUES = Set.of(400, 422);

  /** So long a value, and {@code false} is not, is in no answer by chance. */
  private static final int SHORTEST_NAMED = 6;

  private static final Set<Integer> DEPENDS_ON_STATE = Set.of(403, 404, 409, 410, 412, 423, 428);

  private final SpecDocument document;
  private final Target target;
  private final ValidRequests requests;
  private final AbsentDeletions absence;

  Conversations(
      SpecDocument document, Target target, ValidRequests requests, AbsentDeletions absence) {
    this.document = document;
    this.target = target;
    this.requests = requests;
    this.absence = absence;
  }

  /** Conversations for an operation: a document may have things of several kinds. */
  Conversations about(Operation operation) {
    Target about = target.about(operation);
    return new Conversations(document, about, requests.with(about), absence);
  }

  Conversation create(Set<String> ownerNames, Tenant tenant) {
    return target.createConversation(owner(ownerNames, tenant));
  }

  /** One for a case that does not change it. */
  Conversation shared(Set<String> ownerNames) {
    return target.sharedConversation(owner(ownerNames, Tenant.FIRST));
  }

  /** Another one of the same owner. */
  Conversation another(Conversation like) {
    return create(names(like), Tenant.FIRST);
  }

  /** A conversation that the server has never heard of. */
  Conversation unknown(Set<String> ownerNames) {
    return new Conversation(target.unknownId(), owner(ownerNames, Tenant.FIRST));
  }

  /** The document's GET of the same thing; empty if it has none. */
  Optional<Operation> reader(Operation operation) {
    return document.operations().stream()
        .filter(each -> each.method().equals("GET") && each.path().equals(operation.path()))
        .filter(DocumentedAnswers::promisesSuccess)
        .findFirst();
  }

  /** What they are made on. */
  Target target() {
    return target;
  }

  /** What is known of deletions of what is not there. */
  AbsentDeletions absentDeletions() {
    return absence;
  }

  /** Whether the operation succeeds also where there is nothing to delete. */
  boolean servesAbsent(Operation operation) {
    return absence.isServed(operation, this);
  }

  /**
   * Gives up seeing whether what the operation deleted is gone.
   *
   * @throws PrerequisiteException unless the target says that deleting again succeeds
   */
  void unseen(Operation operation) {
    if (PathTemplate.goesOnBehindTheId(operation.path())) {
      throw new UnavailableException(
          "nothing shows whether what is below the thing is gone; the target file can name a"
              + " request that does, under `get`");
    }
    if (!target.deleteAgainSucceeds()) {
      throw new PrerequisiteException(
          "the server deletes what names nothing as successfully, so nothing shows that it deletes"
              + " anything; the target file can name a request that shows what is there, under"
              + " `get`, or say `delete-again: succeeds`");
    }
    absence.unseen(operation);
  }

  /** A conversation as somebody else would ask for it. */
  Conversation claimedBy(Conversation conversation, Tenant tenant) {
    Map<String, String> owner = new TreeMap<>(conversation.owner());
    owner.putAll(owner(names(conversation), tenant));
    return new Conversation(conversation.id(), owner);
  }

  private Set<String> names(Conversation conversation) {
    Set<String> names = new TreeSet<>(conversation.owner().keySet());
    names.retainAll(target.ownerParameters());
    return names;
  }

  /**
   * Refuses to judge an answer that is about a made-up value: what a free text has to mean no page
   * tells, and what an earlier request made of it may be in the way.
   *
   * @param sent the request, which has values that the plain one has not
   * @throws UnavailableException if so
   */
  void excuse(ConformanceCase asked, RequestDraft plain, RequestDraft sent, Exchange answer) {
    int status = answer.response().map(Response::status).orElse(0);
    String words = answer.response().map(Response::text).orElse("");
    StatusRule rule = asked.expectation().status();
    if (DEPENDS_ON_VALUES.contains(status)
        && !rule.accepts().test(status)
        && rule.acceptsSome(2)
        && rule.acceptsSome(4)
        && sent.values().stream()
            .filter(each -> !plain.values().contains(each))
            .map(each -> each.value().replaceAll("[\\[\\]\"]", ""))
            .anyMatch(it -> it.length() >= SHORTEST_NAMED && words.contains(it))) {
      throw new UnavailableException(
          "the server refuses a value that is made up (%d)".formatted(status));
    }
    boolean mayBeRefused = asked.expectation().preferred().isPresent();
    boolean madeUp =
        mayBeRefused || requests.guesses(asked.operation(), answer.request().body().isPresent());
    if (status == 409
        && madeUp
        && (mayBeRefused || !rule.accepts().test(status))
        && asked.provocation().subject() == Subject.OWN) {
      throw new UnavailableException(
          "the server says 409 of made-up values, which the run may have sent before; the target"
              + " file can give others under `parameters`");
    }
    excuse(asked, answer);
  }

  /**
   * Refuses to judge an answer that may be right, since nobody said that there is what the request
   * is about, or that it is in the state that the request needs.
   *
   * @throws UnavailableException if so; the message says what the target file has to say
   */
  void excuse(ConformanceCase asked, Exchange answer) {
    int status = answer.response().map(Response::status).orElse(0);
    boolean expected = asked.expectation().status().accepts().test(status);
    // What is wrong with a request is not shown by an answer that nothing is there.
    boolean aboutAbsence = expected && asked.id().status().equals(String.valueOf(status));
    boolean sure =
        aboutAbsence
            || (asked.provocation().subject() == Subject.UNKNOWN
                ? expected
                    || target.vouches()
                    || !DocumentedAnswers.isNamed(asked.operation(), status)
                : target.vouches() && (expected || vouches(asked.operation(), status)));
    // A method may be switched off, but only one of which the document says so.
    boolean off = status == 405 && DocumentedAnswers.isNamed(asked.operation(), status);
    if (!sure && (off || DEPENDS_ON_STATE.contains(status))) {
      String path = asked.operation().path();
      if (target.vouches() && path.contains("{")) {
        throw new UnavailableException(
            "the server says %d of what is there, which may depend on its state; the target file can"
                    .formatted(status)
                + " make a fitting one under `things`");
      }
      throw new UnavailableException(
          path.contains("{")
              ? "nobody said what is there at %s, and the server says %d; the target file can give"
                      .formatted(path, status)
                  + " values under `parameters`, or make things under `things`"
              : "the server says %d, which may depend on its state".formatted(status));
    }
  }

  /**
   * Whether the target answers for what a request needs. It knows of the thing that the path names,
   * but neither of what is below it nor of whether the server is set up for what has no id.
   */
  private static boolean vouches(Operation operation, int status) {
    boolean documented = DocumentedAnswers.isNamed(operation, status);
    return PathTemplate.goesOnBehindTheId(operation.path())
        ? !documented && status != 409 && !operation.method().equals("DELETE")
        : !documented || PathTemplate.idParameter(operation.path()).isPresent();
  }

  /** Lets the target delete what a case's own request may have made. */
  void tidy(Exchange answer, RequestDraft plain, RequestDraft sent, boolean unknown) {
    int status = answer.response().map(Response::status).orElse(0);
    if (ChangeGuard.isSafe(sent.method())) {
      return;
    }
    if (status / 100 != 4) {
      target.mayHaveChanged();
    }
    if (sent.method().equals("DELETE")) {
      return;
    }
    if (status >= 500) {
      // It may have done what it was asked for before it failed.
      target.mayHaveMade(answer, Optional.empty());
    } else if (status / 100 == 2) {
      Optional<String> id =
          PathTemplate.idParameter(sent.path())
              .flatMap(
                  name ->
                      sent.value(ParameterIn.PATH, name)
                          .filter(
                              value ->
                                  unknown
                                      || !Optional.of(value)
                                          .equals(plain.value(ParameterIn.PATH, name))));
      target.mayHaveMade(answer, id.map(value -> new Conversation(value, values(sent))));
    }
  }

  /** The other values of a request's path, which its last one alone does not name a thing by. */
  private static Map<String, String> values(RequestDraft sent) {
    Map<String, String> values = new TreeMap<>();
    sent.values().stream()
        .filter(each -> each.in() == ParameterIn.PATH)
        .forEach(each -> values.put(each.name(), each.value()));
    return values;
  }

  Fault fail(Conversation conversation) {
    return target
        .fail(conversation)
        .orElseThrow(() -> new UnavailableException("the target cannot be made to fail"));
  }

  RequestDraft request(Operation operation, Conversation conversation) {
    return request(operation, conversation, Tenant.FIRST);
  }

  /** Valid requests for what the target says of these conversations. */
  ValidRequests requests() {
    return requests;
  }

  /** The valid request about a conversation, with the credential of this tenant. */
  RequestDraft request(Operation operation, Conversation conversation, Tenant caller) {
    return requests.of(operation, conversation.id(), conversation.owner(), caller);
  }

  Request resolve(RequestDraft draft) {
    return RequestEncoder.encode(draft, target.baseUrl());
  }

  /**
   * Whether a request has nothing that a plain one has not, or has values that the target gives.
   */
  boolean give(RequestDraft plain, RequestDraft sent) {
    return sent.saysTheSameAs(plain)
        || sent.values().stream()
            .filter(each -> !plain.values().contains(each))
            .anyMatch(
                each ->
                    target
                        .value(each.name())
                        .filter(value -> value.asText().equals(each.value()))
                        .isPresent());
  }

  private Map<String, String> owner(Set<String> names, Tenant tenant) {
    Map<String, String> owner = new TreeMap<>();
    names.forEach(name -> owner.put(name, target.ownerValue(name, tenant)));
    return owner;
  }
}
