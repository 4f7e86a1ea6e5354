package dev.standin.conformance.report.data;

import dev.standin.conformance.finding.Finding;
import dev.standin.conformance.model.CaseId;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.run.SuiteResult;
import dev.standin.specs.document.SpecDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is reported of a run. Secrets are masked.
 *
 * @param server the base URL that was asked
 * @param documents what was asked for, with the text that the cases' lines are counted in
 * @param rerun how a case is run alone
 */
public record Report(
    String server,
    Instant started,
    Duration took,
    List<SpecDocument> documents,
    Rerun rerun,
    SuiteResult result) {

  /** Of report.json: it grows when a property changes its meaning or goes. */
  public static final int VERSION = 2;

  private static final String SHOULD = "not as it should be";

  /** The report of a run that began then and ends now. */
  public static Report since(
      Instant started,
      String server,
      List<SpecDocument> documents,
      Rerun rerun,
      SuiteResult result) {
    return new Report(
        server,
        started,
        Duration.between(started, Instant.now()),
        List.copyOf(documents),
        rerun,
        result);
  }

  /** The verdict on a case that was asked. */
  public Verdict verdict(CaseId id) {
    return result.verdicts().stream()
        .filter(each -> each.conformanceCase().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The finding that the case of a verdict shows; empty if it shows none. */
  public Optional<Finding> finding(Verdict verdict) {
    return result.findings().stream()
        .filter(each -> each.cases().contains(verdict.conformanceCase().id()))
        .findFirst();
  }

  /** The command that runs the plainest case of a finding alone. */
  public String command(Finding finding) {
    return rerun.command(finding.example().conformanceCase().id());
  }

  public long count(Outcome outcome) {
    return result.verdicts().stream().filter(each -> each.outcome() == outcome).count();
  }

  /** {@code 71 cases: 69 passed, 1 failed, 1 not as it should be}. */
  public String counts() {
    Map<String, Long> counts =
        result.verdicts().stream()
            .collect(Collectors.groupingBy(this::word, TreeMap::new, Collectors.counting()));
    return result.verdicts().size()
        + (result.verdicts().size() == 1 ? " case: " : " cases: ")
        + Stream.concat(Stream.of(Outcome.values()).map(Outcome::text), Stream.of(SHOULD))
            .filter(counts::containsKey)
            .map(word -> counts.get(word) + " " + word)
            .collect(Collectors.joining(", "));
  }

  /** What only should hold is not called failed where the run conforms with it. */
  private String word(Verdict verdict) {
    boolean mild =
        verdict.outcome() == Outcome.FAILED && !verdict.hasReason() && result.passes(verdict);
    return mild ? SHOULD : verdict.outcome().text();
  }
}
