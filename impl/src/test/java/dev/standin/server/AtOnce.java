package dev.standin.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does several things at the same time. */
public final class AtOnce {

  private AtOnce() {}

  /** Lets all begin together, each in a thread of its own; ends when all have. */
  public static <T> List<Future<T>> run(List<Callable<T>> tasks) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(tasks.size());
    try {
      CountDownLatch start = new CountDownLatch(tasks.size());
      List<Callable<T>> together = new ArrayList<>();
      for (Callable<T> task : tasks) {
        together.add(
            () -> {
              start.countDown();
              start.await();
              return task.call();
            });
      }
      return pool.invokeAll(together);
    } finally {
      pool.shutdownNow();
    }
  }

  /** How many of them return true. */
  public static int countTrue(List<Callable<Boolean>> tasks) throws Exception {
    int count = 0;
    for (Future<Boolean> each : run(tasks)) {
      count += each.get() ? 1 : 0;
    }
    return count;
  }
}
