package dev.standin.server.exchange;

import dev.standin.server.refusal.Answer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Records an exchange while it goes on. One thread at a time works on it, and the answer ends it:
 * what is told later is not kept.
 */
public final class ExchangeRecorder {

  private final RecordedRequest request;
  private final Consumer<Exchange> whenEnded;
  private final long began = System.nanoTime();
  private final AtomicBoolean ended = new AtomicBoolean();
  private Effect effect = Effect.NONE;
  private @Nullable String reason;
  private @Nullable String fault;

  /**
   * Begins an exchange.
   *
   * @param whenEnded is told of it once, before the answer is on its way: who has the answer can
   *     rely on finding it in the journal
   */
  public ExchangeRecorder(RecordedRequest request, Consumer<Exchange> whenEnded) {
    this.request = request;
    this.whenEnded = whenEnded;
  }

  public RecordedRequest request() {
    return request;
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

  /** Ends it: this is about to be sent. */
  public void answered(Answer answer) {
    answer.reason().ifPresent(this::reason);
    end(Optional.of(answer));
  }

  /** Ends it without an answer. */
  public void dropped() {
    end(Optional.empty());
  }

  private void end(Optional<Answer> answer) {
    if (ended.compareAndSet(false, true)) {
      whenEnded.accept(
          new Exchange(
              request,
              answer,
              effect,
              Optional.ofNullable(reason),
              Optional.ofNullable(fault),
              Duration.ofNanos(System.nanoTime() - began)));
    }
  }
}
