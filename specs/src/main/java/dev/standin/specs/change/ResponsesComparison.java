package dev.standin.specs.change;

import dev.standin.specs.contract.Clause;
import dev.standin.specs.contract.ContractOperation;
import dev.standin.specs.document.StatusKey;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
      String sent =
          headers.stream()
              .map(header -> ", header " + header.name() + " " + ClausesComparison.text(header))
              .collect(Collectors.joining());
      return key.text() + " " + ClausesComparison.bodies(bodies) + sent;
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
        oneSided(place(key, 0, is.line()), key, is, old);
      } else if (was != null) {
        oneSided(place(key, was.line(), 0), key, was, other);
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
    return operation.at(Subject.RESPONSE, key.text(), before, now).answered();
  }

  /** Tells of a status; the other side may have a range for it, or say something of all others. */
  private void oneSided(
      Place place, StatusKey key, Response response, Map<StatusKey, Response> others) {
    Optional<StatusKey> covering = covering(key, others.keySet());
    String text = response.text(key);
    if (covering.isPresent() && isDoubtful(key, covering.get(), others.keySet())) {
      changes.oneSided(place, text, Effect.BOTH, Reasons.CANNOT_TELL);
    } else if (covering.isPresent()) {
      Response other = Objects.requireNonNull(others.get(covering.get()));
      changes.covered(place, text, covering.get().text());
      response(key, place.isAdded() ? other : response, place.isAdded() ? response : other);
    } else if (place.isAdded()) {
      boolean isError = digit(key) >= 4;
      changes.oneSided(
          place,
          text,
          isError ? Effect.SERVERS : Effect.BOTH,
          "there is a status to answer that was not there"
              + (isError
                  ? "; a client takes it as one of its class"
                  : ", and a client does not know it"));
    } else {
      boolean noSuccess = digit(key) == 2 && !hasSuccess(others.keySet());
      changes.oneSided(
          place,
          text,
          noSuccess ? Effect.BOTH : Effect.SERVERS,
          (noSuccess ? "no success is left that a client could wait for; " : "")
              + (key instanceof StatusKey.Default
                  ? "a server must not answer any more with what no other key covers"
                  : "a server must not answer with it any more"));
    }
  }

  private void response(StatusKey key, Response was, Response is) {
    clauses.headers(operation, key.text(), was.headers(), is.headers());
    if (hasContent(key)) {
      clauses.responseBody(place(key, was.line(), is.line()), was.bodies(), is.bodies());
    }
  }

  /** Whether there can be a body at all (RFC 9110, sections 9.3.2, 15.2, 15.3.5, 15.4.5). */
  private boolean hasContent(StatusKey key) {
    return !operation.operation().startsWith("HEAD ")
        && digit(key) != 1
        && !key.equals(new StatusKey.Exact(204))
        && !key.equals(new StatusKey.Exact(304));
  }

  private static boolean hasSuccess(Set<StatusKey> keys) {
    return keys.stream().anyMatch(key -> digit(key) == 2);
  }

  /** The key of the other side that says what a status has for which it has no key. */
  private static Optional<StatusKey> covering(StatusKey key, Set<StatusKey> others) {
    return others.stream()
        .filter(it -> !(it instanceof StatusKey.Exact))
        .filter(it -> it instanceof StatusKey.Default || digit(it) == digit(key))
        .max(Comparator.comparingInt(ResponsesComparison::digit));
  }

  /**
   * Whether it is covered by a {@code default} beside a success of its own, and is no error: such a
   * {@code default} is meant for errors, though it says it of all.
   */
  private static boolean isDoubtful(StatusKey key, StatusKey covering, Set<StatusKey> keys) {
    return covering instanceof StatusKey.Default && digit(key) < 4 && hasSuccess(keys);
  }

  /** The first digit of the statuses; none for {@code default}. */
  private static int digit(StatusKey key) {
    if (key instanceof StatusKey.Exact exact) {
      return exact.status() / 100;
    }
    return key instanceof StatusKey.Range range ? range.digit() : 0;
  }
}
