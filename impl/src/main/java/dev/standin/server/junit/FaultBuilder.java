package dev.standin.server.junit;

import dev.standin.server.fault.Fault;
import dev.standin.server.fault.Fault.When;
import dev.standin.server.fault.FaultRule;
import dev.standin.server.fault.Faults;
import dev.standin.server.vendor.Vendor;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something that is to go wrong: every time and before anything is done, unless told otherwise. It
 * does so from the last call on, which says what: {@link #status}, {@link #delay}, {@link #drop} or
 * {@link #cut}. Of several faults that a request could meet it meets the oldest.
 */
public final class FaultBuilder {

  private final Faults faults;
  private final Optional<Vendor> vendor;
  private Optional<String> conversation = Optional.empty();
  private OptionalInt times = OptionalInt.empty();
  private When when = When.BEFORE;
  private Duration retryAfter = Duration.ofSeconds(1);

  FaultBuilder(Faults faults, Optional<Vendor> vendor) {
    this.faults = faults;
    this.vendor = vendor;
  }

  /** Only with requests that name this conversation. */
  public FaultBuilder conversation(String id) {
    conversation = Optional.of(vendor.map(only -> only.storedId(id)).orElse(id));
    return this;
  }

  /**
   * With so many requests and then no more.
   *
   * @throws IllegalArgumentException if that is less than one
   */
  public FaultBuilder times(int requests) {
    check(requests >= 1, "A fault happens at least once, not %d times", requests);
    times = OptionalInt.of(requests);
    return this;
  }

  /** With one request and then no more. */
  public FaultBuilder once() {
    return times(1);
  }

  /** Once what was asked is done: the conversation is deleted, and the client is not told. */
  public FaultBuilder after() {
    when = When.AFTER;
    return this;
  }

  /** What 429 and 503 send as {@code Retry-After}, in whole seconds; without it 1 second. */
  public FaultBuilder retryAfter(Duration time) {
    check(!time.isNegative(), "Retry-After cannot be negative: %s", time);
    retryAfter = time;
    return this;
  }

  /**
   * It is answered with this status, in the vendor's own error shape.
   *
   * @throws IllegalArgumentException if the status is no error, 400 to 599
   */
  public void status(int status) {
    check(status >= 400 && status <= 599, "A fault has a status from 400 to 599, not %d", status);
    add(new Fault.Status(when, status, retryAfter, Optional.empty()));
  }

  /** The request is answered so late. */
  public void delay(Duration time) {
    check(!time.isNegative(), "A delay cannot be negative: %s", time);
    add(new Fault.Delay(when, time));
  }

  /** The connection is closed instead of an answer. */
  public void drop() {
    add(new Fault.Drop(when));
  }

  /** The connection is closed in the middle of the answer, so always once it is done. */
  public void cut() {
    add(new Fault.Cut());
  }

  private void add(Fault fault) {
    faults.add(
        new FaultRule(fault, vendor.map(Vendor::key), conversation.stream().toList(), 1, times));
  }

  private static void check(boolean holds, String otherwise, Object value) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise.formatted(value));
    }
  }
}
