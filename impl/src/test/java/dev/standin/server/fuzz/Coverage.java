package dev.standin.server.fuzz;

import java.util.Map;
import java.util.TreeMap;

/** How many answers of each status each API gave. */
final class Coverage {

  private final Map<String, Map<Integer, Integer>> answers = new TreeMap<>();
  private final long began = System.nanoTime();
  private int scenarios;

  void scenario() {
    scenarios++;
  }

  void answered(String api, int status) {
    answers.computeIfAbsent(api, key -> new TreeMap<>()).merge(status, 1, Integer::sum);
  }

  /** How many pairs of API and status there were. */
  long reached() {
    return answers.values().stream().mapToLong(Map::size).sum();
  }

  @Override
  public String toString() {
    long total =
        answers.values().stream().flatMap(each -> each.values().stream()).mapToLong(n -> n).sum();
    double seconds = (System.nanoTime() - began) / 1e9;
    StringBuilder text = new StringBuilder();
    text.append(
        "%d scenarios, %d answers, %.0f answers a second, %d pairs of API and status%n"
            .formatted(scenarios, total, total / seconds, reached()));
    answers.forEach((api, each) -> text.append("  %-10s %s%n".formatted(api, each)));
    return text.toString();
  }
}
