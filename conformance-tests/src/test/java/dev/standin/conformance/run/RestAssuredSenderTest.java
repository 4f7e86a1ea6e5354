package dev.standin.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Header;
import dev.standin.conformance.model.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestAssuredSenderTest {

  private final RestAssuredSender sender = new RestAssuredSender(Duration.ofMillis(500));
  private final AtomicInteger requests = new AtomicInteger();
  private final HttpServer server = unstarted();

  @BeforeEach
  void start() {
    server.createContext(
        "/echo",
        exchange -> {
          String said =
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestURI()
                  + " "
                  + exchange.getRequestHeaders().getFirst("Content-Type")
                  + " "
                  + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          byte[] octets = said.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(404, octets.length);
          exchange.getResponseBody().write(octets);
          exchange.close();
        });
    server.createContext(
        "/moved",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/echo");
          exchange.sendResponseHeaders(307, -1);
          exchange.close();
        });
    server.createContext(
        "/dead",
        exchange -> {
          requests.incrementAndGet();
          exchange.close();
        });
    server.createContext("/silent", exchange -> requests.incrementAndGet());
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
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
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + path;
    return sender.send("a test", new Request("DELETE", url, headers, body));
  }

  private static HttpServer unstarted() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
