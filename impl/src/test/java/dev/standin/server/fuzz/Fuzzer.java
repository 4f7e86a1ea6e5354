package dev.standin.server.fuzz;

import dev.standin.server.StandinServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Does scenarios one after the other until something is wrong or the time is over. */
final class Fuzzer {

  private final StandinServer server;
  private final Coverage coverage = new Coverage();

  Fuzzer(StandinServer server) {
    this.server = server;
  }

  Coverage coverage() {
    return coverage;
  }

  /** What was found first, made as short as it gets; empty if nothing was. */
  Optional<String> run(long seed, Duration time) throws IOException {
    Generator generator = new Generator(server);
    long end = System.nanoTime() + time.toNanos();
    try (Trial trial = new Trial(server, coverage)) {
      for (long number = seed; System.nanoTime() < end; number++) {
        Scenario scenario = generator.scenario(number);
        coverage.scenario();
        List<String> problems = trial.run(scenario);
        if (!problems.isEmpty()) {
          return Optional.of(report(number, shortest(scenario, problems, trial), trial));
        }
      }
    }
    return Optional.empty();
  }

  private record Found(Scenario scenario, List<String> problems) {}

  private static Found shortest(Scenario scenario, List<String> problems, Trial trial)
      throws IOException {
    for (Scenario shorter : scenario.shorter()) {
      List<String> still = trial.run(shorter);
      if (!still.isEmpty()) {
        return shortest(shorter, still, trial);
      }
    }
    return new Found(scenario, problems);
  }

  private static String report(long number, Found found, Trial trial) {
    return """
        %s
        after: %s
        again: mvn verify -pl impl -am -Dtest=ServerFuzzTest -Dsurefire.failIfNoSpecifiedTests=false -Dfuzz.seed=%d
        sent:
        %s"""
        .formatted(
            String.join("\n", found.problems()),
            found.scenario(),
            number,
            found.scenario().sent(trial.world()).escaped());
  }
}
