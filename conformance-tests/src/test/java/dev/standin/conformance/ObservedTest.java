package dev.standin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.finding.Finding;
import dev.standin.conformance.finding.Findings;
import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Response;
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

  /**
   * A way in which a vendor's service was seen to answer.
   *
   * @param profile its name in the server
   */
  private record Profile(String vendor, String profile) {

    @Override
    public String toString() {
      return vendor + "=" + profile;
    }
  }

  /** All but the documented ones. */
  private static final List<Profile> PROFILES =
      List.of(
          new Profile("openhands", "observed"),
          new Profile("dify", "observed"),
          new Profile("dify", "observed-2025"),
          new Profile("azure", "observed"),
          new Profile("botpress", "observed"),
          new Profile("tavus", "observed"));

  @Test
  void theReadmeSaysWhatThePagesGetWrong() {
    StringBuilder table = new StringBuilder(HEAD);
    for (Profile profile : PROFILES) {
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
          .forEach(each -> rows.add(row(profile, each)));
      if (rows.isEmpty()) {
        rows.add("| `%s` | | nothing wrong | |\n".formatted(profile));
      }
      rows.forEach(table::append);
    }
    ReadmeBlock.named("what the pages get wrong").mustEqual(table.append('\n').toString());
  }

  private static List<Verdict> verdicts(Profile profile) {
    ServerOptions options =
        ServerOptions.defaults().withProfile(profile.vendor(), profile.profile());
    return ServerUnderTest.ours(options)
        .asked()
        .apply(profile.vendor(), Cases.of(profile.vendor()));
  }

  /** A row of a table in Markdown. */
  private static String row(Profile profile, Finding finding) {
    String status =
        finding
            .example()
            .exchange()
            .response()
            .map(Response::status)
            .map(String::valueOf)
            .orElse("no answer");
    String service =
        switch (finding.check()) {
          case STATUS -> status;
          case BODY_SCHEMA -> "another body";
          case ONE_WINNER -> "several";
          case KEPT, NEIGHBOUR -> "it is deleted";
          default -> finding.where() + ": " + finding.actual();
        };
    return "| `%s` | %s | %s%s | %s |\n"
        .formatted(
            profile,
            finding.id().substring(finding.id().indexOf('/', finding.id().indexOf('/') + 1) + 1),
            finding.expected(),
            finding.level() == Level.SHOULD ? " (should)" : "",
            service);
  }
}
