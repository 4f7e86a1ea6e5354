package dev.standin.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.standin.conformance.KnownPages;
import dev.standin.conformance.fake.Event;
import dev.standin.conformance.fake.FakeRun;
import dev.standin.conformance.fake.FakeServer;
import dev.standin.conformance.fake.Flaw;
import dev.standin.conformance.fake.Misreading;
import dev.standin.conformance.finding.Finding;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.report.data.Report;
import dev.standin.conformance.report.html.HtmlReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What is shown of a server that takes anything for a boolean. */
@TestInstance(Lifecycle.PER_CLASS)
class ReportTest {

  private static final String CASE = "tavus/deleteConversation/400/hard-not-boolean";

  private static final String REMARK =
      "The run made, and no answer said that it is deleted: 2 of /groups/{}.";

  private Report report = FakeRun.report("tavus", List.of());

  @BeforeAll
  void run() {
    report = FakeRun.report("tavus", server(Flaw.TAKES_ANY_QUERY_VALUE));
  }

  private static FakeServer server(Flaw... flaws) {
    return new FakeServer(KnownPages.document("tavus"), flaws);
  }

  @Test
  void theFindingSaysAllThatIsNeeded() {
    assertThat(report.result().failures())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(FindingText.of(finding, report))
                    .startsWith("must  A request whose query parameter `hard` ")
                    .containsPattern("by +specs/tavus/page.md:\\d+\n")
                    .containsPattern("expected +status: 400\n")
                    .containsPattern("actual +204\n")
                    .contains("curl -i -X DELETE 'http://127.0.0.1:")
                    .contains("' -H 'x-api-key: ")
                    .containsPattern("answer +204, no body\n")
                    .contains("mvn verify -pl conformance-tests -am -Dtest=ConformanceTest ")
                    .contains("-Dconformance.case='tavus/deleteConversation/400/hard-"));
  }

  @Test
  void oneFaultIsReadInThirtyLines() {
    String text = ConsoleReport.of(report);

    assertThat(height(text)).isLessThanOrEqualTo(30);
    assertThat(text)
        .contains("1  must  A request whose query parameter `hard` ")
        .containsPattern("tavus/deleteConversation +\\d+/\\d+ +\\d+/\\d+!")
        .containsPattern("  every answer +(\\d+)/\\1 ");
  }

  @Test
  void aServerThatConformsIsReadInTwelve() {
    Report conforming = FakeRun.report("tavus", server());

    assertThat(conforming.result().findings()).isEmpty();
    assertThat(height(ConsoleReport.of(conforming)) + 1).isLessThanOrEqualTo(12);
  }

  @Test
  void anyRunIsReadInAHundredAndTwenty() {
    Report bad =
        FakeRun.report(
            "dify",
            new FakeServer(
                KnownPages.document("dify"),
                Set.of(Flaw.IGNORES_BODY, Flaw.TAKES_ANY_SECRET),
                (event, answer) ->
                    answer
                        .with("Date", "now")
                        .with("X Y", "1")
                        .withStatus(event == Event.UNKNOWN ? 500 : 299)
                        .withBody("x".repeat(5000)),
                new Misreading(request -> request.text("Accept").length() > 3, Event.FAILURE)));

    assertThat(bad.result().findings()).hasSizeGreaterThan(3);
    assertThat(height(ConsoleReport.of(bad)) + 1).isLessThanOrEqualTo(ConsoleReport.MOST_LINES);
    assertThat(MarkdownReport.of(bad))
        .hasSizeLessThan(60_000)
        .containsSubsequence("## 1. ", "| operation | ");
    assertThat(HtmlReport.of(bad)).hasSizeLessThan(500_000);
  }

  @Test
  void aBrowserCanShowARunOfManyCases() {
    List<Verdict> many =
        IntStream.range(0, 9999)
            .mapToObj(i -> SampleRun.asked("c" + i, Outcome.PASSED))
            .collect(Collectors.toCollection(ArrayList::new));
    many.add(SampleRun.asked("last", Outcome.FAILED, SampleRun.status("x", Level.MUST, "404")));

    assertThat(HtmlReport.of(SampleRun.of(many)))
        .hasSizeLessThan(3_000_000)
        .contains(
            "And 7000 more, which are in report.json.", "id=\"case:shop/deleteItem/200/last\"");
  }

  @Test
  void theFilesHoldEveryFindingAndCase(@TempDir Path directory) throws IOException {
    Report written =
        new Report(
            report.server(),
            report.started(),
            report.took(),
            report.documents(),
            report.rerun(),
            report.result().withRemarks(List.of(REMARK)));
    ReportFiles.write(directory.resolve("new"), written);

    JsonNode json = new ObjectMapper().readTree(directory.resolve("new/report.json").toFile());
    assertThat(json.at("/documents/0/notJudged").isArray()).isTrue();
    assertThat(json.path("cases")).hasSameSizeAs(report.result().verdicts());
    assertThat(json.at("/findings/0/cases").toString()).contains(CASE);
    for (Finding finding : report.result().findings()) {
      assertThat(directory.resolve("new/report.md")).content().contains(finding.id().toString());
    }
    assertThat(json.path("remarks")).extracting(JsonNode::asText).containsExactly(REMARK);
    assertThat(directory.resolve("new/report.md")).content().contains("\n" + REMARK + "\n");
    assertThat(directory.resolve("new/report.html")).content().contains(REMARK);
    assertThat(directory.resolve("new/junit.xml")).content().contains("name=\"" + CASE + "\"");
    assertThat(directory.resolve("new/report.html")).content().hasSizeLessThan(500_000);
  }

  @Test
  void sarifIsWhatItsSchemaAllows() throws IOException {
    String sarif = SarifReport.of(report);

    try (InputStream schema =
        Objects.requireNonNull(
            ReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                  .getSchema(schema, InputFormat.JSON)
                  .validate(sarif, InputFormat.JSON))
          .isEmpty();
    }
    JsonNode result = new ObjectMapper().readTree(sarif).at("/runs/0/results/0");
    assertThat(result.path("level").asText()).isEqualTo("error");
    assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("specs/tavus/page.md");
    assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt()).isPositive();
  }

  @Test
  void annotationsAreOneLineEach() {
    assertThat(GitHubAnnotations.of(report).lines())
        .hasSameSizeAs(report.result().findings())
        .first()
        .asString()
        .startsWith("::error file=specs/tavus/page.md,line=")
        .contains(",title=tavus/deleteConversation/400/hard-");
  }

  private static int height(String text) {
    return text.lines().mapToInt(line -> 1 + Math.max(0, line.length() - 1) / 100).sum();
  }
}
