package dev.standin.conformance.run;

import dev.standin.conformance.model.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How fast a server answers, and which of its answers are slow without a reason. One that is just
 * starting has a reason, and so has one that is so busy that all its answers take their time, and
 * an operation that starts something each time it is asked.
 */
final class ResponseTimes {

  private static final int OUTLIER = 10;
  private static final int KNOWN = 5;
  private final Duration slow;
  private final List<Duration> answers = new ArrayList<>();
  private final Map<String, List<Duration>> byKind = new HashMap<>();

  ResponseTimes(Duration slow) {
    this.slow = slow;
  }

  /** Whether enough is known to call an answer to a request sent now slow. */
  synchronized boolean isKnown() {
    return answers.size() >= KNOWN;
  }

  synchronized void note(String kind, Duration took) {
    answers.add(took);
    byKind.computeIfAbsent(kind, it -> new ArrayList<>()).add(took);
  }

  /**
   * How much a slow answer weighs: a few among others that are not show no more than themselves.
   */
  synchronized Level level(String kind, Duration usual) {
    long slowOnes = byKind.getOrDefault(kind, List.of()).stream().filter(this::isSlow).count();
    return isSlow(usual) || slowOnes >= KNOWN ? Level.MUST : Level.SHOULD;
  }

  /** What was to be expected of an answer, where this is usual. */
  String expected(Duration usual) {
    return "at most %d ms%s"
        .formatted(
            slow.toMillis(), isSlow(usual) ? "" : ", where others take about " + usual.toMillis());
  }

  /** Why there is no use in waiting for more answers; empty if there is. */
  synchronized Optional<String> end() {
    return answers.size() >= 2 * KNOWN && answers.stream().allMatch(this::isSlow)
        ? Optional.of("not asked, since each answer takes longer than " + slow.toMillis() + " ms")
        : Optional.empty();
  }

  /**
   * What is usual of answers of a kind, or of the whole server if that is slow, if one that took so
   * long is slow without a reason.
   */
  synchronized Optional<Duration> exceededBy(String kind, Duration took) {
    if (!isSlow(took)) {
      return Optional.empty();
    }
    Duration everywhere = median(answers);
    if (isSlow(everywhere)) {
      return Optional.of(everywhere);
    }
    List<Duration> own = byKind.getOrDefault(kind, List.of());
    return Optional.of(median(own))
        .filter(usual -> own.size() > KNOWN && !isSlow(usual))
        .filter(usual -> took.compareTo(usual.multipliedBy(OUTLIER)) > 0);
  }

  private boolean isSlow(Duration took) {
    return took.compareTo(slow) > 0;
  }

  private static Duration median(List<Duration> all) {
    return all.stream().sorted().skip(all.size() / 2).findFirst().orElse(Duration.ZERO);
  }
}
