package dev.standin.conformance.target;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.standin.conformance.Documents;
import dev.standin.conformance.derive.CaseDeriver;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.run.CaseRunner;
import dev.standin.conformance.run.Conclusion;
import dev.standin.conformance.run.Limits;
import dev.standin.conformance.run.Secrets;
import dev.standin.conformance.run.SuiteResult;
import dev.standin.conformance.run.SuiteRun;
import dev.standin.conformance.run.Waivers;
import dev.standin.conformance.run.WireSender;
import dev.standin.specs.document.SpecDocument;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing is changed on a server that the target file neither makes nor lists. */
class HarmlessTest {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Limits LIMITS =
      Limits.usual().withSlow(Duration.ofSeconds(5)).withWatch(Duration.ofMillis(50));

  @TempDir private Path directory;

  /** What ids look like, and how a document describes them. */
  enum Ids {
    COUNTED("{type: string}", n -> String.valueOf(40 + n)),
    COUNTED_INTEGERS("{type: integer, format: int32, minimum: 1}", n -> String.valueOf(40 + n)),
    LONG_NUMBERS("{type: integer, format: int64}", n -> String.valueOf(1_732_860_000_000L + n)),
    NUMBERED("{type: string}", n -> "order-" + n),
    PADDED("{type: string}", n -> String.format(Locale.ROOT, "order%09d", n)),
    CODES("{type: string, pattern: '^(EU|US)[0-9]{6}$'}", n -> "EU" + (100_000 + n)),
    NAMES("{type: string}", n -> "alice" + Character.toString('a' + n % 26) + n / 26),
    SHORT("{type: string}", n -> Integer.toString(1000 + 7 * n, 36)),
    DATES("{type: string, format: date}", n -> LocalDate.of(2024, 1, 1).plusDays(n).toString()),
    PREFIXED("{type: string}", n -> "conv_" + uuid(n).replace("-", "")),
    UUIDS("{type: string, format: uuid}", Ids::uuid),
    UUIDS_AS_TEXT("{type: string}", Ids::uuid);

    private final String schema;

    @SuppressWarnings("ImmutableEnumChecker") // A lambda without state.
    private final IntFunction<String> form;

    Ids(String schema, IntFunction<String> form) {
      this.schema = schema;
      this.form = form;
    }

    private static String uuid(int n) {
      return UUID.nameUUIDFromBytes(new byte[] {(byte) n, (byte) (n >> 8)}).toString();
    }

    /** Whether anything can have such an id: what the document rules out is nobody's. */
    boolean allows(String id) {
      return switch (this) {
        case COUNTED_INTEGERS, LONG_NUMBERS -> id.matches("[1-9][0-9]*");
        case CODES -> id.matches("(EU|US)[0-9]{6}");
        case DATES -> id.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
        // These are drawn at random: one that differs in a character is never drawn as well.
        case PREFIXED, UUIDS, UUIDS_AS_TEXT -> id.matches("[0-9]+|[a-z]+|conv_[0-9a-f]{1,8}");
        default -> true;
      };
    }

    boolean areNumbers() {
      return this == COUNTED || this == COUNTED_INTEGERS || this == LONG_NUMBERS;
    }

    List<String> listed() {
      return IntStream.range(0, 400).mapToObj(form).toList();
    }
  }

  @ParameterizedTest
  @EnumSource(Ids.class)
  void onlyWhatIsListedIsDeleted(Ids ids) throws IOException {
    SpecDocument document =
        Documents.of(
            """
            openapi: 3.0.3
            info: {title: Shop, version: '1'}
            paths:
              /items/{id}:
                delete:
                  operationId: deleteItem
                  parameters: [{name: id, in: path, required: true, schema: %s}]
                  responses:
                    '204': {description: gone}
                    '404': {description: none}
            """
                .formatted(ids.schema));
    Files.write(directory.resolve("ids.txt"), ids.listed());
    try (RecordingServer server =
        new RecordingServer(ids.listed(), ids::allows, ids.areNumbers())) {
      List<Verdict> verdicts = verdicts(document, server, "conversations: {ids: ids.txt}\n");

      assertThat(server.harmed()).isEmpty();
      assertThat(verdicts)
          .filteredOn(verdict -> verdict.outcome() == Outcome.PASSED)
          .hasSizeGreaterThan(20);
    }
  }

  @Test
  void whatIsNotAboutOneListedThingIsNotAsked() throws IOException {
    try (RecordingServer server = new RecordingServer(List.of(), id -> true, false)) {
      List<Verdict> verdicts = verdicts(many(), server, "things: {}\n");

      assertThat(server.changing()).isEmpty();
      assertThat(verdicts)
          .filteredOn(verdict -> verdict.outcome() == Outcome.UNTESTED)
          .extracting(Verdict::note)
          .contains(
              "`DELETE /items` could change something, and is not about one thing that the target"
                  + " file makes or lists; the target file can name `clear` under `allow`",
              "`PUT /items/{id}` could change something that the target file neither makes nor"
                  + " lists, under `conversations` or `things`; the target file can name `replace`"
                  + " under `allow`",
              "`PATCH /shutdown` could change something, and is not about one thing that the target"
                  + " file makes or lists");
    }
  }

  @Test
  void whatIsAllowedByNameIsAsked() throws IOException {
    try (RecordingServer server = new RecordingServer(List.of(), id -> true, false)) {
      List<Verdict> unused = verdicts(many(), server, "things: {}\nallow: [clear, replace]\n");

      assertThat(server.changing())
          .contains("DELETE /items", "PUT /items/sample")
          .allMatch(request -> request.matches("DELETE .*/items|PUT .*/items/.*"));
    }
  }

  @Test
  void aRunThatShowedNothingDoesNotSayThatTheServerConforms() throws IOException {
    SpecDocument document =
        Documents.of(
            """
            openapi: 3.0.3
            info: {title: Shop, version: '1'}
            paths: {/items: {delete: {operationId: clear, responses: {'204': {description: x}}}}}
            """);
    try (RecordingServer server = new RecordingServer(List.of(), id -> true, false)) {
      List<Verdict> verdicts =
          verdicts(document, server, "things: {}\n").stream()
              .filter(verdict -> verdict.conformanceCase().id().status().equals("204"))
              .toList();

      Conclusion conclusion = SuiteResult.of(verdicts, Waivers.none(), false).conclusion();
      assertThat(conclusion.kind().exitCode()).isEqualTo(2);
      assertThat(conclusion.sentence())
          .startsWith("Nothing was shown: of 14 cases none that the page describes ")
          .contains("`DELETE /items` could change something");
    }
  }

  private static SpecDocument many() {
    return Documents.of(
        """
        openapi: 3.0.3
        info: {title: Shop, version: '1'}
        paths:
          /items:
            get: {operationId: list, responses: {'200': {description: x}}}
            delete: {operationId: clear, responses: {'204': {description: x}}}
            patch: {operationId: change, responses: {'204': {description: x}}}
            post:
              operationId: create
              requestBody: {required: true, content: {application/json: {schema: {type: object}}}}
              responses: {'201': {description: x}}
          /items/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            get: {operationId: read, responses: {'200': {description: x}, '404': {description: x}}}
            put: {operationId: replace, responses: {'204': {description: x}}}
            delete: {operationId: remove, responses: {'204': {description: x}}}
          /shutdown:
            post: {operationId: stop, responses: {'204': {description: x}}}
            get: {operationId: isStopping, responses: {'200': {description: x}}}
        """);
  }

  private List<Verdict> verdicts(SpecDocument document, RecordingServer server, String target)
      throws IOException {
    Files.writeString(directory.resolve("target.yaml"), target);
    TargetFile file = TargetFile.read(directory.resolve("target.yaml"), Environment.ofNames());
    NameCheck.check(file, document);
    WireSender sender = new WireSender(Duration.ofSeconds(5));
    FileTarget asked = new FileTarget(document, server.baseUrl(), file, sender);
    return new SuiteRun(
            new CaseRunner(document, asked, sender, sender, LIMITS), Waivers.none(), Secrets.none())
        .of(CaseDeriver.derive(document, Set.of()), 8, verdict -> {});
  }

  /** Holds what is listed and all neighbours of it, and records what is done to these. */
  private static final class RecordingServer implements AutoCloseable {

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
}
