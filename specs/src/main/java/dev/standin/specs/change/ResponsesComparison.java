package dev.standin.specs.change;

import dev.standin.specs.contract.Clause;
import dev.standin.specs.contract.ContractOperation;
import dev.standin.specs.document.StatusKey;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Compares what an operation answers, by what covers each status. */
final class ResponsesComparison {

  private final Changes changes;
  private final ClausesComparison clauses;
  private final Place operation;

  ResponsesComparison(Changes changes, ClausesComparison clauses, Place operation) {
    this.changes = changes;
    this.clauses = clauses;
    this.operation = operation;
  }

  /** The bodies of a response, and its headers. */
  private record Response(List<Clause> bodies, List<Clause> headers) {

    String text(StatusKey key) {
      return key.text() + " " + ClausesComparison.bodies(bodies);
    }

    int line() {
      return bodies.get(0).line();
    }
  }

  void compare(ContractOperation before, ContractOperation now) {
    Map<StatusKey, Response> old = responses(before);
    Map<StatusKey, Response> other = responses(now);
    Set<StatusKey> keys = new LinkedHashSet<>(old.keySet());
    keys.addAll(other.keySet());
    for (StatusKey key : keys) {
      Response was = old.get(key);
      Response is = other.get(key);
      if (was != null && is != null) {
        response(key, was, is);
      } else if (is != null) {
        added(key, is, old);
      } else if (was != null) {
        removed(key, was, old, other);
      }
    }
  }

  private static Map<StatusKey, Response> responses(ContractOperation operation) {
    Map<StatusKey, Response> responses = new LinkedHashMap<>();
    operation
        .responses()
        .forEach(
            (status, bodies) ->
                responses.put(
                    StatusKey.parse(status).orElseThrow(),
                    new Response(bodies, operation.of(status + Clause.HEADER))));
    return responses;
  }

  private Place place(StatusKey key, int before, int now) {
    return new Place(operation.operation(), Subject.RESPONSE, key.text(), false, before, now);
  }

  private void added(StatusKey key, Response is, Map<StatusKey, Response> old) {
    Place place = place(key, 0, is.line());
    Optional<StatusKey> covering = covering(key, old.keySet());
    if (covering.isPresent()) {
      changes.covered(place, is.text(key), covering.get().text(), true);
      covering.map(old::get).ifPresent(was -> response(key, was, is));
      return;
    }
    boolean error = isError(key);
    changes.added(
        place,
        is.text(key),
        error ? Effect.SERVERS : Effect.BOTH,
        "there is a status to answer that was not there"
            + (error
                ? "; a client takes it as one of its class"
                : ", and a client does not know it"));
  }

  private void removed(
      StatusKey key, Response was, Map<StatusKey, Response> old, Map<StatusKey, Response> other) {
    Place place = place(key, was.line(), 0);
    Optional<StatusKey> covering = covering(key, other.keySet());
    if (covering.isPresent()) {
      changes.covered(place, was.text(key), covering.get().text(), false);
      covering.map(other::get).ifPresent(is -> response(key, was, is));
      return;
    }
    boolean noSuccess = !isError(key) && hasSuccess(old.keySet()) && !hasSuccess(other.keySet());
    changes.removed(
        place,
        was.text(key),
        noSuccess ? Effect.BOTH : Effect.SERVERS,
        (noSuccess ? "no success is left that a client could wait for; " : "")
            + "a server must not answer with it any more");
  }

  private void response(StatusKey key, Response was, Response is) {
    clauses.headers(operation, key.text(), was.headers(), is.headers());
    clauses.responseBody(place(key, was.line(), is.line()), was.bodies(), is.bodies());
  }

  /** Whether the key is for errors, as {@code default} is beside a success of its own. */
  private static boolean isError(StatusKey key) {
    return key instanceof StatusKey.Default || digit(key) >= 4;
  }

  private static boolean hasSuccess(Set<StatusKey> keys) {
    return keys.stream().anyMatch(key -> digit(key) == 2);
  }

  /** The key that says what these statuses have, where there is not the key itself. */
  private static Optional<StatusKey> covering(StatusKey key, Set<StatusKey> keys) {
    if (key instanceof StatusKey.Default) {
      boolean all = Stream.of(4, 5).allMatch(d -> keys.contains(new StatusKey.Range(d)));
      return all ? Optional.of(new StatusKey.Range(4)) : Optional.empty();
    }
    StatusKey range = new StatusKey.Range(digit(key));
    if (keys.contains(range)) {
      return Optional.of(range);
    }
    StatusKey open = new StatusKey.Default();
    boolean covers = keys.contains(open) && (digit(key) >= 4 || !hasSuccess(keys));
    return covers ? Optional.of(open) : Optional.empty();
  }

  /** The first digit of the statuses; none for {@code default}. */
  private static int digit(StatusKey key) {
    if (key instanceof StatusKey.Exact exact) {
      return exact.status() / 100;
    }
    return key instanceof StatusKey.Range range ? range.digit() : 0;
  }
}
