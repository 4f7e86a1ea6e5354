package dev.standin.conformance.run;

import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Request;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Gives up on an exchange that takes too long as a whole: a server that sends an octet now and then
 * never runs into a timeout between two packets.
 */
public final class DeadlineSender implements Sender {

  private final Sender sender;
  private final Duration limit;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "sender");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param limit for an exchange from its first octet to its last
   */
  public DeadlineSender(Sender sender, Duration limit) {
    this.sender = sender;
    this.limit = limit;
  }

  @Override
  public Exchange send(String purpose, Request request) {
    return within(
        limit,
        () -> sender.send(purpose, request),
        failure -> Exchange.unanswered(purpose, request, failure));
  }

  @Override
  public List<Exchange> sendInTurn(String purpose, List<Request> requests) {
    return within(
        limit.multipliedBy(requests.size()),
        () -> sender.sendInTurn(purpose, requests),
        failure -> List.of(Exchange.unanswered(purpose, requests.get(0), failure)));
  }

  private <T> T within(Duration whole, Callable<T> sending, Function<String, T> unanswered) {
    Future<T> sent = threads.submit(sending);
    try {
      return sent.get(whole.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      sent.cancel(true);
      return unanswered.apply("no whole answer within " + whole.toMillis() / 1000.0 + " s");
    } catch (ExecutionException e) {
      return unanswered.apply(String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return unanswered.apply("interrupted");
    }
  }
}
