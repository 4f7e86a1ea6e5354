package dev.standin.server.http;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Holds requests back, and lets them all go on once the server stops. */
public final class Delays implements AutoCloseable {

  /** Requests that wait at a time; more of them hold up the server's own threads. */
  private static final int MAX_WAITING = 1000;

  private final CountDownLatch closed = new CountDownLatch(1);

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
          // Also once it is closed, when nothing waits any more.
          (work, pool) -> work.run());

  /** Runs what is going to wait. */
  void run(Runnable work) {
    waiting.execute(work);
  }

  /** Waits; not to the end where the server stops before. */
  void await(Duration time) {
    try {
      // Nobody interrupts: the work that follows would end in the middle of a file or a statement.
      var unused = closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends all waits, those to come too. */
  @Override
  public void close() {
    closed.countDown();
    waiting.shutdown();
  }
}
