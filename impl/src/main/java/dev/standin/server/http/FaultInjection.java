package dev.standin.server.http;

import dev.standin.server.exchange.OpenExchange;
import dev.standin.server.fault.Fault;
import dev.standin.server.fault.Fault.When;
import java.io.IOException;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/** Makes a request meet its fault. */
final class FaultInjection {

  private final RefusalWriter refusals;

  private final Delays delays;
  private final Connections connections;

  FaultInjection(RefusalWriter refusals, Delays delays, Connections connections) {
    this.refusals = refusals;
    this.delays = delays;
    this.connections = connections;
  }

  /** What answers a request when nothing goes wrong. */
  @FunctionalInterface
  interface Answering {
    void answer(Request request, Response response) throws IOException;
  }

  /** Answers the request, or does not, as the fault wants. */
  void answer(
      Fault fault, OpenExchange exchange, Request request, Response response, Answering usual)
      throws IOException {
    exchange.fault(fault.words());
    if (fault instanceof Fault.Delay delay) {
      new LateAnswer(exchange, request, response, refusals).give(delay, delays, usual);
    } else if (fault instanceof Fault.Drop && fault.when() == When.BEFORE) {
      drops(exchange, request);
      exchange.ends();
      lastOf(request).closeSilently();
    } else if (fault instanceof Fault.Status status && fault.when() == When.BEFORE) {
      exchange.run(() -> refusals.write(request, response, StatusFault.refusal(status)));
    } else {
      if (fault instanceof Fault.Cut) {
        Cut.next(lastOf(request), Cut.Part.HALF);
      } else if (fault instanceof Fault.Drop) {
        drops(exchange, request);
        Cut.next(lastOf(request), Cut.Part.NOTHING);
      }
      usual(fault, exchange, request, response, usual);
    }
  }

  private static void drops(OpenExchange exchange, Request request) {
    exchange.drops();
    AccessProbe.dropped(request);
  }

  /** The connection, from which no request is taken after this one. */
  private Connection<?> lastOf(Request request) {
    Connection<?> connection = request.getContext().getConnection();
    connections.of(connection).finish();
    return connection;
  }

  private static void usual(
      Fault fault, OpenExchange exchange, Request request, Response response, Answering usual)
      throws IOException {
    // Jersey shows a request's attributes to its filters.
    request.setAttribute(LateFault.PROPERTY, fault);
    exchange.run(() -> usual.answer(request, response));
  }
}
