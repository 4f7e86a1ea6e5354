package dev.standin.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.report.data.Report;
import java.io.StringReader;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class JunitReportTest {

  private static final Report RUN =
      SampleRun.of(
          SampleRun.asked("valid", Outcome.PASSED),
          SampleRun.asked(
              "twice",
              Outcome.FAILED,
              SampleRun.status("twice", Level.MUST, "<b>\u0000\u001b ]]> \ud800")),
          SampleRun.asked(
              "known", Outcome.FAILED, "ticket 12", SampleRun.status("known", Level.MUST, "200")),
          SampleRun.asked("lost", Outcome.CANNOT_TELL),
          SampleRun.asked("unasked", Outcome.UNTESTED, "a real service"),
          SampleRun.asked("foreign", Outcome.INAPPLICABLE, "one tenant"));

  private final XPath xpath = XPathFactory.newInstance().newXPath();

  @Test
  void countsWhatCiServersCount() throws Exception {
    Document xml = parsed();

    for (String suite : new String[] {"/testsuites", "/testsuites/testsuite"}) {
      assertThat(value(xml, suite + "/@tests")).isEqualTo("6");
      assertThat(value(xml, suite + "/@failures")).isEqualTo("1");
      assertThat(value(xml, suite + "/@errors")).isEqualTo("1");
      assertThat(value(xml, suite + "/@skipped")).isEqualTo("3");
    }
    assertThat(value(xml, "count(//testcase)")).isEqualTo("6");
    assertThat(value(xml, "count(//failure)")).isEqualTo("1");
    assertThat(value(xml, "count(//error)")).isEqualTo("1");
    assertThat(value(xml, "count(//skipped)")).isEqualTo("3");
  }

  @Test
  void namesTheCasesByTheirIds() throws Exception {
    Document xml = parsed();

    assertThat(value(xml, "//testsuite/@name")).isEqualTo("shop/deleteItem");
    assertThat(value(xml, "//testcase[failure]/@name")).isEqualTo("shop/deleteItem/200/twice");
    assertThat(value(xml, "//testcase[error]/@name")).isEqualTo("shop/deleteItem/200/lost");
    assertThat(value(xml, "//testcase[skipped][1]/skipped/@message"))
        .isEqualTo("failed, accepted: ticket 12");
    assertThat(value(xml, "//testcase[@name='shop/deleteItem/200/valid']/*")).isEmpty();
  }

  @Test
  void showsWhatXmlCannotHold() throws Exception {
    assertThat(value(parsed(), "//failure"))
        .contains("actual    <b>␀␛ ]]> ⟨U+D800⟩")
        .contains("alone  check --case shop/deleteItem/200/twice");
  }

  private String value(Document xml, String path) throws XPathExpressionException {
    return Objects.toString(xpath.evaluate(path, xml));
  }

  private static Document parsed() throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(JunitReport.of(RUN))));
  }
}
