package dev.standin.conformance.report;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import dev.standin.conformance.finding.Finding;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.report.data.Report;
import dev.standin.conformance.report.data.Visible;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run as CI servers read it: a suite for each operation, a test for each case and for each
 * finding that is no case's own. What lets the run conform is no failure there either, but skipped
 * with the reason: known failures, what only should hold, what is untested or does not apply. A
 * case that got no verdict is an error.
 */
final class JunitReport {

  private static final String TEMPLATE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="{{name}}" {{#counts}}tests="{{tests}}" failures="{{failures}}" errors="{{errors}}" skipped="{{skipped}}"{{/counts}} time="{{seconds}}">
      {{#suites}}
        <testsuite name="{{name}}" {{#counts}}tests="{{tests}}" failures="{{failures}}" errors="{{errors}}" skipped="{{skipped}}"{{/counts}} timestamp="{{started}}">
      {{#cases}}
          <testcase classname="{{suite}}" name="{{name}}">
            {{#shown}}<{{element}} message="{{message}}">{{text}}</{{element}}>{{/shown}}
          </testcase>
      {{/cases}}
        </testsuite>
      {{/suites}}
      </testsuites>
      """;

  private JunitReport() {}

  static String of(Report report) {
    Map<String, List<TestCase>> suites = suites(report);
    List<Suite> views = new ArrayList<>();
    suites.forEach((name, cases) -> views.add(new Suite(name, Counts.of(cases), cases)));
    Suites all =
        new Suites(
            "conformance of " + report.server(),
            Counts.of(suites.values().stream().flatMap(List::stream).toList()),
            report.took().toMillis() / 1000.0,
            report.started().truncatedTo(ChronoUnit.SECONDS).toString(),
            views);
    return Mustache.compiler()
        .withEscaper(text -> Escapers.HTML.escape(Visible.of(text)))
        .strictSections(true)
        .compile(TEMPLATE)
        .execute(all);
  }

  private static Map<String, List<TestCase>> suites(Report report) {
    Stream<TestCase> cases =
        report.result().verdicts().stream().map(each -> TestCase.of(each, report));
    Stream<TestCase> ofAnswers =
        report.result().findings().stream()
            .filter(each -> each.check().isOfEveryAnswer())
            .map(each -> TestCase.of(each, report));
    return Stream.concat(cases, ofAnswers)
        .collect(Collectors.groupingBy(TestCase::suite, LinkedHashMap::new, Collectors.toList()));
  }

  record Suites(String name, Counts counts, double seconds, String started, List<Suite> suites) {}

  record Suite(String name, Counts counts, List<TestCase> cases) {}

  record Counts(int tests, long failures, long errors, long skipped) {

    static Counts of(List<TestCase> cases) {
      return new Counts(
          cases.size(),
          having(TestResult.FAILURE, cases),
          having(TestResult.ERROR, cases),
          having(TestResult.SKIPPED, cases));
    }

    private static long having(TestResult result, List<TestCase> cases) {
      return cases.stream().filter(each -> each.result() == result).count();
    }
  }

  record TestCase(String suite, String name, TestResult result, String message, String text) {

    boolean shown() {
      return result != TestResult.NONE;
    }

    String element() {
      return result.name().toLowerCase(Locale.ROOT);
    }

    static TestCase of(Verdict verdict, Report report) {
      ConformanceCase asked = verdict.conformanceCase();
      Optional<Finding> finding = report.finding(verdict);
      String outcome = verdict.outcome().text();
      String message =
          verdict.hasReason()
              ? outcome + ", accepted: " + verdict.reason()
              : verdict.note().isEmpty()
                  ? finding.map(FindingText::summary).orElse(outcome)
                  : outcome + ": " + verdict.note();
      String text =
          finding
              .map(each -> FindingText.of(each, report))
              .orElse(asked.requirement() + "\n" + asked.location());
      return new TestCase(
          asked.id().operation(),
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
          finding.example().conformanceCase().id().operation(),
          finding.id(),
          report.result().isFailure(finding) ? TestResult.FAILURE : TestResult.SKIPPED,
          FindingText.summary(finding),
          FindingText.of(finding, report));
    }
  }

  enum TestResult {
    NONE,
    FAILURE,
    ERROR,
    SKIPPED
  }
}
