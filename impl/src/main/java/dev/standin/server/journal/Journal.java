package dev.standin.server.journal;

import dev.standin.server.exchange.Exchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The latest exchanges, in the order they were answered. When it is full the oldest one goes. */
public final class Journal {

  private final @Nullable Exchange[] ring;

  /** The number of the oldest entry that is kept, and of the next one to come. */
  private long first = 1;

  private long next = 1;
  private long dropped;

  /** A journal of so many entries. */
  public Journal(int capacity) {
    ring = new Exchange[capacity];
  }

  public int capacity() {
    return ring.length;
  }

  /** Adds an entry. */
  public synchronized void add(Exchange exchange) {
    ring[index(next++)] = exchange;
    if (next - first > ring.length) {
      first++;
      dropped++;
    }
    notifyAll();
  }

  /**
   * Waits until there are so many entries, or the time is over.
   *
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  public synchronized void await(int entries, Duration atMost) throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    long left = atMost.toNanos();
    while (next - first < entries && left > 0) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
      left = end - System.nanoTime();
    }
  }

  /** Forgets all entries. */
  public synchronized void clear() {
    for (int i = 0; i < ring.length; i++) {
      ring[i] = null;
    }
    first = next;
    dropped = 0;
  }

  /**
   * The entries that the query wants, oldest first.
   *
   * @param after the number that all of them are above
   * @param limit how many there may be
   */
  public synchronized JournalPage page(JournalQuery query, long after, int limit) {
    List<Entry> found = new ArrayList<>();
    for (long number = Math.max(first, after + 1); number < next; number++) {
      Exchange exchange = ring[index(number)];
      if (exchange != null && query.matches(exchange)) {
        if (found.size() == limit) {
          return new JournalPage(found, OptionalLong.of(found.get(limit - 1).number()), dropped);
        }
        found.add(new Entry(number, exchange));
      }
    }
    return new JournalPage(found, OptionalLong.empty(), dropped);
  }

  private int index(long number) {
    return (int) (number % ring.length);
  }
}
