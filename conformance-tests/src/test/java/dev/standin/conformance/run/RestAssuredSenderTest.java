package dev.standin.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.fake.FakeAnswer;
import dev.standin.conformance.fake.FakeRequest;
import dev.standin.conformance.fake.SocketServer;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Header;
import dev.standin.conformance.model.Request;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RestAssuredSenderTest {

  private final RestAssuredSender sender = new RestAssuredSender(Duration.ofMillis(500));
  private final AtomicInteger requests = new AtomicInteger();
  private final CompletableFuture<Optional<FakeAnswer>> end = new CompletableFuture<>();
  private final SocketServer server = new SocketServer(this::answer);

  private Optional<FakeAnswer> answer(FakeRequest request) {
    requests.incrementAndGet();
    String said =
        String.join(
            " ",
            request.method(),
            request.target(),
            request.text("Content-Type"),
            request.body().orElse(""));
    return switch (request.path()) {
      case "/moved" -> Optional.of(FakeAnswer.status(307).with("Location", "/echo"));
      case "/dead" -> Optional.empty();
      case "/silent" -> end.join();
      default -> Optional.of(FakeAnswer.json(404, said));
    };
  }

  @AfterEach
  void stop() {
    end.complete(Optional.empty());
    server.close();
  }

  @Test
  void sendsWhatItIsGiven() {
    Exchange exchange =
        send(
            "/echo/a%2Fb?x=%20",
            List.of(new Header("Content-Type", "application/json")),
            Optional.of("{\"a\":\"\u00e9\"}"));

    assertThat(exchange.response().orElseThrow().status()).isEqualTo(404);
    assertThat(exchange.response().orElseThrow().text())
        .isEqualTo("DELETE /echo/a%2Fb?x=%20 application/json {\"a\":\"\u00e9\"}");
  }

  @Test
  void followsNoRedirect() {
    assertThat(send("/moved", List.of(), Optional.empty()).response().orElseThrow().status())
        .isEqualTo(307);
  }

  @Test
  void doesNotTryAgain() {
    Exchange exchange = send("/dead", List.of(), Optional.empty());

    assertThat(exchange.response()).isEmpty();
    assertThat(exchange.failure()).isPresent();
    assertThat(requests).hasValue(1);
  }

  @Test
  void doesNotWaitForever() {
    Exchange exchange = send("/silent", List.of(), Optional.empty());

    // Which of its two limits is met first is up to the machine.
    assertThat(exchange.failure())
        .get()
        .asString()
        .containsPattern("timed out|no whole answer within 1.5 s");
  }

  private Exchange send(String path, List<Header> headers, Optional<String> body) {
    return sender.send("a test", new Request("DELETE", server.url() + path, headers, body));
  }
}
