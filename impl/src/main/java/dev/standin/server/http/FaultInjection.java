package dev.standin.server.http;

import dev.standin.server.exchange.OpenExchange;
import dev.standin.server.fault.Fault;
import dev.standin.server.fault.Fault.When;
import dev.standin.server.http.Refusal.Reason;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a request meet its fault. */
final class FaultInjection {

  private static final Logger LOG = LoggerFactory.getLogger(FaultInjection.class);

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
      Resumed resumed = new Resumed();
      response.suspend(-1, TimeUnit.MILLISECONDS, resumed);
      delays.run(
          () -> {
            try {
              delayed(delay, exchange, request, response, usual);
            } finally {
              end(exchange, response, resumed);
            }
          });
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

  /** Ends what was suspended, for nobody else does. */
  private static void end(OpenExchange exchange, Response response, Resumed resumed) {
    try {
      if (!resumed.yet) {
        // Jersey resumes what it answers.
        response.resume();
      }
    } finally {
      // Unless it has been answered: the client did not wait.
      exchange.ends();
    }
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

  private void delayed(
      Fault.Delay fault,
      OpenExchange exchange,
      Request request,
      Response response,
      Answering usual) {
    try {
      if (fault.when() == When.BEFORE) {
        delays.await(fault.time());
      }
      usual(fault, exchange, request, response, usual);
    } catch (IOException e) {
      LOG.debug("The client did not wait", e);
    } catch (RuntimeException | Error e) {
      // Nobody above answers it, as Grizzly does on its own threads.
      LOG.error("Failed to answer late", e);
      failed(exchange, request, response);
    }
  }

  private void failed(OpenExchange exchange, Request request, Response response) {
    Refusal refusal = Refusal.of(Reason.FAILURE, 500, "Internal Server Error");
    try {
      exchange.run(() -> refusals.write(request, response, refusal));
    } catch (IOException e) {
      LOG.debug("The client did not wait", e);
    }
  }

  private static final class Resumed extends EmptyCompletionHandler<Response> {

    private volatile boolean yet;

    @Override
    public void completed(Response response) {
      yet = true;
    }

    @Override
    public void cancelled() {
      yet = true;
    }
  }
}
