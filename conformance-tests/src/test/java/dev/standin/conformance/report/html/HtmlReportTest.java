package dev.standin.conformance.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.standin.conformance.Documents;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.model.Verdict.JudgedExchange;
import dev.standin.conformance.report.SampleRun;
import dev.standin.conformance.report.data.Report;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

  private static final Report RUN =
      SampleRun.of(
          SampleRun.asked("valid", Outcome.PASSED),
          SampleRun.asked("twice", Outcome.FAILED, SampleRun.status("twice", Level.MUST, "200")),
          SampleRun.asked("lost", Outcome.CANNOT_TELL),
          SampleRun.asked("unasked", Outcome.UNTESTED, "a real service"),
          SampleRun.asked("foreign", Outcome.INAPPLICABLE, "one tenant"));

  private final Document html = checked(RUN);

  @Test
  void opensWithTheConclusionAndTheFindings() {
    assertThat(html.select("h1").text())
        .isEqualTo("✗ Does not conform: 1 finding, shown by 1 of 5 cases.");
    assertThat(html.select("h2").eachText()).startsWith("Findings", "Operations and statuses");
    assertThat(html.select(".matrix th[scope=col]").eachText()).containsExactly("operation", "200");
    assertThat(html.select(".matrix th[scope=row]").eachText())
        .containsExactly("shop/deleteItem", "shop/deleteItem answers");
    assertThat(html.select(".matrix td").eachText()).containsExactly("✗ 1/5 right", "✓ 5/5 right");
  }

  @Test
  void showsEveryCaseInALine() {
    assertThat(html.select(".case.brief")).hasSameSizeAs(RUN.result().verdicts());
    for (Verdict each : RUN.result().verdicts()) {
      assertThat(shown(html, each).text())
          .contains(each.outcome().text())
          .contains("200/" + each.conformanceCase().id().variant())
          .contains(each.conformanceCase().requirement(), each.note(), each.reason());
    }
    assertThat(
            target(shown(html, RUN.result().verdicts().get(1)).select("a").last())
                .select("h3")
                .text())
        .isEqualTo("✗ must A valid request must be answered 200.");
  }

  @Test
  void marksTheLineOfThePageAndThePlaceInTheAnswer() {
    Element finding = element(html, "finding:1");
    assertThat(finding.text()).doesNotContain("not shown");

    assertThat(finding.select(".excerpt mark").eachText()).hasSize(1);
    assertThat(finding.select(".excerpt .number").eachText()).contains("▶ 3").hasSize(6);
    assertThat(target(finding.select(".excerpt a").first()).text()).startsWith("3");
    assertThat(finding.select(".sides mark").eachText()).containsExactly("200");
    assertThat(finding.select(".command code").eachText())
        .containsExactly(
            "curl -i -X DELETE 'http://127.0.0.1:9000/7' -H 'x-api-key: ***'",
            "check --case shop/deleteItem/200/twice");
    assertThat(target(finding.select(".cover a").first()).text()).contains("200/twice");
  }

  @Test
  void showsTheFirstOfManyRequestsAndTheLast() {
    Verdict failed =
        SampleRun.asked("many", Outcome.FAILED, SampleRun.status("many", Level.MUST, "200"));
    JudgedExchange last = failed.exchanges().get(0);
    List<JudgedExchange> all =
        Stream.concat(
                IntStream.range(1, 9)
                    .mapToObj(i -> SampleRun.exchange("{\"number\":" + i + "}"))
                    .map(each -> new JudgedExchange(each, List.of())),
                Stream.of(last))
            .toList();
    Verdict many = new Verdict(failed.conformanceCase(), Outcome.FAILED, all, "", "");

    Element finding = element(checked(SampleRun.of(many)), "finding:1");

    assertThat(finding.text()).contains("3 requests after the first are not shown here");
    assertThat(finding.select(".exchange")).hasSize(6);
    assertThat(finding.select(".exchange").get(0).text()).contains("\"number\":1");
    assertThat(finding.select(".exchange").get(1).text()).contains("\"number\":5");
  }

  @Test
  void leadsFromALineOfThePageToItsCases() {
    assertThat(html.select(".page .line:has(.cover) .number").eachText()).containsExactly("3");
    assertThat(html.select(".page .line.failed summary").text()).isEqualTo("✗ 1/5 cases passed");
    assertThat(html.select(".page .cover a").eachText())
        .containsExactly(
            "✓ shop/deleteItem/200/valid",
            "✗ shop/deleteItem/200/twice",
            "? shop/deleteItem/200/lost",
            "– shop/deleteItem/200/unasked",
            "∅ shop/deleteItem/200/foreign");
  }

  @Test
  void filtersByEveryOutcomeThereIs() {
    assertThat(html.select("[name=show]").eachAttr("id"))
        .containsExactly(
            "show-all",
            "show-passed",
            "show-failed",
            "show-cannot-tell",
            "show-untested",
            "show-inapplicable");
    for (String id : html.select("[name=show]").not("#show-all").eachAttr("id")) {
      assertThat(html.select("style").get(0).data())
          .contains("#" + id + ":checked ~ main .has:not(.has-" + id.substring("show-".length()));
    }
  }

  @Test
  void showsOfAVeryLongPageWhatCasesRestOn() {
    String yaml =
        """
        openapi: 3.0.3
        info: {title: Shop, version: '1'}
        paths: {/items: {get: {operationId: list, responses: {'200': {description: x}}}}}
        """;
    Report longPage =
        new Report(
            RUN.server(),
            RUN.started(),
            RUN.took(),
            List.of(Documents.of(yaml + "# line\n".repeat(20_000))),
            RUN.rerun(),
            RUN.result());

    // A second; in proportion to the square of the lines it would be minutes.
    String written =
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> HtmlReport.of(longPage));

    assertThat(written).contains("id=\"line:shop.yaml:3\"").hasSizeLessThan(500_000);
  }

  private static Element target(@Nullable Element link) {
    if (link == null) {
      throw new AssertionError("there is no link");
    }
    return element(link.ownerDocument(), link.attr("href").substring(1));
  }

  private static Element shown(Document html, Verdict each) {
    return element(html, "case:" + each.conformanceCase().id());
  }

  private static Element element(@Nullable Document html, String id) {
    Element element = html == null ? null : html.getElementById(id);
    if (element == null) {
      throw new AssertionError("nothing has the id " + id);
    }
    return element;
  }

  private static Document checked(Report run) {
    try {
      return Html.checked(HtmlReport.of(run));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
