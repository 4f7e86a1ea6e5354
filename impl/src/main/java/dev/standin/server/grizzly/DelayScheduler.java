package dev.standin.server.grizzly;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Does later what is to be late, and all that is left at once when the server stops. */
final class DelayScheduler implements AutoCloseable {

  private static final int THREADS = 16;

  private final ScheduledThreadPoolExecutor pool =
      new ScheduledThreadPoolExecutor(
          THREADS,
          work -> {
            Thread thread = new Thread(work, "delayed");
            thread.setDaemon(true);
            return thread;
          });

  private boolean isReleased;

  /** Does this after that time, or once the server stops. */
  synchronized void after(Duration time, Runnable work) {
    var unused = pool.schedule(work, isReleased ? 0 : time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Ends all waits, those to come too. What is being done goes on. */
  synchronized void release() {
    isReleased = true;
    for (Runnable waiting : pool.getQueue().toArray(Runnable[]::new)) {
      if (pool.remove(waiting)) {
        pool.execute(waiting);
      }
    }
  }

  /** Ends the threads once all is done that is waiting. */
  @Override
  public synchronized void close() {
    release();
    pool.shutdown();
  }
}
