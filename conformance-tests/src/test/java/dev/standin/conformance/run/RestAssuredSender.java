package dev.standin.conformance.run;

import static io.restassured.config.DecoderConfig.decoderConfig;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static io.restassured.config.RedirectConfig.redirectConfig;

import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Header;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.wire.WireAnswer;
import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.http.conn.scheme.PlainSocketFactory;
import org.apache.http.conn.scheme.Scheme;
import org.apache.http.impl.client.AbstractHttpClient;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.client.DefaultHttpRequestRetryHandler;
import org.apache.http.params.HttpParams;

/**
 * Sends with REST Assured, which is kept from helping: no redirects, no retries, no charset added,
 * nothing decoded. What it reads is recorded, so that the octets can be judged too; over TLS they
 * are not seen.
 */
public final class RestAssuredSender implements Sender {

  private final RestAssuredConfig config;
  private final int millis;

  /**
   * A sender that does not wait forever.
   *
   * @param timeout for connecting and between two packets; a whole answer may take thrice as long,
   *     since the library itself takes its time to start
   */
  public RestAssuredSender(Duration timeout) {
    this.millis = Math.toIntExact(timeout.toMillis());
    this.config =
        RestAssuredConfig.config()
            .encoderConfig(
                encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs(ContentType.URLENC.toString(), ContentType.BINARY))
            .decoderConfig(decoderConfig().noContentDecoders())
            .redirect(redirectConfig().followRedirects(false));
  }

  // REST Assured takes no other class. A retried DELETE would hide an answer that never came.
  @SuppressWarnings("deprecation")
  private AbstractHttpClient client(ByteArrayOutputStream received) {
    DefaultHttpClient client = new DefaultHttpClient();
    client.setHttpRequestRetryHandler(new DefaultHttpRequestRetryHandler(0, false));
    PlainSocketFactory recording =
        new PlainSocketFactory() {
          @Override
          public Socket createSocket(HttpParams params) {
            return new RecordingSocket(received, whole());
          }
        };
    client.getConnectionManager().getSchemeRegistry().register(new Scheme("http", 80, recording));
    return client;
  }

  private int whole() {
    return 3 * millis;
  }

  @Override
  public Exchange send(String purpose, Request request) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(whole());
    ByteArrayOutputStream received = new ByteArrayOutputStream();
    RequestSpecification specification =
        RestAssured.given()
            .config(
                config.httpClient(
                    httpClientConfig()
                        .httpClientFactory(() -> client(received))
                        .setParam("http.connection.timeout", millis)
                        .setParam("http.socket.timeout", millis)))
            .urlEncodingEnabled(false)
            .header("Connection", "close");
    request.headers().forEach(header -> specification.header(header.name(), header.value()));
    request.body().ifPresent(body -> specification.body(body.getBytes(StandardCharsets.UTF_8)));
    try {
      io.restassured.response.Response answer =
          specification.request(request.method(), request.url());
      return Exchange.answered(purpose, request, received(answer, received));
      // REST Assured throws checked exceptions that it does not declare.
    } catch (Exception e) {
      if (System.nanoTime() >= end) {
        return Exchange.unanswered(
            purpose, request, "no whole answer within " + whole() / 1000.0 + " s");
      }
      // What it could not read may still be an answer, with something wrong about it.
      return WireAnswer.read(received.toByteArray(), request.method())
          .map(answer -> Exchange.answered(purpose, request, answer.response()))
          .orElseGet(() -> Exchange.unanswered(purpose, request, e.toString()));
    }
  }

  private static Response received(
      io.restassured.response.Response response, ByteArrayOutputStream received) {
    // Reading the body ends the connection, and with it the record.
    byte[] body = response.asByteArray();
    List<Header> headers =
        response.headers().asList().stream()
            .map(header -> new Header(header.getName(), header.getValue()))
            .toList();
    return new Response(response.statusCode(), headers, body, received.toByteArray());
  }
}
