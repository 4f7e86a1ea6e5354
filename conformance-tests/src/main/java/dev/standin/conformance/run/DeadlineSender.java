package dev.standin.conformance.run;

import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Request;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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
    Future<Exchange> exchange = threads.submit(() -> sender.send(purpose, request));
    try {
      return exchange.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      exchange.cancel(true);
      return Exchange.unanswered(
          purpose, request, "no whole answer within " + limit.toMillis() / 1000.0 + " s");
    } catch (ExecutionException e) {
      return Exchange.unanswered(purpose, request, String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Exchange.unanswered(purpose, request, "interrupted");
    }
  }
}
