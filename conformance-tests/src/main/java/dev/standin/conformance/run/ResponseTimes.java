package dev.standin.conformance.run;

import dev.standin.conformance.model.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How fast a server answers, and which of its answers are slow without a reason. One that is just
 * starting has a reason, and so has one that is so busy that all its answers take their time.
 */
final class ResponseTimes {

  private static final int OUTLIER = 10;
  private static final int KNOWN = 5;
  private final Duration slow;
  private final List<Duration> answers = new ArrayList<>();

  ResponseTimes(Duration slow) {
    this.slow = slow;
  }

  /** Whether enough is known to call an answer to a request sent now slow. */
  synchronized boolean isKnown() {
    return answers.size() >= KNOWN;
  }

  synchronized void note(Duration took) {
    answers.add(took);
  }

  /**
   * How much a slow answer weighs: a few among others that are not show no more than themselves.
   */
  synchronized Level level(Duration usual) {
    long slowOnes = answers.stream().filter(each -> each.compareTo(slow) > 0).count();
    return usual.compareTo(slow) > 0 || slowOnes >= KNOWN ? Level.MUST : Level.SHOULD;
  }

  /** What was to be expected of an answer, where this is usual. */
  String expected(Duration usual) {
    return "at most %d ms%s"
        .formatted(
            slow.toMillis(),
            usual.compareTo(slow) > 0 ? "" : ", where others take about " + usual.toMillis());
  }

  /** Why there is no use in waiting for more answers; empty if there is. */
  synchronized Optional<String> end() {
    return answers.size() >= 2 * KNOWN
            && answers.stream().allMatch(each -> each.compareTo(slow) > 0)
        ? Optional.of("not asked, since each answer takes longer than " + slow.toMillis() + " ms")
        : Optional.empty();
  }

  /** What is usual, if an answer that took so long is slow without a reason. */
  synchronized Optional<Duration> exceededBy(Duration took) {
    if (took.compareTo(slow) <= 0) {
      return Optional.empty();
    }
    Duration usual = answers.stream().sorted().skip(answers.size() / 2).findFirst().orElse(took);
    boolean busy = usual.compareTo(slow) <= 0 && took.compareTo(usual.multipliedBy(OUTLIER)) <= 0;
    return busy ? Optional.empty() : Optional.of(usual);
  }
}
