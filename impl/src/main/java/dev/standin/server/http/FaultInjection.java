package dev.standin.server.http;

import dev.standin.server.exchange.OpenExchange;
import dev.standin.server.fault.Fault;
import dev.standin.server.fault.Fault.When;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a request meet its fault. */
final class FaultInjection {

  private static final Logger LOG = LoggerFactory.getLogger(FaultInjection.class);

  /** Requests that wait at a time; more of them hold up the server's own threads. */
  private static final int MAX_WAITING = 1000;

  private final RefusalWriter refusals;

  /** Waits that are no work must not take the threads of those who work. */
  private final ExecutorService waiting =
      new ThreadPoolExecutor(
          0,
          MAX_WAITING,
          10,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          work -> {
            Thread thread = new Thread(work, "delayed");
            thread.setDaemon(true);
            return thread;
          },
          new ThreadPoolExecutor.CallerRunsPolicy());

  FaultInjection(RefusalWriter refusals) {
    this.refusals = refusals;
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
    if (fault instanceof Fault.Delay) {
      Resumed resumed = new Resumed();
      response.suspend(-1, TimeUnit.MILLISECONDS, resumed);
      waiting.execute(
          () -> {
            delayed(fault, exchange, request, response, usual);
            // Jersey resumes what it answers.
            if (!resumed.yet) {
              response.resume();
            }
          });
    } else if (fault instanceof Fault.Drop && fault.when() == When.BEFORE) {
      exchange.dropped();
      request.getContext().getConnection().closeSilently();
    } else if (fault instanceof Fault.Status status && fault.when() == When.BEFORE) {
      exchange.run(() -> refusals.write(request, response, StatusFault.refusal(status)));
    } else {
      if (fault instanceof Fault.Cut) {
        Cut.next(request.getContext().getConnection(), Cut.Part.HALF);
      } else if (fault instanceof Fault.Drop) {
        exchange.answerLost();
        Cut.next(request.getContext().getConnection(), Cut.Part.NOTHING);
      }
      usual(fault, exchange, request, response, usual);
    }
  }

  private static void usual(
      Fault fault, OpenExchange exchange, Request request, Response response, Answering usual)
      throws IOException {
    // Jersey shows a request's attributes to its filters.
    request.setAttribute(LateFault.PROPERTY, fault);
    exchange.run(() -> usual.answer(request, response));
  }

  private static void delayed(
      Fault fault, OpenExchange exchange, Request request, Response response, Answering usual) {
    try {
      if (fault.when() == When.BEFORE) {
        LateFault.sleep((Fault.Delay) fault);
      }
      usual(fault, exchange, request, response, usual);
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
