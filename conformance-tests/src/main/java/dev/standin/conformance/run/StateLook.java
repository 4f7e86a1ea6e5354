package dev.standin.conformance.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.standin.conformance.derive.DocumentedAnswers;
import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Expectation.StatusRule;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.request.PathTemplate;
import dev.standin.conformance.target.api.PrerequisiteException;
import dev.standin.conformance.target.api.Target.Conversation;
import dev.standin.conformance.target.api.UnavailableException;
import dev.standin.specs.document.Operation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sees whether a conversation is there: by its own GET, where the document or the target file has
 * one, else by deleting it. Any other wrong answer is a wrong answer, and tells nothing of the
 * state.
 */
final class StateLook {

  private static final String BY_GET = "GET";

  /** What a server says before it looks for anything. */
  private static final Set<Integer> OF_WHO_ASKS = Set.of(401, 429);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Operation operation;
  private final Conversations conversations;
  private final Evidence evidence;

  StateLook(Operation operation, Conversations conversations, Evidence evidence) {
    this.operation = operation;
    this.conversations = conversations;
    this.evidence = evidence;
  }

  /**
   * Notes if what was deleted is still there.
   *
   * @param when behind what it is looked at: {@code after the others}
   * @param conditions of the deletion
   */
  void gone(String when, Conversation deleted, Set<String> conditions) {
    Optional<Getting> getting = getting(deleted);
    if (getting.isPresent()) {
      Step look = getting.get().look("getting it" + when);
      if (getting.get().saysGone()) {
        conversations.absentDeletions().marked(operation);
      }
      boolean own = conversations.target().get(deleted).isPresent();
      if (look.succeeded() && isBelow() && !own) {
        nothingBelow(look, conditions);
        return;
      }
      if (look.succeeded()) {
        refuseIfMarked(deleted);
      }
      look.hold(
          getting.get().absent(),
          look.succeeded() ? Check.GONE : Check.STATUS,
          Level.MUST,
          look.succeeded() ? conditions : Set.of(BY_GET, Conditions.UNKNOWN_ID));
      return;
    }
    Step again = evidence.look("the same request again" + when, deleting(deleted));
    goneBy(again, deleted, conditions);
    if (again.succeeded() && conversations.servesAbsent(operation)) {
      conversations.unseen(operation);
    }
  }

  /** Whether the operation deletes what is below the thing that its path names. */
  private boolean isBelow() {
    return PathTemplate.goesOnBehindTheId(operation.path());
  }

  /**
   * Notes if something is left below a thing. The thing itself is there all the same, so that an
   * answer shows nothing but by a list.
   *
   * @throws UnavailableException if it has none
   */
  private static void nothingBelow(Step look, Set<String> conditions) {
    String text = look.text();
    List<JsonNode> lists = lists(text);
    if (lists.isEmpty()) {
      throw new UnavailableException(
          "nothing shows whether what is below the thing is gone; the target file can name a"
              + " request that does, under `get`");
    }
    if (lists.stream().anyMatch(each -> !each.isEmpty())) {
      look.violated(Check.GONE, Level.MUST, conditions, "an empty list", text);
    }
  }

  /** The list that a text is, or those that it has at its top. */
  private static List<JsonNode> lists(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      return json.isArray() ? List.of(json) : json.valueStream().filter(JsonNode::isArray).toList();
    } catch (JsonProcessingException e) {
      return List.of();
    }
  }

  /**
   * Notes if a deletion shows that what was deleted before is still there.
   *
   * @param again a valid deletion of what was deleted
   */
  void goneBy(Step again, Conversation deleted, Set<String> conditions) {
    StatusRule rule = DocumentedAnswers.alreadyDeleted(operation);
    if (again.succeeded() && conversations.servesAbsent(operation)) {
      return;
    }
    if (again.succeeded() && getting(deleted).filter(Getting::tellsGone).isPresent()) {
      gone(", deleted again", deleted, conditions);
      return;
    }
    if (again.succeeded()) {
      refuseIfMarked(deleted);
    }
    again.hold(
        rule,
        again.succeeded() ? Check.GONE : Check.STATUS,
        Level.MUST,
        Conditions.and(
            again.succeeded() ? conditions : Set.of(),
            Conditions.UNKNOWN_ID,
            Conditions.DELETED_BEFORE));
  }

  /**
   * Gives up seeing whether what was deleted is gone where another one reads otherwise for being
   * deleted: then it may be kept and marked, which only the target file can tell from a change.
   *
   * @throws PrerequisiteException if so
   */
  void refuseIfMarked(Conversation deleted) {
    if (getting(deleted).filter(by -> !by.tellsGone()).isPresent()
        && conversations
            .absentDeletions()
            .isMarked(operation, () -> readsOtherwise(conversations.another(deleted)))) {
      throw new PrerequisiteException(
          "what is deleted can still be got, and reads otherwise than before, so it may be marked"
              + " as deleted; the target file can name the mark, as `gone` under `get`");
    }
  }

  /** Whether it can be got once it is deleted, and reads otherwise for that alone. */
  private boolean readsOtherwise(Conversation other) {
    Getting getting = getting(other).orElseThrow();
    Step before = getting.look("getting another one");
    Step again = getting.look("getting it once more");
    Step deletion = evidence.look("deleting it", deleting(other));
    Step after = getting.look("getting it when it is deleted");
    return List.of(before, again, deletion, after).stream().allMatch(Step::succeeded)
        && before.text().equals(again.text())
        && !before.text().equals(after.text());
  }

  /**
   * Notes if what had to be left alone is gone, and deletes it for good.
   *
   * @param what it is: {@code its neighbour}
   * @param check what had to be left alone is judged by
   * @param conditions of the request that had to leave it alone
   * @return whether anything showed if it was there; of what is below a thing nothing does, since
   *     there may have been nothing before
   */
  boolean there(
      String what, Conversation spared, Check check, Level level, Set<String> conditions) {
    if (isBelow()) {
      return false;
    }
    Optional<Getting> getting = getting(spared);
    getting.ifPresent(
        by -> {
          Step look = by.look("getting " + what);
          boolean gone = look.fits(by.absent());
          look.hold(
              by.there(),
              gone ? check : Check.STATUS,
              gone ? level : Level.MUST,
              gone ? conditions : Set.of(BY_GET));
        });
    Step deleting = evidence.look("deleting " + what, deleting(spared));
    thereBy(deleting, check, level, conditions);
    return getting.isPresent() || !deleting.succeeded() || !conversations.servesAbsent(operation);
  }

  /**
   * Notes if what a request was about is gone, though the request was refused. Only an answer that
   * is neither the refusal's nor that to a request for what is there shows it.
   *
   * @param other that is there
   */
  void thereThough(Step refused, Conversation subject, Conversation other, Set<String> conditions) {
    Optional<Getting> getting = getting(subject);
    StatusRule absent =
        getting.map(Getting::absent).orElse(DocumentedAnswers.alreadyDeleted(operation));
    if (isBelow() || refused.fits(absent)) {
      return;
    }
    String purpose = "what was refused";
    Step look =
        getting
            .map(by -> by.look("getting " + purpose))
            .orElseGet(() -> evidence.look("deleting " + purpose, deleting(subject)));
    if (look.fits(absent)
        && getting(other)
            .filter(by -> !by.look("getting its neighbour").fits(by.there()))
            .isEmpty()) {
      look.violated(
          Check.KEPT, Level.MUST, conditions, "not " + absent.text(), look.status().get() + "");
    }
  }

  /** Notes if a deletion shows that what it was to delete is not there. */
  void thereBy(Step look, Check check, Level level, Set<String> conditions) {
    boolean gone =
        look.status().filter(status -> !OF_WHO_ASKS.contains(status)).isPresent()
            && look.fits(DocumentedAnswers.alreadyDeleted(operation));
    look.hold(
        gone ? DocumentedAnswers.served(operation) : DocumentedAnswers.valid(operation),
        gone ? check : Check.STATUS,
        gone ? level : Level.MUST,
        gone ? conditions : Set.of());
  }

  private Request deleting(Conversation conversation) {
    return conversations.resolve(conversations.request(operation, conversation));
  }

  private Optional<Getting> getting(Conversation conversation) {
    Optional<Operation> documented = conversations.reader(operation);
    return conversations
        .target()
        .get(conversation)
        .map(own -> new Getting(evidence, own.request(), Optional.empty(), own.gone()))
        .or(
            () ->
                documented.map(
                    reader ->
                        new Getting(
                            evidence,
                            conversations.resolve(conversations.request(reader, conversation)),
                            documented,
                            Optional.empty())));
  }
}
