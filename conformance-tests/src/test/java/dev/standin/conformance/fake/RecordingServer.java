package dev.standin.conformance.fake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Holds what is listed and all neighbours of it, and records what is done to these. */
final class RecordingServer {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private static final Pattern NUMBER = Pattern.compile("\\s*[+-]?0*(\\d+).*", Pattern.DOTALL);

  private final boolean numbers;
  private final Set<String> listed;
  private final Set<String> left;
  private final Set<String> neighbours = new TreeSet<>();
  private final Set<String> harmed = ConcurrentHashMap.newKeySet();
  private final Set<String> changing = ConcurrentHashMap.newKeySet();

  RecordingServer(List<String> listed, Predicate<String> allowed, boolean numbers) {
    this.numbers = numbers;
    this.listed = Set.copyOf(listed);
    this.left = ConcurrentHashMap.newKeySet();
    left.addAll(listed);
    listed.forEach(this::addNeighbours);
    IntStream.rangeClosed(0, 5000).mapToObj(String::valueOf).forEach(neighbours::add);
    neighbours.removeAll(this.listed);
    neighbours.removeIf(allowed.negate());
  }

  private void addNeighbours(String id) {
    for (int length = 1; length < id.length(); length++) {
      neighbours.add(id.substring(0, length));
    }
    "0123456789abcdefghijklmnopqrstuvwxyz"
        .chars()
        .forEach(letter -> neighbours.add(id + Character.toString(letter)));
    neighbours.add(id.toUpperCase(Locale.ROOT));
  }

  Set<String> harmed() {
    return harmed;
  }

  Set<String> changing() {
    return changing;
  }

  FakeAnswer answer(FakeRequest request) {
    String path = request.path();
    String id = FakeRequest.decode(path.substring(path.lastIndexOf('/') + 1));
    if (!SAFE.contains(request.method().toUpperCase(Locale.ROOT))) {
      changing.add(request.method() + " " + path);
      named(id).ifPresent(harmed::add);
    }
    boolean deletes = request.method().equals("DELETE");
    int status = !deletes ? 405 : path.matches("/items/[^/]+") && left.remove(id) ? 204 : 404;
    return FakeAnswer.status(status).with("Allow", "DELETE");
  }

  /** The neighbour that an id names; of numbers also to a reader who stops behind them. */
  private Optional<String> named(String id) {
    Matcher number = NUMBER.matcher(id);
    String name = numbers && number.matches() ? number.group(1) : id;
    return Optional.of(name).filter(neighbours::contains);
  }
}
