package dev.standin.conformance.run;

import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.wire.WireExchange;
import java.io.IOException;
import java.time.Duration;

/**
 * Sends over a bare socket: requests in forms that no client library writes, and the many that look
 * at the state, which are faster so.
 */
public final class WireSender implements Sender {

  private final Duration timeout;

  /**
   * A sender that does not wait forever.
   *
   * @param timeout for connecting and between two packets of an answer
   */
  public WireSender(Duration timeout) {
    this.timeout = timeout;
  }

  @Override
  public Exchange send(String purpose, Request request) {
    try (WireExchange wire = WireExchange.connect(request, timeout)) {
      return wire.answer()
          .map(answer -> Exchange.answered(purpose, request, answer.response()))
          .orElseGet(() -> Exchange.unanswered(purpose, request, "the answer has no HTTP head"));
    } catch (IOException e) {
      return Exchange.unanswered(purpose, request, e.toString());
    }
  }
}
