package dev.standin.server.exchange;

import dev.standin.server.api.Answer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A request and what became of it.
 *
 * @param answer empty where the connection was closed instead
 * @param reason why nothing was deleted, in a sentence
 * @param fault the fault that the request met, in words
 * @param took from when the request was there as a whole to the answer
 */
public record Exchange(
    RecordedRequest request,
    Optional<Answer> answer,
    Effect effect,
    Optional<String> reason,
    Optional<String> fault,
    Duration took) {

  /** What it is besides its texts and bytes. */
  private static final int OBJECTS = 500;

  /** How much memory it takes, in bytes, about. */
  public int size() {
    int size = OBJECTS + request.target().length() + request.body().length();
    for (RecordedRequest.Header header : request.headers()) {
      size += OBJECTS / 5 + header.name().length() + header.value().length();
    }
    return size + answer.map(each -> each.body().length()).orElse(0);
  }

  /**
   * Records an exchange while it goes on. One thread at a time works on it, and the answer ends it:
   * what is told later is not kept.
   */
  public static final class Recorder {

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
    public Recorder(RecordedRequest request, Consumer<Exchange> whenEnded) {
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
}
