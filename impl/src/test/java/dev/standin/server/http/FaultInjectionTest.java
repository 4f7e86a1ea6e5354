package dev.standin.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.exchange.Asked;
import dev.standin.server.exchange.Bytes;
import dev.standin.server.exchange.Exchange;
import dev.standin.server.exchange.OpenExchange;
import dev.standin.server.exchange.Redaction;
import dev.standin.server.fault.Fault;
import dev.standin.server.fault.Fault.When;
import dev.standin.server.fault.Faults;
import dev.standin.server.log.AccessLog;
import io.restassured.RestAssured;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Late answers that fail in a way that nothing in the server is known to do. */
@Timeout(30)
class FaultInjectionTest {

  private final BlockingQueue<Exchange> ended = new LinkedBlockingQueue<>();

  enum Failing {
    EXCEPTION,
    ERROR;

    void answer(Request request, Response response) {
      if (this == ERROR) {
        throw new StackOverflowError();
      }
      throw new IllegalStateException("on " + request.getRequestURI() + response.getStatus());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLateAnswerThatFailsIsStillAnAnswer(Failing failing) throws Exception {
    NetworkListener listener = new NetworkListener("test", "127.0.0.1", 0);
    HttpServer server = new HttpServer();
    server.addListener(listener);
    VendorAnswers answers = new VendorAnswers(List.of());
    LastWords lastWords = new LastWords(answers, StrictJson.mapper(), new AccessLog(text -> text));
    Watch watch = new Watch(new Faults(), new Redaction(List.of(), List.of()), ended::add);
    Traffic traffic = new Traffic(List.of(), answers, watch);
    try (Delays delays = new Delays();
        Connections connections = new Connections(Limits.defaults(), lastWords, traffic)) {
      RefusalWriter refusals = new RefusalWriter(answers, StrictJson.mapper());
      FaultInjection injection = new FaultInjection(refusals, delays, connections);
      server.getServerConfiguration().addHttpHandler(handler(injection, failing), "/");
      server.start();

      String uri = "http://127.0.0.1:" + listener.getPort() + "/a";
      assertThat(RestAssured.given().get(uri).statusCode()).isEqualTo(500);
      assertThat(ended.poll(10, TimeUnit.SECONDS)).isNotNull();
    } finally {
      server.shutdownNow();
    }
  }

  private HttpHandler handler(FaultInjection injection, Failing failing) {
    return new HttpHandler() {
      @Override
      public void service(Request request, Response response) throws IOException {
        Fault late = new Fault.Delay(When.BEFORE, Duration.ofMillis(1));
        injection.answer(late, exchange(), request, response, failing::answer);
      }
    };
  }

  private OpenExchange exchange() {
    return new OpenExchange(
        new Asked(
            Instant.now(),
            Optional.empty(),
            Optional.empty(),
            "GET",
            "/a",
            List.of(),
            Bytes.of(new byte[0], text -> text, 0),
            0),
        ended::add);
  }
}
