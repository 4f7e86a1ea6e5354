package dev.standin.conformance.derive;

import com.fasterxml.jackson.core.JsonPointer;
import dev.standin.conformance.model.Expectation.StatusRule;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.Slot;
import dev.standin.specs.document.StatusKey;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the documented answer to a situation: the exact status that fits best, else the range, else
 * {@code default}; where the document has none of them, any status of the right class.
 *
 * <p>A status that fits only at second best does not shut out the range or {@code default}: a
 * document with 400 and {@code default} may answer an unknown id with 400, or with a 404 that falls
 * under {@code default}.
 */
public final class DocumentedAnswers {

  /** The status part of a case id where the page is silent. */
  static final String UNDECLARED = "undeclared";

  private DocumentedAnswers() {}

  /**
   * What a document lets a server answer.
   *
   * @param address the status part of a case id
   * @param slot where the documented response stands; empty where the page is silent
   */
  record DocumentedAnswer(String address, StatusRule rule, Optional<JsonPointer> slot) {

    boolean isSilent() {
      return slot.isEmpty();
    }
  }

  /** To a valid request about what is there. */
  public static StatusRule served(Operation operation) {
    return to(Situation.SERVED, operation).rule();
  }

  /** To a valid request: of a document without a success nobody can say that it must succeed. */
  public static StatusRule valid(Operation operation) {
    return promisesSuccess(operation) ? served(operation) : StatusRule.NO_FAILURE;
  }

  /** Whether the document has a success or a redirect, and not errors or a default alone. */
  public static boolean promisesSuccess(Operation operation) {
    return operation.slots().stream().anyMatch(it -> it.status().text().matches("[23].*"));
  }

  /** To asking for what is not there. */
  public static StatusRule unknown(Operation operation) {
    return to(Situation.UNKNOWN_ID, operation).rule();
  }

  /** To deleting what is gone. */
  public static StatusRule alreadyDeleted(Operation operation) {
    return to(Situation.ALREADY_DELETED, operation).rule();
  }

  /** Whether no error is documented that fits what is not there. */
  public static boolean isSilentOfAbsence(Operation operation) {
    return to(Situation.ALREADY_DELETED, operation).isSilent();
  }

  /** Whether the document has a response of this very status, and not of a range or by default. */
  public static boolean isNamed(Operation operation, int status) {
    return operation.keyFor(status).filter(StatusKey.Exact.class::isInstance).isPresent();
  }

  static DocumentedAnswer to(Situation situation, Operation operation) {
    if (situation == Situation.SERVED_IF_FOUND) {
      DocumentedAnswer served = to(Situation.SERVED, operation);
      StatusRule rule = served.rule();
      // An undocumented refusal may be of the parameter itself, whatever it says.
      return new DocumentedAnswer(
          served.address(),
          new StatusRule(
              rule.text() + ", or 403, 404, or a documented 400 or 422 if it means nothing here",
              status ->
                  status == 403
                      || status == 404
                      || ((status == 400 || status == 422) && isNamed(operation, status))
                      || rule.accepts().test(status)),
          served.slot());
    }
    List<StatusKey> keys = fitting(situation, operation);
    int statusClass = situation.statusClass();
    StatusRule any =
        new StatusRule("any " + statusClass + "xx", status -> status / 100 == statusClass);
    if (keys.isEmpty()) {
      return new DocumentedAnswer(UNDECLARED, any, Optional.empty());
    }
    StatusRule documented =
        new StatusRule(
            keys.stream().map(key -> text(key, statusClass)).collect(Collectors.joining(" or ")),
            status ->
                operation.keyFor(status).filter(keys::contains).stream()
                    .anyMatch(key -> key.text().startsWith("3") || status / 100 == statusClass));
    Optional<JsonPointer> slot =
        operation.slots().stream()
            .filter(each -> each.status().equals(keys.get(0)))
            .map(Slot::pointer)
            .findFirst();
    StatusRule rule = situation.isOpen() ? any : documented;
    return new DocumentedAnswer(keys.get(0).text(), alsoByHttp(situation, rule), slot);
  }

  /**
   * HTTP's own words for a media type and for syntax are right though the document has others; and
   * what is no id is a bad request, or cannot be processed, wherever no word for that is
   * documented. Who does not know that something was there before says that it is not found (RFC
   * 9110, section 15.5.11).
   */
  private static StatusRule alsoByHttp(Situation situation, StatusRule rule) {
    if (situation == Situation.WRONG_MEDIA_TYPE) {
      return or(415, rule);
    }
    if (situation == Situation.MALFORMED_BODY) {
      return or(400, rule);
    }
    boolean isAbsent =
        EnumSet.of(Situation.UNKNOWN_ID, Situation.NEARLY_AN_ID, Situation.ALREADY_DELETED)
                .contains(situation)
            && rule.accepts().test(410);
    StatusRule known = isAbsent ? or(404, rule) : rule;
    boolean isRequestsOwn =
        situation.isMalformed() && !known.accepts().test(400) && !known.accepts().test(422);
    return isRequestsOwn ? or(422, or(400, known)) : known;
  }

  static StatusRule or(int more, StatusRule rule) {
    return rule.accepts().test(more)
        ? rule
        : new StatusRule(
            rule.text() + " or " + more, status -> status == more || rule.accepts().test(status));
  }

  private static String text(StatusKey key, int statusClass) {
    return key instanceof StatusKey.Default ? statusClass + "xx under default" : key.text();
  }

  private static List<StatusKey> fitting(Situation situation, Operation operation) {
    List<StatusKey> declared = operation.slots().stream().map(Slot::status).distinct().toList();
    List<StatusKey> open =
        declared.stream()
            .filter(key -> !(key instanceof StatusKey.Exact))
            .filter(key -> isWitnessed(key, situation.statusClass(), operation))
            .toList();
    if (situation == Situation.SERVED) {
      return served(declared, open);
    }
    for (List<Integer> group : situation.groups()) {
      List<StatusKey> exact =
          group.stream().<StatusKey>map(StatusKey.Exact::new).filter(declared::contains).toList();
      if (!exact.isEmpty()) {
        // What fits as well may be covered too; and what is nearly an id may be no id at all.
        boolean best =
            exact.contains(new StatusKey.Exact(situation.groups().get(0).get(0)))
                && situation != Situation.NEARLY_AN_ID;
        return Stream.of(exact, best ? List.<StatusKey>of() : open).flatMap(List::stream).toList();
      }
    }
    return open;
  }

  /** A documented redirect serves a request as well as a success does. */
  private static List<StatusKey> served(List<StatusKey> declared, List<StatusKey> open) {
    List<StatusKey> exact =
        declared.stream()
            .filter(key -> key instanceof StatusKey.Exact e && e.status() / 100 == 2)
            .toList();
    List<StatusKey> successes = exact.isEmpty() ? open : exact;
    List<StatusKey> redirects =
        declared.stream()
            .filter(key -> !(key instanceof StatusKey.Default) && key.text().startsWith("3"))
            .toList();
    boolean onlyDefault = successes.stream().allMatch(StatusKey.Default.class::isInstance);
    return Stream.of(onlyDefault ? redirects : successes, onlyDefault ? successes : redirects)
        .flatMap(List::stream)
        .toList();
  }

  /** Whether an answer of this class can fall under the key: a range may shut out default. */
  private static boolean isWitnessed(StatusKey key, int statusClass, Operation operation) {
    return IntStream.range(statusClass * 100, statusClass * 100 + 100)
        .anyMatch(status -> operation.keyFor(status).filter(key::equals).isPresent());
  }
}
