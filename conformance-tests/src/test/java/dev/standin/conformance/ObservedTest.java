package dev.standin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.finding.Findings;
import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Verdict;
import dev.standin.server.ServerOptions;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the pages get wrong: how a server departs from them that answers as the vendors' own were
 * seen to.
 */
@Tag("long")
class ObservedTest {
  private static final String HEAD =
      """

      | `--profile` | finding | the page says | the service answers |
      | --- | --- | --- | --- |
      """;

  @Test
  void theReadmeSaysWhatThePagesGetWrong() {
    StringBuilder table = new StringBuilder(HEAD);
    for (ObservedProfile profile : ObservedProfile.all()) {
      TreeSet<String> rows = new TreeSet<>();
      List<Verdict> verdicts = verdicts(profile);
      for (Verdict verdict : verdicts) {
        assertThat(verdict.outcome() == Outcome.CANNOT_TELL && verdict.note().isEmpty())
            .as("a server in this build can be asked everything: %s", verdict.conformanceCase())
            .isFalse();
      }
      Findings.of(verdicts).stream()
          // How long this machine takes is no departure.
          .filter(each -> each.check() != Check.PACE)
          .forEach(each -> rows.add(Departure.row(profile, each)));
      if (rows.isEmpty()) {
        rows.add("| `%s` | | nothing wrong | |\n".formatted(profile));
      }
      rows.forEach(table::append);
    }
    ReadmeBlock.named("what the pages get wrong").mustEqual(table.append('\n').toString());
  }

  private static List<Verdict> verdicts(ObservedProfile profile) {
    ServerOptions options =
        ServerOptions.defaults().withProfile(profile.vendor(), profile.profile());
    return ServerUnderTest.ours(options)
        .asked()
        .apply(profile.vendor(), Cases.of(profile.vendor()));
  }
}
