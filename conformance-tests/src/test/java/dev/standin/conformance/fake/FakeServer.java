package dev.standin.conformance.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.standin.conformance.schema.Direction;
import dev.standin.conformance.schema.Samples;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.Parameter;
import dev.standin.specs.document.ParameterIn;
import dev.standin.specs.document.SecurityScheme;
import dev.standin.specs.document.Slot;
import dev.standin.specs.document.SpecDocument;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Answers for every operation of a document, from the document. */
public final class FakeServer implements AutoCloseable {

  /** Paths of what there is and is not; of anything else all that a path can name is there. */
  private static final Pattern OF_STORED = Pattern.compile("\\{(conversation_)?id}");

  private final SpecDocument document;
  private final Set<Flaw> flaws;
  private final BiFunction<Event, FakeAnswer, FakeAnswer> touch;
  private final Misreading misreading;
  private final FakeStore store;
  private final FakeChecks checks;
  private final Samples samples;
  private final SocketServer socket;

  /** Starts a server on a free port that does this wrong. */
  public FakeServer(SpecDocument document, Flaw... flaws) {
    this(document, Set.of(flaws), (event, answer) -> answer, Misreading.none());
  }

  /**
   * Starts a server on a free port.
   *
   * @param flaws what it does wrong
   * @param touch what becomes of an answer before it is sent
   * @param misreading which requests it takes for others
   */
  public FakeServer(
      SpecDocument document,
      Set<Flaw> flaws,
      BiFunction<Event, FakeAnswer, FakeAnswer> touch,
      Misreading misreading) {
    this.misreading = misreading;
    this.document = document;
    this.flaws = Set.copyOf(flaws);
    this.touch = touch;
    boolean uuids =
        document.operations().stream()
            .flatMap(operation -> operation.parameters().stream())
            .filter(each -> each.in() == ParameterIn.PATH)
            .anyMatch(each -> each.schema().node().path("format").asText().equals("uuid"));
    this.store = new FakeStore(this.flaws, uuids);
    this.checks = new FakeChecks(document, this.flaws);
    this.samples = new Samples(document, Direction.ANSWER);
    this.socket = new SocketServer(this::handle, this.flaws);
  }

  public URI baseUrl() {
    return URI.create(socket.url() + document.operations().get(0).serverPath());
  }

  /** Adds a conversation with the values that scope it. */
  public void add(String id, Map<String, String> owner) {
    store.add(id, owner);
  }

  Set<String> failing() {
    return store.failing();
  }

  private Optional<FakeAnswer> handle(FakeRequest request) {
    List<Operation> here =
        document.operations().stream().filter(each -> id(each, request).isPresent()).toList();
    if (here.isEmpty()) {
      return Optional.of(FakeAnswer.status(404));
    }
    Operation operation =
        here.stream()
            .filter(each -> each.method().equals(request.method()))
            .findFirst()
            .orElse(here.get(0));
    String id = id(operation, request).orElseThrow();
    Event event = event(operation, request, id);
    if (event == Event.FAILURE && flaws.contains(Flaw.HANGS_UP_ON_FAILURE)) {
      return Optional.empty();
    }
    String allowed = here.stream().map(Operation::method).collect(Collectors.joining(", "));
    FakeAnswer plain =
        event == Event.OTHER_METHOD
            ? FakeAnswer.status(405).with("Allow", allowed)
            : answer(operation, event, id);
    FakeAnswer answer = touch.apply(event, plain);
    if (request.isOld()) {
      boolean chunks = flaws.contains(Flaw.CHUNKS_FOR_HTTP_1_0);
      boolean chunked = answer.headers().containsKey("transfer-encoding");
      return Optional.of(chunks ? answer.chunked() : chunked ? plain : answer);
    }
    if (!request.method().equals("HEAD")) {
      return Optional.of(answer);
    }
    return Optional.of(answer.withBody(flaws.contains(Flaw.SENDS_BODIES_TO_HEAD) ? "no" : ""));
  }

  /** What the path names; empty if it is none of the operation's. */
  private Optional<String> id(Operation operation, FakeRequest request) {
    Matcher path =
        Pattern.compile(operation.fullPath().replaceAll("\\{[^}]*}", "([^/]+)"))
            .matcher(request.path());
    boolean found =
        flaws.contains(Flaw.IGNORES_THE_REST_OF_THE_PATH) ? path.find() : path.matches();
    if (!found) {
      return Optional.empty();
    }
    String id = path.groupCount() == 0 ? "" : path.group(1);
    return Optional.of(flaws.contains(Flaw.TAKES_PATHS_AS_SPELLED) ? id : FakeRequest.decode(id));
  }

  private synchronized Event event(Operation operation, FakeRequest request, String sentId) {
    String id = store.stored(sentId);
    if (misreading.of().test(request)) {
      if (misreading.as() == Event.SERVED) {
        store.delete(id);
      }
      return misreading.as();
    }
    if (!request.method().equals(operation.method())) {
      if (flaws.contains(Flaw.DELETES_ON_ANY_METHOD)) {
        store.delete(id);
      }
      return Event.OTHER_METHOD;
    }
    if (flaws.contains(Flaw.DELETES_BEFORE_IT_CHECKS)) {
      store.owner(id).ifPresent(owner -> store.delete(id));
    }
    return checks.wrong(operation, request, sentId).orElseGet(() -> about(operation, request, id));
  }

  private Event about(Operation operation, FakeRequest request, String id) {
    if (!OF_STORED.matcher(operation.path()).find()) {
      return Event.SERVED;
    }
    if (store.failing().contains(id)) {
      return flaws.contains(Flaw.HIDES_FAILURES) ? Event.SERVED : Event.FAILURE;
    }
    if (request.headers().values().stream().anyMatch(FakeServer::isOtherTenants)
        && !flaws.contains(Flaw.IGNORES_TENANTS)) {
      return Event.UNKNOWN;
    }
    if (flaws.contains(Flaw.TAKES_WILDCARDS) && id.matches("[%*]|.*'.*")) {
      store.deleteAnyOther();
      return Event.SERVED;
    }
    if (flaws.contains(Flaw.SUCCEEDS_TWICE_AT_ONCE) && store.wasDeleted(id)) {
      return Event.SERVED;
    }
    if (store.owner(id).filter(owner -> owns(owner, request)).isEmpty()) {
      if (flaws.contains(Flaw.DELETES_ANOTHER_FOR_UNKNOWN_ID)) {
        store.deleteAnyOther();
      }
      boolean lenient =
          store.wasDeleted(id)
              ? flaws.contains(Flaw.SUCCEEDS_FOR_DELETED_ID)
              : flaws.contains(Flaw.SUCCEEDS_FOR_UNKNOWN_ID);
      return lenient ? Event.SERVED : Event.UNKNOWN;
    }
    if (operation.method().equals("DELETE")) {
      store.delete(id);
    }
    return Event.SERVED;
  }

  private static boolean isOtherTenants(String sent) {
    return sent.endsWith(FakeChecks.OTHER_TENANTS_SECRET);
  }

  private boolean owns(Map<String, String> owner, FakeRequest request) {
    if (flaws.contains(Flaw.IGNORES_OWNER)) {
      return true;
    }
    return owner.entrySet().stream()
        .allMatch(
            entry ->
                sent(entry.getKey(), request)
                    .map(entry.getValue()::equals)
                    .orElse(
                        flaws.contains(Flaw.IGNORES_WITHHELD_OWNER)
                            || flaws.contains(Flaw.IGNORES_MISSING_PARAMETERS)
                            || flaws.contains(Flaw.IGNORES_BODY)));
  }

  private static Optional<String> sent(String name, FakeRequest request) {
    String inBody = request.json().map(body -> body.path(name).asText("")).orElse("");
    return inBody.isEmpty() ? request.header(name) : Optional.of(inBody);
  }

  private FakeAnswer answer(Operation operation, Event event, String id) {
    int status = status(operation, event);
    Optional<Slot> slot =
        operation.slots().stream()
            .filter(each -> operation.keyFor(status).filter(each.status()::equals).isPresent())
            .filter(each -> each.mediaType().filter("*/*"::equals).isEmpty())
            .findFirst();
    FakeAnswer answer =
        FakeAnswer.of(
            status, slot.flatMap(Slot::mediaType), slot.map(each -> body(each, id)).orElse(""));
    for (Parameter header : slot.map(Slot::headers).orElse(List.of())) {
      answer = answer.with(header.name(), samples.full(header.schema()).orElseThrow().asText());
    }
    Optional<String> challenge =
        operation.security().stream()
            .flatMap(alternative -> alternative.schemes().stream())
            .filter(SecurityScheme.Http.class::isInstance)
            .map(scheme -> ((SecurityScheme.Http) scheme).scheme() + " realm=\"shop\"")
            .findFirst();
    return event == Event.NOT_AUTHENTICATED && challenge.isPresent()
        ? answer.with("WWW-Authenticate", challenge.get())
        : answer;
  }

  /** The first that fits and that the operation declares; if it declares none, the likeliest. */
  private static int status(Operation operation, Event event) {
    List<Integer> fitting =
        switch (event) {
          case SERVED -> List.of(200, 201, 204);
          case UNKNOWN -> List.of(404, 400);
          case MALFORMED, INVALID -> List.of(400, 422, 404);
          case MEDIA_TYPE -> List.of(415, 400, 422);
          case NOT_AUTHENTICATED -> List.of(401);
          case NO_HOST -> List.of(400);
          case OTHER_METHOD -> List.of(405);
          case FAILURE -> List.of(500);
        };
    Set<String> declared =
        operation.slots().stream().map(slot -> slot.status().text()).collect(Collectors.toSet());
    return fitting.stream()
        .filter(each -> declared.contains(String.valueOf(each)))
        .findFirst()
        .orElse(fitting.get(0));
  }

  private String body(Slot slot, String id) {
    Optional<JsonNode> body = slot.schema().map(schema -> samples.full(schema).orElseThrow());
    if (body.orElse(null) instanceof ObjectNode object && object.has("id") && !id.isEmpty()) {
      JsonNode same =
          object.get("id").isNumber() ? new LongNode(Long.parseLong(id)) : new TextNode(id);
      object.set("id", same);
    }
    return body.map(JsonNode::toString).orElse("");
  }

  @Override
  public void close() {
    socket.close();
  }
}
