package dev.standin.conformance.report;

import dev.standin.conformance.finding.Finding;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.report.data.Report;
import dev.standin.conformance.report.data.Visible;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A run as CI servers read it: a suite for each operation, a test for each case and for each
 * finding that is no case's own. What lets the run conform is no failure there either, but skipped
 * with the reason: known failures, what only should hold, what is untested or does not apply. A
 * case that got no verdict is an error.
 */
final class JunitReport {

  private final XMLStreamWriter xml;

  private JunitReport(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static String of(Report report) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      new JunitReport(xml).write(report);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  private void write(Report report) throws XMLStreamException {
    Map<String, List<TestCase>> suites = suites(report);
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuites");
    attribute("name", "conformance of " + report.server());
    counts(suites.values().stream().flatMap(List::stream).toList());
    attribute("time", Double.toString(report.took().toMillis() / 1000.0));
    for (Map.Entry<String, List<TestCase>> suite : suites.entrySet()) {
      xml.writeCharacters("\n  ");
      xml.writeStartElement("testsuite");
      attribute("name", suite.getKey());
      counts(suite.getValue());
      attribute("timestamp", report.started().truncatedTo(ChronoUnit.SECONDS).toString());
      for (TestCase each : suite.getValue()) {
        xml.writeCharacters("\n    ");
        testCase(suite.getKey(), each);
      }
      xml.writeCharacters("\n  ");
      xml.writeEndElement();
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private static Map<String, List<TestCase>> suites(Report report) {
    Map<String, List<TestCase>> suites = new LinkedHashMap<>();
    for (Verdict verdict : report.result().verdicts()) {
      suites
          .computeIfAbsent(verdict.conformanceCase().id().operation(), key -> new ArrayList<>())
          .add(TestCase.of(verdict, report));
    }
    for (Finding finding : report.result().findings()) {
      if (finding.check().isOfEveryAnswer()) {
        suites
            .computeIfAbsent(
                finding.example().conformanceCase().id().operation(), key -> new ArrayList<>())
            .add(TestCase.of(finding, report));
      }
    }
    return suites;
  }

  private void counts(List<TestCase> cases) throws XMLStreamException {
    attribute("tests", Integer.toString(cases.size()));
    for (TestResult kind : List.of(TestResult.FAILURE, TestResult.ERROR, TestResult.SKIPPED)) {
      long count = cases.stream().filter(each -> each.result() == kind).count();
      attribute(kind.attribute, Long.toString(count));
    }
  }

  private void testCase(String suite, TestCase each) throws XMLStreamException {
    xml.writeStartElement("testcase");
    attribute("classname", suite);
    attribute("name", each.name());
    if (each.result() != TestResult.NONE) {
      xml.writeStartElement(each.result().element);
      attribute("message", each.message());
      xml.writeCharacters(Visible.of(each.text()));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, Visible.of(value));
  }

  private record TestCase(String name, TestResult result, String message, String text) {

    static TestCase of(Verdict verdict, Report report) {
      ConformanceCase asked = verdict.conformanceCase();
      Optional<Finding> finding = report.finding(verdict);
      String outcome = verdict.outcome().text();
      String message =
          verdict.hasReason()
              ? outcome + ", accepted: " + verdict.reason()
              : verdict.note().isEmpty()
                  ? finding.map(SarifReport::summary).orElse(outcome)
                  : outcome + ": " + verdict.note();
      String text =
          finding
              .map(each -> FindingText.of(each, report))
              .orElse(asked.requirement() + "\n" + asked.location());
      return new TestCase(
          asked.id().toString(),
          result(verdict, report),
          message,
          text + "\n\nalone  " + report.rerun().command(asked.id()));
    }

    private static TestResult result(Verdict verdict, Report report) {
      return switch (verdict.outcome()) {
        case PASSED -> TestResult.NONE;
        case CANNOT_TELL -> TestResult.ERROR;
        case FAILED, NOT_AS_IT_SHOULD_BE, UNTESTED, INAPPLICABLE ->
            report.result().passes(verdict) ? TestResult.SKIPPED : TestResult.FAILURE;
      };
    }

    static TestCase of(Finding finding, Report report) {
      return new TestCase(
          finding.id(),
          report.result().isFailure(finding) ? TestResult.FAILURE : TestResult.SKIPPED,
          SarifReport.summary(finding),
          FindingText.of(finding, report));
    }
  }

  private enum TestResult {
    NONE("", ""),
    FAILURE("failure", "failures"),
    ERROR("error", "errors"),
    SKIPPED("skipped", "skipped");

    private final String element;
    private final String attribute;

    TestResult(String element, String attribute) {
      this.element = element;
      this.attribute = attribute;
    }
  }
}
