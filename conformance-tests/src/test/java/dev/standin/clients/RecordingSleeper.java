package dev.standin.clients;

import com.openai.core.Sleeper;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes how long the client wants to wait before it asks again, and lets it ask at once. */
final class RecordingSleeper implements Sleeper {

  private final List<Duration> waits = new CopyOnWriteArrayList<>();

  List<Duration> waits() {
    return List.copyOf(waits);
  }

  @Override
  public void sleep(Duration duration) {
    waits.add(duration);
  }

  @Override
  public CompletableFuture<Void> sleepAsync(Duration duration) {
    waits.add(duration);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void close() {}
}
