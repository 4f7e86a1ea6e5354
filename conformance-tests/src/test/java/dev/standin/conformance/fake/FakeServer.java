package dev.standin.conformance.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.conformance.schema.Direction;
import dev.standin.conformance.schema.Samples;
import dev.standin.conformance.target.api.Target.Conversation;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.SchemaAt;
import dev.standin.specs.document.SecurityScheme;
import dev.standin.specs.document.Slot;
import dev.standin.specs.document.SpecDocument;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers for one document's only operation, from the document. */
public final class FakeServer implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final SpecDocument document;
  private final Operation operation;
  private final Set<Flaw> flaws;
  private final BiFunction<Event, FakeAnswer, FakeAnswer> touch;
  private final Misreading misreading;
  private final FakeStore store;
  private final FakeChecks checks;
  private final Samples samples;
  private final SocketServer socket;

  /**
   * Starts a server on a free port.
   *
   * @param flaws what it does wrong
   * @param touch what becomes of an answer before it is sent
   */
  public FakeServer(
      SpecDocument document, Set<Flaw> flaws, BiFunction<Event, FakeAnswer, FakeAnswer> touch) {
    this(document, flaws, touch, Misreading.none());
  }

  /** One that also takes some requests for others. */
  public FakeServer(
      SpecDocument document,
      Set<Flaw> flaws,
      BiFunction<Event, FakeAnswer, FakeAnswer> touch,
      Misreading misreading) {
    this.misreading = misreading;
    this.document = document;
    this.operation = document.operations().get(0);
    this.flaws = Set.copyOf(flaws);
    this.touch = touch;
    boolean uuids =
        operation.parameters().stream()
            .anyMatch(each -> each.schema().node().path("format").asText().equals("uuid"));
    this.store = new FakeStore(this.flaws, uuids);
    this.checks = new FakeChecks(document, this.flaws);
    this.samples = new Samples(document, Direction.ANSWER);
    this.socket = new SocketServer(this::handle, this.flaws);
  }

  public URI baseUrl() {
    return URI.create(socket.url() + operation.serverPath());
  }

  void add(Conversation conversation) {
    add(conversation.id(), conversation.owner());
  }

  /** Adds a conversation with the values that scope it. */
  public void add(String id, Map<String, String> owner) {
    store.add(id, owner);
  }

  Set<String> failing() {
    return store.failing();
  }

  private Optional<FakeAnswer> handle(FakeRequest request) {
    String slash = flaws.contains(Flaw.IGNORES_A_LAST_SLASH) ? "/?" : "";
    Matcher path =
        Pattern.compile(operation.fullPath().replaceAll("\\{[^}]*}", "([^/]+)") + slash)
            .matcher(request.path());
    boolean found =
        flaws.contains(Flaw.IGNORES_THE_REST_OF_THE_PATH) ? path.find() : path.matches();
    if (!found) {
      return Optional.of(FakeAnswer.of(404, Optional.empty(), ""));
    }
    String id =
        flaws.contains(Flaw.TAKES_PATHS_AS_SPELLED)
            ? path.group(1)
            : FakeRequest.decode(path.group(1));
    Event event = event(request, id);
    if (event == Event.FAILURE && flaws.contains(Flaw.HANGS_UP_ON_FAILURE)) {
      return Optional.empty();
    }
    FakeAnswer plain = answer(event, id);
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

  private synchronized Event event(FakeRequest request, String sentId) {
    String id = store.stored(sentId);
    if (misreading.of().test(request)) {
      if (misreading.as() == Event.SERVED) {
        store.delete(id);
      }
      return misreading.as();
    }
    String method =
        flaws.contains(Flaw.IGNORES_CASE_OF_METHODS)
            ? request.method().toUpperCase(Locale.ROOT)
            : request.method();
    if (!method.equals(operation.method())) {
      if (flaws.contains(Flaw.DELETES_ON_ANY_METHOD)) {
        store.delete(id);
      }
      return Event.OTHER_METHOD;
    }
    if (flaws.contains(Flaw.DELETES_BEFORE_IT_CHECKS)) {
      store.owner(id).ifPresent(owner -> store.delete(id));
    }
    return checks.wrong(operation, request, sentId).orElseGet(() -> about(request, id));
  }

  private Event about(FakeRequest request, String id) {
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
    store.delete(id);
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
    try {
      String inBody = JSON.readTree(request.body().orElse("{}")).path(name).asText("");
      return inBody.isEmpty() ? request.header(name) : Optional.of(inBody);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private FakeAnswer answer(Event event, String id) {
    int status = FakeStatuses.of(document.vendor(), operation, event);
    if (event == Event.OTHER_METHOD) {
      return FakeAnswer.of(status, Optional.empty(), "").with("Allow", operation.method());
    }
    Optional<Slot> slot =
        operation.slots().stream()
            .filter(each -> operation.keyFor(status).filter(each.status()::equals).isPresent())
            .findFirst();
    Optional<String> type = slot.flatMap(Slot::mediaType);
    Optional<SchemaAt> schema = slot.flatMap(Slot::schema);
    String body = schema.map(at -> body(at, id)).orElse("");
    FakeAnswer answer = FakeAnswer.of(status, type, body);
    return event == Event.NOT_AUTHENTICATED && usesHttpScheme()
        ? answer.with("WWW-Authenticate", "Bearer")
        : answer;
  }

  private String body(SchemaAt schema, String id) {
    JsonNode body = samples.full(schema).orElseThrow();
    return body instanceof ObjectNode object && object.has("id")
        ? object.put("id", id).toString()
        : body.toString();
  }

  private boolean usesHttpScheme() {
    return operation.security().stream()
        .flatMap(alternative -> alternative.schemes().stream())
        .anyMatch(SecurityScheme.Http.class::isInstance);
  }

  @Override
  public void close() {
    socket.close();
  }
}
