package dev.standin.server.http;

import dev.standin.server.exchange.OpenExchange;
import java.util.Optional;
import org.glassfish.grizzly.http.HttpRequestPacket;

/** Where a request keeps its exchange, so that the codec ends it whoever writes the answer. */
final class ExchangeOfRequest {

  private static final String ATTRIBUTE = OpenExchange.class.getName();

  private ExchangeOfRequest() {}

  static void set(HttpRequestPacket request, OpenExchange exchange) {
    request.setAttribute(ATTRIBUTE, exchange);
  }

  static Optional<OpenExchange> of(HttpRequestPacket request) {
    return Optional.ofNullable((OpenExchange) request.getAttribute(ATTRIBUTE));
  }
}
