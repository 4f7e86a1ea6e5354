package dev.standin.conformance.report.data;

import dev.standin.conformance.finding.Finding;
import dev.standin.conformance.model.CaseId;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.result.SuiteResult;
import dev.standin.specs.SpecFiles;
import dev.standin.specs.document.SpecDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

  /** Operations of which no case was put to the server. */
  public List<String> unaskedOperations() {
    Set<String> asked = new HashSet<>();
    Set<String> all = new LinkedHashSet<>();
    for (Verdict each : result.verdicts()) {
      CaseId id = each.conformanceCase().id();
      all.add(id.operation());
      if (!each.exchanges().isEmpty()) {
        asked.add(id.operation());
      }
    }
    all.removeAll(asked);
    return List.copyOf(all);
  }

  /** Sentences on what was asked, what was not seen, and what was left on the server. */
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>(result.remarks());
    if (documents.stream().anyMatch(each -> SpecFiles.isCompanion(each.vendor()))) {
      remarks.add(
          "What is named ….companion is this project's own document, of what a vendor has around"
              + " the operation of its page.");
    }
    return remarks;
  }

  public long count(Outcome outcome) {
    return result.verdicts().stream().filter(each -> each.outcome() == outcome).count();
  }

  /** How somebody runs one case and no other. */
  @FunctionalInterface
  public interface Rerun {

    /** The command, to be copied into a shell. */
    String command(CaseId id);
  }
}
