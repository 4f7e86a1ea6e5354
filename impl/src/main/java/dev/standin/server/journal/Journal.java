package dev.standin.server.journal;

import dev.standin.server.exchange.Exchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The latest exchanges, in the order they were answered: so many, and of at most {@value
 * #MOST_BYTES} bytes. When it is full the oldest ones go.
 */
public final class Journal {

  static final int MOST_BYTES = 32 * 1024 * 1024;

  private final @Nullable Exchange[] ring;

  private long bytes;

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
    if (next - first == ring.length) {
      dropFirst();
    }
    ring[index(next++)] = exchange;
    bytes += exchange.size();
    while (bytes > MOST_BYTES) {
      dropFirst();
    }
    notifyAll();
  }

  private void dropFirst() {
    int index = index(first++);
    Exchange oldest = ring[index];
    bytes -= oldest == null ? 0 : oldest.size();
    ring[index] = null;
    dropped++;
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
    bytes = 0;
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
