package dev.standin.conformance.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.report.SampleRun;
import dev.standin.conformance.report.data.ReportedCase;
import dev.standin.conformance.report.data.ReportedDocument;
import dev.standin.conformance.report.data.RunReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

  private static final RunReport RUN =
      SampleRun.of(
          SampleRun.asked("valid", Outcome.PASSED),
          SampleRun.asked(
              "twice", Outcome.FAILED, SampleRun.finding("status", Level.MUST, "status", "200")),
          SampleRun.asked("lost", Outcome.CANNOT_TELL),
          SampleRun.asked("unasked", Outcome.UNTESTED, "a real service"),
          SampleRun.asked("foreign", Outcome.INAPPLICABLE, "one tenant"));

  private final Document html = checked(RUN);

  @Test
  void opensWithTheVerdictAndTheMatrix() {
    assertThat(html.select("h1").text()).isEqualTo("✗ Does not conform.");
    assertThat(html.select(".matrix th[scope=col]").eachText()).containsExactly("operation", "200");
    assertThat(html.select(".matrix th[scope=row]").text()).isEqualTo("acme/remove");
    assertThat(html.select(".matrix td").text()).isEqualTo("✗ 1/5 passed");
    assertThat(target(html.select(".matrix td a").get(0)).text()).isEqualTo("200");
  }

  @Test
  void showsEveryCase() {
    assertThat(html.select("details.case")).hasSameSizeAs(RUN.cases());
    for (ReportedCase each : RUN.cases()) {
      Element shown = shown(html, each);
      assertThat(shown.select("summary").text())
          .contains(each.outcome().text())
          .contains(each.shortId());
      assertThat(shown.hasAttr("open"))
          .isEqualTo(each.outcome() == Outcome.FAILED || each.outcome() == Outcome.CANNOT_TELL);
      assertThat(shown.text())
          .contains(each.requirement(), each.note(), each.reason(), "must", "set up");
      assertThat(shown.select(".command code").eachText())
          .containsExactly(each.exchanges().get(0).request().curl(), each.command());
    }
  }

  @Test
  void marksTheLineOfThePageAndThePlaceInTheAnswer() {
    Element failed = shown(html, RUN.cases().get(1));

    assertThat(failed.select(".excerpt mark").eachText()).containsExactly("three");
    assertThat(failed.select(".excerpt .number").eachText())
        .containsExactly("1", "2", "▶ 3", "4", "5", "6");
    assertThat(target(failed.select(".excerpt a").get(0)).text()).startsWith("3three");
    assertThat(failed.select(".sides mark").eachText()).containsExactly("200");
    assertThat(target(failed.select(".sides a").get(0)).text())
        .contains("a rule", "a source", "Expected another", "Actual 200");
  }

  @Test
  void leadsFromALineOfThePageToItsCases() {
    assertThat(html.select(".page .line").stream().map(line -> line.select("code").text()))
        .containsExactly("one", "two", "three", "", "five <b>", "six");
    assertThat(html.select(".page .line:has(.cover) .number").eachText()).containsExactly("3");
    assertThat(html.select(".page .line.failed summary").text()).isEqualTo("✗ 1/5 cases passed");
    assertThat(html.select(".page .cover a").eachText())
        .containsExactly(
            "✓ acme/remove/200/valid",
            "✗ acme/remove/200/twice",
            "? acme/remove/200/lost",
            "– acme/remove/200/unasked",
            "∅ acme/remove/200/foreign");
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
  void isShortWhereARunIsLong() {
    List<ReportedCase> many = new ArrayList<>(RUN.cases());
    for (int i = 0; i < Detail.MOST_PASSED; i++) {
      many.add(SampleRun.asked("passed-" + i, Outcome.PASSED));
    }

    Document brief = checked(SampleRun.of(many));

    assertThat(brief.select(".case")).hasSameSizeAs(many);
    assertThat(brief.select(".case.brief")).hasSize(Detail.MOST_PASSED + 1);
    assertThat(shown(brief, RUN.cases().get(1)).select(".exchange")).hasSize(1);
    assertThat(brief.select("#cases + .hint").text())
        .isEqualTo(
            "So that this file opens quickly, "
                + (Detail.MOST_PASSED + 1)
                + " cases have one line each: those that passed. What was sent and answered is in report.json.");
  }

  @Test
  void takesTimeInProportionToThePage() {
    RunReport longPage =
        new RunReport(
            RUN.version(),
            RUN.server(),
            RUN.started(),
            RUN.seconds(),
            RUN.strict(),
            RUN.result(),
            RUN.conclusion(),
            RUN.counts(),
            List.of(new ReportedDocument("acme", "acme.yaml", "line\n".repeat(20_000))),
            RUN.cases());

    // A second; in proportion to the square of the lines it would be minutes.
    String written =
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> HtmlReport.of(longPage));

    assertThat(written).contains("id=\"line:acme.yaml:20000\"");
  }

  private static Element target(Element link) {
    return element(link.ownerDocument(), link.attr("href").substring(1));
  }

  private static Element shown(Document html, ReportedCase each) {
    return element(html, "case:" + each.id());
  }

  private static Element element(@Nullable Document html, String id) {
    Element element = html == null ? null : html.getElementById(id);
    if (element == null) {
      throw new AssertionError("nothing has the id " + id);
    }
    return element;
  }

  private static Document checked(RunReport run) {
    try {
      return Html.checked(HtmlReport.of(run));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
