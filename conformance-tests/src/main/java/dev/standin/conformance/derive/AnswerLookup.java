package dev.standin.conformance.derive;

import com.fasterxml.jackson.core.JsonPointer;
import dev.standin.conformance.model.StatusRule;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.Slot;
import dev.standin.specs.document.StatusKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds the documented answer to a situation: the exact status that fits best, else the range, else
 * {@code default}; where the document has none of them, any status of the right class.
 *
 * <p>A status that fits only at second best does not shut out the range or {@code default}: a
 * document with 400 and {@code default} may answer an unknown id with 400, or with a 404 that falls
 * under {@code default}.
 */
final class AnswerLookup {

  /** The status part of a case id where the page is silent. */
  static final String UNDECLARED = "undeclared";

  private AnswerLookup() {}

  static DocumentedAnswer to(Situation situation, Operation operation) {
    if (situation == Situation.SERVED_IF_FOUND) {
      DocumentedAnswer served = to(Situation.SERVED, operation);
      StatusRule rule = served.rule();
      return new DocumentedAnswer(
          served.address(),
          new StatusRule(
              rule.text() + ", or 403 or 404 if it narrows down what there is",
              status -> status == 403 || status == 404 || rule.accepts().test(status)),
          served.slot());
    }
    List<StatusKey> keys =
        situation == Situation.SERVED
            ? withRedirects(fitting(situation, operation), operation)
            : fitting(situation, operation);
    int statusClass = situation.statusClass();
    if (keys.isEmpty()) {
      return new DocumentedAnswer(UNDECLARED, any(statusClass), Optional.empty());
    }
    if (situation.isOpen()) {
      return new DocumentedAnswer(
          keys.get(0).text(), any(statusClass), slot(operation, keys.get(0)));
    }
    return new DocumentedAnswer(
        keys.get(0).text(),
        new StatusRule(
            keys.stream().map(key -> text(key, statusClass)).collect(Collectors.joining(" or ")),
            status ->
                operation.keyFor(status).filter(keys::contains).stream()
                    .anyMatch(key -> key.text().startsWith("3") || status / 100 == statusClass)),
        slot(operation, keys.get(0)));
  }

  private static StatusRule any(int statusClass) {
    return new StatusRule("any " + statusClass + "xx", status -> status / 100 == statusClass);
  }

  private static Optional<JsonPointer> slot(Operation operation, StatusKey key) {
    return operation.slots().stream()
        .filter(slot -> slot.status().equals(key))
        .map(Slot::pointer)
        .findFirst();
  }

  /** A documented redirect serves a request as well as a success does. */
  private static List<StatusKey> withRedirects(List<StatusKey> served, Operation operation) {
    List<StatusKey> redirects =
        declared(operation).stream()
            .filter(key -> !(key instanceof StatusKey.Default) && key.text().startsWith("3"))
            .toList();
    boolean onlyDefault =
        served.stream().allMatch(StatusKey.Default.class::isInstance) && !redirects.isEmpty();
    List<StatusKey> all = new ArrayList<>(onlyDefault ? redirects : served);
    all.addAll(onlyDefault ? served : redirects);
    return all;
  }

  private static List<StatusKey> fitting(Situation situation, Operation operation) {
    List<StatusKey> open =
        declared(operation).stream()
            .filter(key -> !(key instanceof StatusKey.Exact))
            .filter(key -> isWitnessed(key, situation.statusClass(), operation))
            .toList();
    List<StatusKey> exact = exactOf(situation, operation, 0);
    if (!exact.isEmpty()) {
      return exact;
    }
    for (int group = 1; group < situation.groups().size(); group++) {
      List<StatusKey> second = exactOf(situation, operation, group);
      if (!second.isEmpty()) {
        List<StatusKey> keys = new ArrayList<>(second);
        keys.addAll(open);
        return keys;
      }
    }
    return open;
  }

  private static List<StatusKey> exactOf(Situation situation, Operation operation, int group) {
    if (situation == Situation.SERVED) {
      return declared(operation).stream()
          .filter(key -> key instanceof StatusKey.Exact exact && exact.status() / 100 == 2)
          .toList();
    }
    return situation.groups().get(group).stream()
        .<StatusKey>map(StatusKey.Exact::new)
        .filter(declared(operation)::contains)
        .toList();
  }

  /** Whether an answer of this class can fall under the key: a range may shut out default. */
  private static boolean isWitnessed(StatusKey key, int statusClass, Operation operation) {
    for (int status = statusClass * 100; status < statusClass * 100 + 100; status++) {
      if (operation.keyFor(status).filter(key::equals).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static List<StatusKey> declared(Operation operation) {
    return operation.slots().stream().map(Slot::status).distinct().toList();
  }

  private static String text(StatusKey key, int statusClass) {
    return key instanceof StatusKey.Default ? statusClass + "xx under default" : key.text();
  }
}
