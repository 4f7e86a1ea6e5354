package dev.standin.conformance.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.standin.conformance.derive.DocumentedAnswers;
import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Expectation.StatusRule;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.request.PathTemplate;
import dev.standin.conformance.target.api.PrerequisiteException;
import dev.standin.conformance.target.api.Target.Conversation;
import dev.standin.conformance.target.api.UnavailableException;
import dev.standin.specs.document.Operation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

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
      if (getting.get().saysGone) {
        conversations.marked(operation);
      }
      boolean own = conversations.get(deleted).isPresent();
      if (look.succeeded() && isBelow() && !own) {
        nothingBelow(look, conditions);
        return;
      }
      look.hold(
          getting.get().absent(),
          look.succeeded() ? Check.GONE : Check.STATUS,
          Level.MUST,
          look.succeeded() ? conditions : Set.of(BY_GET, Conditions.UNKNOWN_ID));
      return;
    }
    Step again = evidence.look("the same request again" + when, deleting(deleted));
    goneBy(again, conditions);
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
    String text = look.exchange().response().map(Response::text).orElse("");
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
      return json.isArray()
          ? List.of(json)
          : StreamSupport.stream(json.spliterator(), false).filter(JsonNode::isArray).toList();
    } catch (JsonProcessingException e) {
      return List.of();
    }
  }

  /**
   * Notes if a deletion shows that what was deleted before is still there.
   *
   * @param again a valid deletion of what was deleted
   */
  void goneBy(Step again, Set<String> conditions) {
    StatusRule rule = DocumentedAnswers.alreadyDeleted(operation);
    if (again.succeeded() && conversations.servesAbsent(operation)) {
      return;
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
        DocumentedAnswers.served(operation),
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
        .get(conversation)
        .map(own -> new Getting(own.request(), Optional.empty(), own.gone()))
        .or(
            () ->
                documented.map(
                    reader ->
                        new Getting(
                            conversations.resolve(conversations.request(reader, conversation)),
                            documented,
                            Optional.empty())));
  }

  /** A request that reads, and the operation that it is of. */
  private final class Getting {

    private final Request request;
    private final Optional<Operation> documented;
    private final Optional<Pattern> gone;
    private boolean saysGone;

    Getting(Request request, Optional<Operation> documented, Optional<Pattern> gone) {
      this.request = request;
      this.documented = documented;
      this.gone = gone;
    }

    /** Asks; what the target file names has to tell one from the other. */
    Step look(String purpose) {
      Step look = evidence.look(purpose, request, documented);
      String text = look.exchange().response().map(Response::text).orElse("");
      saysGone = gone.filter(words -> look.succeeded() && words.matcher(text).find()).isPresent();
      boolean tells = look.succeeded() || look.fits(absent());
      if (documented.isEmpty() && !tells) {
        throw new PrerequisiteException(
            "the target file's `get` is answered "
                + look.status().map(String::valueOf).orElse("nothing")
                + ", which does not show what is there: "
                + request.method()
                + " "
                + request.url());
      }
      return look;
    }

    StatusRule there() {
      return documented
          .map(DocumentedAnswers::served)
          .orElseGet(
              () ->
                  new StatusRule(
                      "2xx" + words(" without "), status -> status / 100 == 2 && !saysGone));
    }

    StatusRule absent() {
      return documented
          .filter(reader -> !DocumentedAnswers.isSilentOfAbsence(reader))
          .map(DocumentedAnswers::unknown)
          .orElseGet(
              () ->
                  new StatusRule(
                      "404 or 410" + words(", or 2xx with "),
                      status -> status == 404 || status == 410 || saysGone));
    }

    private String words(String before) {
      return gone.map(each -> before + "`" + each + "`").orElse("");
    }
  }
}
