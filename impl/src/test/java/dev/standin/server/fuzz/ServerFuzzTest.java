package dev.standin.server.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.RawHttp;
import dev.standin.server.ServerOptions;
import dev.standin.server.StandinServer;
import dev.standin.server.VendorClient;
import dev.standin.server.fuzz.AnswerReader.Answer;
import dev.standin.server.fuzz.AnswerReader.MalformedAnswerException;
import dev.standin.server.store.MemoryConversationStore;
import dev.standin.specs.SpecCatalog;
import dev.standin.specs.document.Operation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever is sent, answers are whole, in the API's shape and of a status that has a reason, and
 * what was not named is still there. {@code -Dfuzz.seconds=600 -Dfuzz.seed=1} goes on for longer,
 * and from there.
 */
@Tag("long")
class ServerFuzzTest {

  private static final Duration TIME = Duration.ofSeconds(Long.getLong("fuzz.seconds", 10));

  /** How long something has to come that is sure to, and something of which nobody knows. */
  private static final int PATIENCE_MILLIS = 15_000;

  private static final int SILENCE_MILLIS = 250;

  private static final List<Documented> APIS =
      SpecCatalog.bundled().vendors().stream()
          .map(each -> new Documented(SpecCatalog.bundled().document(each)))
          .toList();

  private final Set<String> reached = new HashSet<>();

  private record Received(String bytes, boolean isSilent, boolean isReset) {}

  @Test
  void nothingIsFound() throws IOException {
    // The same start in every build, so that a change fails for what it did itself.
    long seed = Long.getLong("fuzz.seed", 1);
    try (StandinServer server =
            StandinServer.start(ServerOptions.defaults(), new MemoryConversationStore());
        ErrorLog log = new ErrorLog()) {
      StoreOracle store = new StoreOracle(server);
      long end = System.nanoTime() + TIME.toNanos();
      for (; System.nanoTime() < end; seed++) {
        Mutator mutator = new Mutator(seed);
        List<FuzzRequest> requests = requests(mutator);
        String wire = String.join("", requests.stream().map(FuzzRequest::wire).toList());
        boolean isFramed = requests.stream().allMatch(each -> each.isFramed) && !mutator.oneIn(10);
        if (!isFramed) {
          wire = mutator.oneIn(2) ? mutator.mutate(wire) : wire;
        }
        List<String> problems = problems(server, store, requests, wire, isFramed);
        problems.addAll(log.take());
        assertThat(problems)
            .as(
                "-Dfuzz.seed=%d: %s\n%s",
                seed, requests.stream().map(each -> each.edits).toList(), escaped(wire))
            .isEmpty();
      }
    }
    assertThat(reached).hasSizeGreaterThan(20);
  }

  private static List<FuzzRequest> requests(Mutator mutator) {
    boolean isControl = mutator.oneIn(6);
    List<FuzzRequest> requests = new ArrayList<>();
    for (int i = mutator.oneIn(6) ? 2 + mutator.below(2) : 1; i > 0; i--) {
      FuzzRequest request = mutator.from(isControl ? controls() : vendors());
      if (i == 1) {
        request.fields.add("Connection: close");
      }
      mutator.mutate(request);
      requests.add(request);
    }
    return requests;
  }

  private static List<FuzzRequest> vendors() {
    return Stream.of(VendorClient.values())
        .flatMap(
            vendor -> {
              List<String> fields = new ArrayList<>();
              vendor.headers().forEach((name, value) -> fields.add(name + ": " + value));
              String id = StoreOracle.subject(vendor);
              return Stream.of(vendor.path(id), vendor.path + id)
                  .distinct()
                  .map(
                      path -> new FuzzRequest(vendor.key(), "DELETE", path, fields, vendor.body()));
            })
        .toList();
  }

  private static List<FuzzRequest> controls() {
    return SpecCatalog.bundled().document("standin").operations().stream()
        .map(ServerFuzzTest::control)
        .toList();
  }

  private static FuzzRequest control(Operation operation) {
    String body =
        switch (operation.operationId()) {
          case "createConversations" -> "{\"conversations\":[{\"api\":\"dify\"}]}";
          case "createFault" -> "{\"action\":\"status\",\"times\":1}";
          default -> "";
        };
    List<String> fields = body.isEmpty() ? List.of() : List.of("Content-Type: application/json");
    String target = operation.fullPath().replace("{api}", "dify").replaceAll("\\{\\w+}", "1");
    return new FuzzRequest("standin", operation.method(), target, fields, body);
  }

  private List<String> problems(
      StandinServer server,
      StoreOracle store,
      List<FuzzRequest> requests,
      String wire,
      boolean isFramed)
      throws IOException {
    store.restore();
    server.faults().clear();
    server.journal().clear();
    List<String> methods = requests.stream().map(each -> each.method).toList();
    boolean anyMayBeBodiless = !isFramed && wire.contains("HEAD");
    List<String> problems = new ArrayList<>();
    Received received = exchange(server, wire, methods, isFramed);
    List<Answer> answers = List.of();
    try {
      AnswerReader read = new AnswerReader(received.bytes(), methods, anyMayBeBodiless);
      answers = read.answers();
      boolean isBroken = received.isReset() || received.isSilent();
      if (!read.rest().isEmpty() && !(isBroken && !isFramed)) {
        problems.add("bytes that are no answer: " + read.rest());
      }
      if (isFramed && answers.size() != requests.size() && !read.isLast()) {
        problems.add(
            "%d answers to %d requests; silent %s, reset %s"
                .formatted(
                    answers.size(), requests.size(), received.isSilent(), received.isReset()));
      }
    } catch (MalformedAnswerException e) {
      problems.add(String.valueOf(e.getMessage()));
    }
    List<Documented> possible =
        APIS.stream()
            .filter(
                api ->
                    requests.stream().anyMatch(each -> each.api.equals(api.api()))
                        || api.isIn(wire))
            .toList();
    for (Answer answer : answers) {
      problems.addAll(AnswerOracle.problems(answer, possible));
      reached.add(requests.get(0).api + " " + answer.status());
    }
    if (!requests.get(0).api.equals("standin")) {
      problems.addAll(store.problems(wire));
      problems.addAll(problemsOfSuccesses(wire, answers));
    } else if (answers.stream().noneMatch(answer -> answer.status() < 300)
        && !received.isSilent()) {
      problems.addAll(store.problemsOfRefused());
    }
    server.faults().clear();
    String health = RawHttp.send(server.baseUri(), RawHttp.request("GET /health/ready"));
    if (!health.startsWith("HTTP/1.1 200 ")) {
      problems.add("afterwards: " + health);
    }
    return problems;
  }

  /** No success without a request whose method has one. */
  private static List<String> problemsOfSuccesses(String wire, List<Answer> answers) {
    long successes = answers.stream().filter(answer -> answer.status() < 300).count();
    long asked = Pattern.compile("(DELETE|GET|HEAD|OPTIONS)[ \\t]").matcher(wire).results().count();
    return successes > asked ? List.of(successes + " successes of " + asked) : List.of();
  }

  private static Received exchange(
      StandinServer server, String wire, List<String> methods, boolean isSure) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (Socket socket = RawHttp.begin(server.baseUri(), "")) {
      socket.setSoTimeout(isSure ? PATIENCE_MILLIS : SILENCE_MILLIS);
      try {
        socket.getOutputStream().write(wire.getBytes(ISO_8859_1));
      } catch (IOException e) {
        // The server may have said enough before it had heard all.
      }
      byte[] buffer = new byte[16 * 1024];
      try {
        int count = socket.getInputStream().read(buffer);
        while (count >= 0) {
          all.write(buffer, 0, count);
          if (isSure && isEnough(all.toString(ISO_8859_1), methods)) {
            break;
          }
          count = socket.getInputStream().read(buffer);
        }
        return new Received(all.toString(ISO_8859_1), false, false);
      } catch (SocketTimeoutException e) {
        return new Received(all.toString(ISO_8859_1), true, false);
      } catch (IOException e) {
        return new Received(all.toString(ISO_8859_1), false, true);
      }
    }
  }

  private static boolean isEnough(String bytes, List<String> methods) {
    try {
      AnswerReader read = new AnswerReader(bytes, methods, false);
      return read.answers().size() >= methods.size() && !read.isLast();
    } catch (MalformedAnswerException e) {
      return false;
    }
  }

  private static String escaped(String wire) {
    String shown = wire.substring(0, Math.min(2000, wire.length()));
    return Pattern.compile("[^ -~\n]")
        .matcher(shown)
        .replaceAll(each -> "\\\\x%02x".formatted((int) each.group().charAt(0)));
  }
}
