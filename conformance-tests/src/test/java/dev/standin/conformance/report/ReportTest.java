package dev.standin.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.standin.conformance.KnownPages;
import dev.standin.conformance.Owners;
import dev.standin.conformance.fake.FakeServer;
import dev.standin.conformance.fake.FakeTarget;
import dev.standin.conformance.fake.Flaw;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.run.CaseRunner;
import dev.standin.conformance.run.PassRule;
import dev.standin.conformance.run.RestAssuredSender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What is shown of a server that takes anything for a boolean. */
@TestInstance(Lifecycle.PER_CLASS)
class ReportTest {

  private static final String CASE = "tavus/deleteConversation/400/hard-not-boolean";

  private static final Set<String> SHOWN =
      Set.of(
          "204/valid",
          "204/with-hard-true",
          "204/with-hard-false",
          "400/hard-not-boolean",
          "400/hard-empty",
          "400/unknown-id",
          "401/no-credential",
          "405/method-get");

  private List<Verdict> verdicts = List.of();

  private static RunFacts facts() {
    return RunFacts.since(
        Instant.parse("2026-01-02T03:04:05Z"),
        "http://127.0.0.1:9000",
        false,
        List.of(KnownPages.document("tavus")),
        Rerun.maven());
  }

  @BeforeAll
  void run() {
    try (FakeServer server =
        new FakeServer(
            KnownPages.document("tavus"),
            Set.of(Flaw.IGNORES_PARAMETER_TYPES),
            (event, answer) -> answer)) {
      CaseRunner runner =
          new CaseRunner(
              KnownPages.document("tavus"),
              new FakeTarget(server, Owners.of("tavus")),
              new RestAssuredSender(Duration.ofSeconds(5)));
      verdicts =
          KnownPages.of("tavus").stream()
              .filter(each -> SHOWN.contains(each.id().status() + "/" + each.id().variant()))
              .map(runner::run)
              .toList();
    }
  }

  @Test
  void theFailureSaysAllThatIsNeeded() {
    Verdict failed =
        verdicts.stream()
            .filter(verdict -> verdict.conformanceCase().toString().equals(CASE))
            .findFirst()
            .orElseThrow();

    assertThat(PassRule.passes(failed, false)).isFalse();
    assertThat(FailureText.of(failed, Rerun.maven()))
        .contains("A request whose query parameter `hard` is no boolean must be answered 400.")
        .contains("specs/tavus/page.md:63")
        .contains("curl -i -X DELETE 'http://127.0.0.1:")
        .contains("hard=yes' -H 'x-api-key: ")
        .containsPattern("expected +400")
        .containsPattern("actual +204")
        .contains("mvn verify -pl conformance-tests -am -Dtest=ConformanceTest ")
        .contains("-Dconformance.case='" + CASE + "'");
  }

  @Test
  void theMatrixCountsAndAligns() {
    assertThat(ConsoleReport.of(verdicts).lines().limit(3))
        .containsExactly(
            "                          204   400  401  405",
            "tavus/deleteConversation  3/3  1/3!  1/1  1/1",
            "8 cases: 6 passed, 2 failed");
  }

  @Test
  void theFilesHoldEveryCase(@TempDir Path directory) throws IOException {
    ReportFiles.write(directory.resolve("new"), facts(), verdicts);

    String markdown = Files.readString(directory.resolve("new/report.md"));
    JsonNode json = new ObjectMapper().readTree(directory.resolve("new/report.json").toFile());
    assertThat(json.path("cases")).hasSameSizeAs(verdicts);
    assertThat(json.path("counts").path("failed").asInt()).isEqualTo(2);
    for (Verdict verdict : verdicts) {
      assertThat(markdown).contains("### " + verdict.conformanceCase() + "\n");
    }
    assertThat(json.path("cases"))
        .filteredOn(each -> each.path("id").asText().equals(CASE))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.path("outcome").asText()).isEqualTo("failed");
              assertThat(each.path("provocation").asText()).isEqualTo("natural");
              assertThat(each.at("/findings/0/expected").asText()).isEqualTo("400");
              assertThat(each.at("/findings/0/actual").asText()).isEqualTo("204");
              assertThat(each.at("/exchanges/0/response/status").asInt()).isEqualTo(204);
            });
  }

  @Test
  void whatShouldHoldFailsOnlyOnRequest() {
    try (FakeServer server =
        new FakeServer(
            KnownPages.document("azure"),
            Set.of(Flaw.IGNORES_WITHHELD_OWNER),
            (event, answer) -> answer)) {
      CaseRunner runner =
          new CaseRunner(
              KnownPages.document("azure"),
              new FakeTarget(server, Owners.of("azure")),
              new RestAssuredSender(Duration.ofSeconds(5)));
      Verdict verdict =
          KnownPages.of("azure").stream()
              .filter(each -> each.id().variant().endsWith("-withheld"))
              .map(runner::run)
              .findFirst()
              .orElseThrow();

      assertThat(verdict.outcome()).isEqualTo(Outcome.FAILED);
      assertThat(PassRule.passes(verdict, false)).isTrue();
      assertThat(PassRule.passes(verdict, true)).isFalse();
    }
  }
}
