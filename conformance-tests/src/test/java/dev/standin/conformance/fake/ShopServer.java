package dev.standin.conformance.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.conformance.schema.Direction;
import dev.standin.conformance.schema.Samples;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.Parameter;
import dev.standin.specs.document.Slot;
import dev.standin.specs.document.SpecDocument;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers for every operation of a document, from the document. Ids are numbers from 1 on. */
public final class ShopServer implements AutoCloseable {

  /** How many things there are of each kind. */
  public static final int THINGS = 2000;

  private final SpecDocument document;
  private final Set<ShopFlaw> flaws;
  private final ShopChecks checks;
  private final Samples answers;
  private final SocketServer socket;
  private final Set<String> ids = ConcurrentHashMap.newKeySet();

  public ShopServer(SpecDocument document, Set<ShopFlaw> flaws) {
    this.document = document;
    this.flaws = Set.copyOf(flaws);
    this.checks = new ShopChecks(document, this.flaws);
    this.answers = new Samples(document, Direction.ANSWER);
    ids.addAll(IntStream.rangeClosed(1, THINGS).mapToObj(String::valueOf).toList());
    this.socket = new SocketServer(request -> Optional.of(answer(request)), Set.of());
  }

  public URI baseUrl() {
    return URI.create(socket.url() + document.operations().get(0).serverPath());
  }

  private FakeAnswer answer(FakeRequest request) {
    List<Operation> here =
        document.operations().stream().filter(each -> match(each, request).matches()).toList();
    if (here.isEmpty()) {
      return FakeAnswer.of(404, Optional.empty(), "");
    }
    if (request.header("Host").isEmpty()) {
      return FakeAnswer.of(400, Optional.empty(), "");
    }
    Optional<Operation> asked =
        here.stream().filter(each -> each.method().equals(request.method())).findFirst();
    if (asked.isEmpty()) {
      String allow = here.stream().map(Operation::method).collect(Collectors.joining(", "));
      return FakeAnswer.of(405, Optional.empty(), "").with("Allow", allow);
    }
    FakeAnswer answer = answer(asked.get(), request);
    return request.method().equals("HEAD") ? answer.withBody("") : answer;
  }

  private static Matcher match(Operation operation, FakeRequest request) {
    String pattern = operation.fullPath().replaceAll("\\{[^}]*}", "([^/]+)");
    return Pattern.compile(pattern).matcher(request.path());
  }

  private FakeAnswer answer(Operation operation, FakeRequest request) {
    if (flaws.stream().anyMatch(flaw -> flaw.name().equals("FAILS_ON_" + operation.method()))) {
      return FakeAnswer.of(500, Optional.empty(), "");
    }
    Matcher path = match(operation, request);
    String id = path.matches() && path.groupCount() > 0 ? FakeRequest.decode(path.group(1)) : "";
    Event event = checks.wrong(operation, request, id).orElse(Event.SERVED);
    boolean counted = operation.path().contains("{id}");
    boolean lenient = flaws.contains(ShopFlaw.SUCCEEDS_FOR_UNKNOWN_ID);
    if (event == Event.SERVED && counted && !ids.contains(id) && !lenient) {
      event = Event.UNKNOWN;
    }
    boolean deletes = event == Event.SERVED && operation.method().equals("DELETE");
    if (deletes && !flaws.contains(ShopFlaw.KEEPS_WHAT_IT_DELETES) && !ids.remove(id) && !lenient) {
      event = Event.UNKNOWN;
    }
    FakeAnswer answer = documented(operation, status(operation, event), id);
    return event == Event.NOT_AUTHENTICATED
        ? answer.with("WWW-Authenticate", "Basic realm=\"shop\"")
        : answer;
  }

  private int status(Operation operation, Event event) {
    List<Integer> wanted =
        switch (event) {
          case SERVED -> List.of(200, 201, 204);
          case NO_HOST -> List.of();
          case UNKNOWN -> List.of(404);
          case NOT_AUTHENTICATED -> List.of(401);
          case MEDIA_TYPE -> List.of(415, 400, 422);
          default -> List.of(400, 422, 404);
        };
    int status =
        wanted.stream()
            .filter(each -> declares(operation, each))
            .findFirst()
            .orElse(wanted.isEmpty() ? 400 : wanted.get(0));
    boolean other = event == Event.SERVED && flaws.contains(ShopFlaw.ANSWERS_ANOTHER_STATUS);
    return other ? 202 : status;
  }

  private static boolean declares(Operation operation, int status) {
    return operation.slots().stream()
        .anyMatch(slot -> slot.status().text().equals(String.valueOf(status)));
  }

  private FakeAnswer documented(Operation operation, int status, String id) {
    Optional<Slot> slot =
        operation.slots().stream()
            .filter(each -> operation.keyFor(status).filter(each.status()::equals).isPresent())
            .filter(each -> each.mediaType().filter("*/*"::equals).isEmpty())
            .findFirst();
    Optional<String> type = slot.flatMap(Slot::mediaType);
    Optional<JsonNode> body =
        slot.flatMap(Slot::schema).map(schema -> answers.full(schema).orElseThrow());
    body.ifPresent(value -> spoil(value, id));
    boolean otherType = flaws.contains(ShopFlaw.ANSWERS_ANOTHER_TYPE) && type.isPresent();
    FakeAnswer answer =
        FakeAnswer.of(
            status,
            otherType ? Optional.of("text/csv") : type,
            body.map(JsonNode::toString).orElse(""));
    for (Parameter header : slot.map(Slot::headers).orElse(List.of())) {
      if (!flaws.contains(ShopFlaw.LEAVES_OUT_A_HEADER)) {
        answer =
            answer.with(
                header.name(),
                flaws.contains(ShopFlaw.SENDS_A_HEADER_OF_ANOTHER_TYPE)
                    ? "many"
                    : answers.full(header.schema()).orElseThrow().asText());
      }
    }
    return answer;
  }

  private void spoil(JsonNode body, String id) {
    if (body instanceof ObjectNode object) {
      if (object.has("id") && !id.isEmpty()) {
        object.put("id", Long.parseLong(id));
      }
      if (flaws.contains(ShopFlaw.ANSWERS_TOO_LARGE_A_NUMBER)) {
        object.put("status", 4_000_000_000L);
      }
      if (flaws.contains(ShopFlaw.ANSWERS_WITHOUT_WHAT_IS_REQUIRED)) {
        object.remove(List.of("title", "name"));
      }
    }
  }

  @Override
  public void close() {
    socket.close();
  }
}
