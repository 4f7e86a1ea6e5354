package dev.standin.server.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Holds requests back, and lets them all go on once the server stops. None of them holds a thread
 * of the server's own, or one that another needs to go on.
 */
public final class Delays implements AutoCloseable {

  /** Answers that wait at a time, each of which holds a thread. */
  static final int MOST_HELD = 1000;

  /** Threads for the work that has been waited for. */
  private static final int WORKERS = 16;

  private static final int IDLE_SECONDS = 10;

  private final CountDownLatch closed = new CountDownLatch(1);

  /** What is going to be done; who takes it out of here does it. */
  private final Set<Work> waiting = ConcurrentHashMap.newKeySet();

  private final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(1, threads("delays"));

  private final ThreadPoolExecutor workers =
      new ThreadPoolExecutor(
          WORKERS,
          WORKERS,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          // No more than one request of each connection.
          new LinkedBlockingQueue<>(),
          threads("delayed"),
          // Only once it is closed, when nothing waits any more.
          (work, pool) -> work.run());

  private final ExecutorService holding =
      new ThreadPoolExecutor(
          0, MOST_HELD, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), threads("held"));

  Delays() {
    workers.allowCoreThreadTimeOut(true);
  }

  private static ThreadFactory threads(String name) {
    return work -> {
      Thread thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Does this after that time, or once the server stops. */
  void after(Duration time, Runnable what) {
    Work work = new Work(what);
    waiting.add(work);
    try {
      var unused = clock.schedule(() -> begin(work), time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      begin(work);
    }
  }

  private void begin(Work work) {
    if (waiting.remove(work)) {
      workers.execute(work.what);
    }
  }

  /** Does this, which is going to wait; false, and it is not done, if too many wait already. */
  boolean hold(Runnable what) {
    try {
      holding.execute(what);
      return true;
    } catch (RejectedExecutionException e) {
      if (closed.getCount() > 0) {
        return false;
      }
      // Nothing waits any more.
      workers.execute(what);
      return true;
    }
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
    // Nothing is interrupted: what the clock does is to hand over, and that never waits.
    clock.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    clock.shutdown();
    waiting.forEach(this::begin);
    workers.shutdown();
    holding.shutdown();
  }

  /** One is like no other, whatever it does. */
  private static final class Work {

    private final Runnable what;

    Work(Runnable what) {
      this.what = what;
    }
  }
}
