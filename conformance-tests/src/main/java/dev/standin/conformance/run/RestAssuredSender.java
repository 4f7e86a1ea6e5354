package dev.standin.conformance.run;

import static io.restassured.config.DecoderConfig.decoderConfig;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static io.restassured.config.RedirectConfig.redirectConfig;

import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Header;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.model.Response;
import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.http.impl.client.AbstractHttpClient;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.client.DefaultHttpRequestRetryHandler;

/**
 * Sends with REST Assured, which is kept from helping: no redirects, no retries, no charset added,
 * nothing decoded.
 */
public final class RestAssuredSender implements Sender {

  private final RestAssuredConfig config;

  /**
   * A sender that does not wait forever.
   *
   * @param timeout for connecting and between two packets of an answer
   */
  public RestAssuredSender(Duration timeout) {
    int millis = Math.toIntExact(timeout.toMillis());
    this.config =
        RestAssuredConfig.config()
            .encoderConfig(
                encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false))
            .decoderConfig(decoderConfig().noContentDecoders())
            .redirect(redirectConfig().followRedirects(false))
            .httpClient(
                httpClientConfig()
                    .httpClientFactory(RestAssuredSender::client)
                    .setParam("http.connection.timeout", millis)
                    .setParam("http.socket.timeout", millis));
  }

  // REST Assured takes no other class. A retried DELETE would hide an answer that never came.
  @SuppressWarnings("deprecation")
  private static AbstractHttpClient client() {
    DefaultHttpClient client = new DefaultHttpClient();
    client.setHttpRequestRetryHandler(new DefaultHttpRequestRetryHandler(0, false));
    return client;
  }

  @Override
  public Exchange send(String purpose, Request request) {
    RequestSpecification specification =
        RestAssured.given().config(config).urlEncodingEnabled(false);
    request.headers().forEach(header -> specification.header(header.name(), header.value()));
    request.body().ifPresent(body -> specification.body(body.getBytes(StandardCharsets.UTF_8)));
    try {
      return Exchange.answered(
          purpose, request, received(specification.request(request.method(), request.url())));
      // REST Assured throws checked exceptions that it does not declare.
    } catch (Exception e) {
      return Exchange.unanswered(purpose, request, e.toString());
    }
  }

  private static Response received(io.restassured.response.Response response) {
    List<Header> headers =
        response.headers().asList().stream()
            .map(header -> new Header(header.getName(), header.getValue()))
            .toList();
    return new Response(response.statusCode(), headers, response.asByteArray());
  }
}
