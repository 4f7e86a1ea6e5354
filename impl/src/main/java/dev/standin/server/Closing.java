package dev.standin.server;

import org.jspecify.annotations.Nullable;

/** Closes several things: one that fails keeps none of those after it from being closed. */
final class Closing {

  private Closing() {}

  /**
   * Does all of this in turn.
   *
   * @throws RuntimeException what was thrown first, once all is done; the rest is suppressed in it
   */
  static void all(Runnable... steps) {
    Throwable first = null;
    for (Runnable step : steps) {
      try {
        step.run();
      } catch (RuntimeException | Error e) {
        first = both(first, e);
      }
    }
    if (first instanceof Error error) {
      throw error;
    }
    if (first instanceof RuntimeException exception) {
      throw exception;
    }
  }

  private static Throwable both(@Nullable Throwable first, Throwable next) {
    if (first == null) {
      return next;
    }
    if (first != next) {
      first.addSuppressed(next);
    }
    return first;
  }
}
