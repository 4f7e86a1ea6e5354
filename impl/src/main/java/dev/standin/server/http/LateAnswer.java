package dev.standin.server.http;

import dev.standin.server.exchange.OpenExchange;
import dev.standin.server.fault.Fault;
import dev.standin.server.fault.Fault.When;
import dev.standin.server.http.FaultInjection.Answering;
import dev.standin.server.http.Refusal.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The answer of one request that is given on another thread than asked for it, and later. */
final class LateAnswer extends EmptyCompletionHandler<Response> {

  private static final Logger LOG = LoggerFactory.getLogger(LateAnswer.class);

  private final OpenExchange exchange;
  private final Request request;
  private final Response response;
  private final RefusalWriter refusals;

  private volatile boolean isResumed;

  LateAnswer(OpenExchange exchange, Request request, Response response, RefusalWriter refusals) {
    this.exchange = exchange;
    this.request = request;
    this.response = response;
    this.refusals = refusals;
  }

  /** Answers later; the caller's thread has nothing more to do with it. */
  void give(Fault.Delay fault, Delays delays, Answering usual) {
    response.suspend(-1, TimeUnit.MILLISECONDS, this);
    if (fault.when() == When.BEFORE) {
      delays.after(fault.time(), () -> answer(usual));
    } else if (!delays.hold(() -> answer(fault, usual))) {
      exchange.fault(
          fault.words() + ", but answered at once: " + Delays.MOST_HELD + " others are waiting");
      delays.after(Duration.ZERO, () -> answer(usual));
    }
  }

  private void answer(Fault fault, Answering usual) {
    // Jersey shows a request's attributes to its filters, of which one waits.
    request.setAttribute(LateFault.PROPERTY, fault);
    answer(usual);
  }

  private void answer(Answering usual) {
    try {
      exchange.run(() -> usual.answer(request, response));
    } catch (IOException e) {
      LOG.debug("The client did not wait", e);
    } catch (RuntimeException | Error e) {
      // Nobody above answers it, as Grizzly does on its own threads.
      LOG.error("Failed to answer late", e);
      fail();
    } finally {
      end();
    }
  }

  private void fail() {
    Refusal refusal = Refusal.of(Reason.FAILURE, 500, "Internal Server Error");
    try {
      exchange.run(() -> refusals.write(request, response, refusal));
    } catch (IOException e) {
      LOG.debug("The client did not wait", e);
    }
  }

  /** Ends what was suspended, for nobody else does. */
  private void end() {
    try {
      if (!isResumed) {
        // Jersey resumes what it answers.
        response.resume();
      }
    } finally {
      // Unless it has been answered: the client did not wait.
      exchange.ends();
    }
  }

  @Override
  public void completed(Response done) {
    isResumed = true;
  }

  @Override
  public void cancelled() {
    isResumed = true;
  }
}
