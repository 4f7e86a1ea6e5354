package dev.standin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.model.Outcome;
import dev.standin.specs.golden.GoldenFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the pages get wrong: the cases that a server fails which answers as the vendor's own was
 * seen to.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ObservedTest {

  private final Map<ObservedProfile, ObservedRun> runs = new LinkedHashMap<>();

  static List<ObservedProfile> profiles() {
    return ObservedProfile.all();
  }

  @BeforeAll
  void ask() {
    profiles().forEach(profile -> runs.put(profile, ObservedRun.of(profile)));
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void failsWhereItWasSeenToDepart(ObservedProfile profile) {
    ObservedRun run = run(profile);

    assertThat(run.verdicts())
        .as("a server in this build can be asked everything")
        .noneMatch(verdict -> verdict.outcome() == Outcome.CANNOT_TELL && verdict.note().isEmpty());
    GoldenFile.at(Path.of("src/test/observed", profile.file() + ".txt"))
        .vendor(profile.vendor())
        .mustEqual(run.list());
  }

  @Test
  void theReadmeSaysSo() {
    StringBuilder text = new StringBuilder();
    runs.forEach(
        (profile, run) -> {
          text.append("\n`--profile ").append(profile).append("`: ").append(run.summary());
          text.append(run.counts().isEmpty() ? ".\n" : ":\n\n");
          run.counts()
              .forEach(
                  (departure, cases) ->
                      text.append(
                          "- in %d %s %s\n"
                              .formatted(cases, cases == 1 ? "case" : "cases", departure)));
        });
    ReadmeBlock.named("what the pages get wrong").mustEqual(text.append('\n').toString());
  }

  private ObservedRun run(ObservedProfile profile) {
    ObservedRun run = runs.get(profile);
    if (run == null) {
      throw new IllegalStateException(profile + " was not asked");
    }
    return run;
  }
}
