package dev.standin.conformance.target;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Holds what is listed and all neighbours of it, and records what is done to these. */
final class RecordingServer implements AutoCloseable {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private static final Pattern NUMBER = Pattern.compile("\\s*[+-]?0*(\\d+).*", Pattern.DOTALL);

  private final boolean numbers;
  private final Set<String> listed;
  private final Set<String> left;
  private final Set<String> neighbours = new TreeSet<>();
  private final Set<String> harmed = ConcurrentHashMap.newKeySet();
  private final Set<String> changing = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  RecordingServer(List<String> listed, Predicate<String> allowed, boolean numbers)
      throws IOException {
    this.numbers = numbers;
    this.listed = Set.copyOf(listed);
    this.left = ConcurrentHashMap.newKeySet();
    left.addAll(listed);
    listed.forEach(this::addNeighbours);
    IntStream.rangeClosed(0, 5000).mapToObj(String::valueOf).forEach(neighbours::add);
    neighbours.removeAll(this.listed);
    neighbours.removeIf(allowed.negate());
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
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

  URI baseUrl() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  Set<String> harmed() {
    return harmed;
  }

  Set<String> changing() {
    return changing;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    String raw = path.substring(path.lastIndexOf('/') + 1);
    String id = URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    boolean safe = SAFE.contains(exchange.getRequestMethod().toUpperCase(Locale.ROOT));
    if (!safe) {
      changing.add(exchange.getRequestMethod() + " " + path);
      named(id).ifPresent(harmed::add);
    }
    boolean deletes = exchange.getRequestMethod().equals("DELETE");
    int status = !deletes ? 405 : path.matches("/items/[^/]+") && left.remove(id) ? 204 : 404;
    exchange.getResponseHeaders().add("Allow", "DELETE");
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  /** The neighbour that an id names; of numbers also to a reader who stops behind them. */
  private Optional<String> named(String id) {
    Matcher number = NUMBER.matcher(id);
    String name = numbers && number.matches() ? number.group(1) : id;
    return Optional.of(name).filter(neighbours::contains);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
