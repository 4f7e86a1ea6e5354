package dev.standin.conformance.fake;

import java.util.function.Predicate;

/**
 * A kind of request that a server takes for something else.
 *
 * @param of which requests
 * @param as what it takes them for; what it then serves, it does
 */
public record Misreading(Predicate<FakeRequest> of, Event as) {

  /** Nothing is misread. */
  public static Misreading none() {
    return new Misreading(request -> false, Event.FAILURE);
  }
}
