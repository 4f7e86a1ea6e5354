package dev.standin.server.exchange;

import dev.standin.server.exchange.Exchange.Answered;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An exchange that is going on. One thread at a time works on it, and the answer ends it: what is
 * told later is not kept.
 */
public final class OpenExchange {

  private static final ThreadLocal<@Nullable OpenExchange> CURRENT = new ThreadLocal<>();

  private final Asked asked;
  private final Consumer<Exchange> whenEnded;
  private final long began = System.nanoTime();
  private Effect effect = Effect.NONE;
  private @Nullable String reason;
  private @Nullable String fault;
  private @Nullable Object answerBody;
  private boolean isDropped;
  private final AtomicBoolean ended = new AtomicBoolean();

  /**
   * Begins one.
   *
   * @param whenEnded is told of it once, before the answer is on its way: who has the answer can
   *     rely on finding it in the journal
   */
  public OpenExchange(Asked asked, Consumer<Exchange> whenEnded) {
    this.asked = asked;
    this.whenEnded = whenEnded;
  }

  /** That of the request which this thread is answering; empty if it answers none. */
  public static Optional<OpenExchange> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /** Runs what answers this request. */
  public <E extends Exception> void run(Work<E> work) throws E {
    CURRENT.set(this);
    try {
      work.run();
    } finally {
      CURRENT.remove();
    }
  }

  /** What this gives in answering this request. */
  public <T> T call(Supplier<T> work) {
    CURRENT.set(this);
    try {
      return work.get();
    } finally {
      CURRENT.remove();
    }
  }

  public Asked asked() {
    return asked;
  }

  public void effect(Effect what) {
    effect = what;
  }

  /** Why nothing is deleted; who finds out first knows best. */
  public void reason(String why) {
    if (reason == null) {
      reason = why;
    }
  }

  public void fault(String what) {
    fault = what;
  }

  /** What is about to be answered, an immutable value that is written as JSON. */
  public void answerBody(@Nullable Object body) {
    answerBody = body;
  }

  /** The connection is going to be closed instead of the answer. */
  public void drops() {
    isDropped = true;
  }

  /** Ends it with this status, unless the answer is never to arrive. */
  public void answered(int status) {
    end(
        isDropped
            ? Optional.empty()
            : Optional.of(new Answered(status, Optional.ofNullable(answerBody))));
  }

  /** Ends it without an answer, unless there was one. */
  public void ends() {
    end(Optional.empty());
  }

  private void end(Optional<Answered> answer) {
    if (ended.compareAndSet(false, true)) {
      whenEnded.accept(
          new Exchange(
              asked,
              answer,
              effect,
              Optional.ofNullable(reason),
              Optional.ofNullable(fault),
              Duration.ofNanos(System.nanoTime() - began)));
    }
  }

  /** What may fail as answering does. */
  @FunctionalInterface
  public interface Work<E extends Exception> {
    void run() throws E;
  }
}
