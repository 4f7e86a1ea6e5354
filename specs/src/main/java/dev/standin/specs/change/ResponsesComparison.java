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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        added(key, is, old, other);
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

  private void added(
      StatusKey key, Response is, Map<StatusKey, Response> old, Map<StatusKey, Response> other) {
    Place place = place(key, 0, is.line());
    List<StatusKey> covering = covering(key, other.keySet(), old.keySet());
    if (isDoubtful(key, covering, old.keySet())) {
      changes.added(place, is.text(key), Effect.BOTH, Reasons.CANNOT_TELL);
    } else if (!covering.isEmpty()) {
      changes.covered(place, is.text(key), text(covering), true);
      same(key, covering).map(old::get).ifPresent(was -> response(key, was, is));
    } else {
      boolean error = uncovered(key, other.keySet(), old.keySet()).allMatch(digit -> digit >= 4);
      changes.added(
          place,
          is.text(key),
          error ? Effect.SERVERS : Effect.BOTH,
          "there is a status to answer that was not there"
              + (error
                  ? "; a client takes it as one of its class"
                  : ", and a client does not know it"));
    }
  }

  private void removed(
      StatusKey key, Response was, Map<StatusKey, Response> old, Map<StatusKey, Response> other) {
    Place place = place(key, was.line(), 0);
    List<StatusKey> covering = covering(key, old.keySet(), other.keySet());
    if (isDoubtful(key, covering, other.keySet())) {
      changes.removed(place, was.text(key), Effect.BOTH, Reasons.CANNOT_TELL);
    } else if (!covering.isEmpty()) {
      changes.covered(place, was.text(key), text(covering), false);
      same(key, covering).map(other::get).ifPresent(is -> response(key, was, is));
    } else {
      boolean noSuccess = digit(key) < 4 && hasSuccess(old.keySet()) && !hasSuccess(other.keySet());
      changes.removed(
          place,
          was.text(key),
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

  /**
   * The keys of the other side that say what the statuses of a key have, where there is not the key
   * itself; none if they leave out some.
   *
   * @param own all keys of the side that the key is of
   */
  private static List<StatusKey> covering(
      StatusKey key, Set<StatusKey> own, Set<StatusKey> others) {
    StatusKey open = new StatusKey.Default();
    if (key.equals(open)) {
      boolean isWhole = uncovered(key, own, others).findAny().isEmpty();
      return isWhole ? ranges().filter(others::contains).toList() : List.of();
    }
    return Stream.of(new StatusKey.Range(digit(key)), open)
        .filter(others::contains)
        .limit(1)
        .toList();
  }

  /** The first digits of those of its statuses for which the other side has no range. */
  private static Stream<Integer> uncovered(
      StatusKey key, Set<StatusKey> own, Set<StatusKey> others) {
    return ranges()
        .filter(range -> key instanceof StatusKey.Default || digit(range) == digit(key))
        .filter(range -> key.equals(range) || !own.contains(range))
        .filter(range -> !others.contains(range))
        .map(ResponsesComparison::digit);
  }

  private static Stream<StatusKey> ranges() {
    return IntStream.rangeClosed(1, 5).mapToObj(StatusKey.Range::new);
  }

  /**
   * Whether it is covered by a {@code default} beside a success of its own, and is no error: such a
   * {@code default} is meant for errors, though it says it of all.
   */
  private static boolean isDoubtful(StatusKey key, List<StatusKey> covering, Set<StatusKey> keys) {
    return covering.contains(new StatusKey.Default()) && digit(key) < 4 && hasSuccess(keys);
  }

  /** That which is compared with a key; what is said of all others is compared with each range. */
  private static Optional<StatusKey> same(StatusKey key, List<StatusKey> covering) {
    return key instanceof StatusKey.Default ? Optional.empty() : Optional.of(covering.get(0));
  }

  private static String text(List<StatusKey> keys) {
    return keys.stream().map(StatusKey::text).collect(Collectors.joining(", "));
  }

  /** The first digit of the statuses; none for {@code default}. */
  private static int digit(StatusKey key) {
    if (key instanceof StatusKey.Exact exact) {
      return exact.status() / 100;
    }
    return key instanceof StatusKey.Range range ? range.digit() : 0;
  }
}
