package dev.standin.conformance.report;

import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.report.data.ReportedCase;
import dev.standin.conformance.report.data.ReportedFinding;
import dev.standin.conformance.report.data.RunReport;
import dev.standin.conformance.report.data.Visible;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A run as CI servers read it: a suite for each operation. What lets the run conform is no failure
 * there either, but skipped with the reason: known failures, what only should hold, what is
 * untested or does not apply. A case that got no verdict is an error.
 */
final class JunitReport {

  private final XMLStreamWriter xml;

  private JunitReport(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static String of(RunReport run) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      new JunitReport(xml).write(run);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  private void write(RunReport run) throws XMLStreamException {
    Map<String, List<ReportedCase>> suites =
        run.cases().stream()
            .collect(
                Collectors.groupingBy(
                    ReportedCase::operation, LinkedHashMap::new, Collectors.toList()));
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuites");
    attribute("name", "conformance of " + run.server());
    counts(run.cases());
    attribute("time", Double.toString(run.seconds()));
    for (Map.Entry<String, List<ReportedCase>> suite : suites.entrySet()) {
      xml.writeCharacters("\n  ");
      xml.writeStartElement("testsuite");
      attribute("name", suite.getKey());
      counts(suite.getValue());
      attribute("timestamp", run.started());
      for (ReportedCase each : suite.getValue()) {
        xml.writeCharacters("\n    ");
        testCase(each);
      }
      xml.writeCharacters("\n  ");
      xml.writeEndElement();
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void counts(List<ReportedCase> cases) throws XMLStreamException {
    attribute("tests", Integer.toString(cases.size()));
    for (TestResult kind : List.of(TestResult.FAILURE, TestResult.ERROR, TestResult.SKIPPED)) {
      long count = cases.stream().filter(each -> TestResult.of(each) == kind).count();
      attribute(kind.attribute, Long.toString(count));
    }
  }

  private void testCase(ReportedCase each) throws XMLStreamException {
    TestResult kind = TestResult.of(each);
    xml.writeStartElement("testcase");
    attribute("classname", each.operation());
    attribute("name", each.id());
    if (kind != TestResult.NONE) {
      xml.writeStartElement(kind.element);
      attribute("message", message(each));
      xml.writeCharacters(Visible.of(text(each)));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static String message(ReportedCase each) {
    if (!each.reason().isEmpty()) {
      return each.outcome().text() + ", accepted: " + each.reason();
    }
    if (!each.note().isEmpty()) {
      return each.outcome().text() + ": " + each.note();
    }
    return each.findings().stream()
        .findFirst()
        .map(f -> f.level().name() + ": " + f.rule() + "; " + f.expected() + " at " + f.where())
        .orElse(each.outcome().text());
  }

  private static String text(ReportedCase each) {
    StringBuilder text = new StringBuilder(each.requirement()).append('\n').append(each.page());
    for (ReportedFinding finding : each.findings()) {
      text.append("\n\n").append(finding.level()).append(": ").append(finding.rule());
      text.append(" (").append(finding.source()).append(")");
      text.append("\nrequest  ").append(each.exchanges().get(finding.exchange()).request().curl());
      text.append("\nat       ").append(finding.where());
      text.append("\nexpected ").append(finding.expected());
      text.append("\nactual   ").append(finding.actual());
    }
    return text.append("\n\nalone    ").append(each.command()).toString();
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, Visible.of(value));
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

    static TestResult of(ReportedCase each) {
      if (each.outcome() == Outcome.PASSED) {
        return NONE;
      }
      if (each.outcome() == Outcome.CANNOT_TELL) {
        return ERROR;
      }
      return each.passes() ? SKIPPED : FAILURE;
    }
  }
}
