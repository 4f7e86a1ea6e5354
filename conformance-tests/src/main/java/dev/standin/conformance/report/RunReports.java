package dev.standin.conformance.report;

import dev.standin.conformance.model.CaseId;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.report.data.ReportedCase;
import dev.standin.conformance.report.data.ReportedDocument;
import dev.standin.conformance.report.data.RunReport;
import dev.standin.conformance.run.Conclusion;
import dev.standin.conformance.run.PassRule;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes of a run what is reported of it. */
public final class RunReports {

  private RunReports() {}

  public static RunReport of(RunFacts facts, List<Verdict> verdicts) {
    Conclusion conclusion = Conclusion.of(verdicts, facts.strict());
    return new RunReport(
        RunReport.VERSION,
        facts.server(),
        facts.started().truncatedTo(ChronoUnit.SECONDS).toString(),
        facts.took().toMillis() / 1000.0,
        facts.strict(),
        conclusion.kind(),
        conclusion.sentence(),
        counts(verdicts),
        facts.documents().stream()
            .map(
                each -> new ReportedDocument(each.vendor(), each.page().file(), each.page().text()))
            .toList(),
        verdicts.stream().map(each -> reported(each, facts)).toList());
  }

  private static Map<String, Long> counts(List<Verdict> verdicts) {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("cases", (long) verdicts.size());
    for (Outcome outcome : Outcome.values()) {
      counts.put(outcome.text(), verdicts.stream().filter(v -> v.outcome() == outcome).count());
    }
    return counts;
  }

  private static ReportedCase reported(Verdict verdict, RunFacts facts) {
    ConformanceCase asked = verdict.conformanceCase();
    CaseId id = asked.id();
    ReportedEvidence evidence = ReportedEvidence.of(verdict);
    return new ReportedCase(
        id.toString(),
        id.vendor() + "/" + id.operationId(),
        id.status(),
        verdict.outcome(),
        PassRule.passes(verdict, facts.strict()),
        asked.level(),
        asked.provocation().kind(),
        asked.requirement(),
        asked.location(),
        asked.expectation().status().text(),
        verdict.note(),
        verdict.reason(),
        facts.rerun().command(id),
        evidence.findings(),
        evidence.exchanges());
  }
}
