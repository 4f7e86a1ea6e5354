package dev.standin.conformance.result;

import dev.standin.conformance.finding.Finding;
import dev.standin.conformance.finding.Findings;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came of a run.
 *
 * @param verdicts in the order of the cases
 * @param findings what is wrong with the server, the weightiest first
 * @param needlessWaivers a sentence for each
 * @param remarks sentences on what the run did not see, and what it made and may have left
 * @param strict whether what should hold has to, and what is untested needs a written reason
 */
public record SuiteResult(
    List<Verdict> verdicts,
    List<Finding> findings,
    List<String> needlessWaivers,
    List<String> remarks,
    boolean strict) {

  private static final String ACCEPTED = "known to fail";

  public SuiteResult {
    verdicts = List.copyOf(verdicts);
    findings = List.copyOf(findings);
    needlessWaivers = List.copyOf(needlessWaivers);
    remarks = List.copyOf(remarks);
  }

  /** What these verdicts, which waivers have been applied to, come to. */
  public static SuiteResult of(List<Verdict> verdicts, Waivers waivers, boolean strict) {
    List<Finding> findings = Findings.of(verdicts).stream().map(waivers::apply).toList();
    List<Verdict> explained = verdicts.stream().map(each -> explained(each, findings)).toList();
    return new SuiteResult(
        explained, findings, waivers.needless(verdicts, findings), List.of(), strict);
  }

  /** A copy with what the run has to say besides its verdicts. */
  public SuiteResult withRemarks(List<String> added) {
    return new SuiteResult(verdicts, findings, needlessWaivers, added, strict);
  }

  /** Names the finding for which a case's question could not be put. */
  private static Verdict explained(Verdict verdict, List<Finding> findings) {
    if (verdict.outcome() != Outcome.CANNOT_TELL) {
      return verdict;
    }
    return findings.stream()
        .filter(each -> each.cases().contains(verdict.conformanceCase().id()))
        .findFirst()
        .map(each -> verdict.withNote(verdict.note() + " (finding " + each.id() + ")"))
        .orElse(verdict);
  }

  /** Findings that keep the server from conforming. */
  public List<Finding> failures() {
    return findings.stream().filter(this::isFailure).toList();
  }

  /** Whether a finding keeps the server from conforming. */
  public boolean isFailure(Finding finding) {
    return !finding.isAccepted() && (strict || finding.level() == Level.MUST);
  }

  /** Whether a verdict is one that a run can conform with. */
  public boolean passes(Verdict verdict) {
    return passes(verdict, strict);
  }

  /**
   * Whether a verdict is one that a run can conform with.
   *
   * @param strict whether what should hold has to, and what is untested needs a written reason
   */
  public static boolean passes(Verdict verdict, boolean strict) {
    return switch (verdict.outcome()) {
      case PASSED, INAPPLICABLE -> true;
      case FAILED -> verdict.hasReason();
      case NOT_AS_IT_SHOULD_BE -> verdict.hasReason() || !strict;
      case CANNOT_TELL -> false;
      case UNTESTED -> verdict.hasReason() || !strict;
    };
  }

  /** {@code 69 of 71 cases passed, 1 failed, 1 not as it should be}. */
  public String counts() {
    Map<String, Long> counts =
        verdicts.stream()
            .collect(
                Collectors.groupingBy(
                    SuiteResult::word, LinkedHashMap::new, Collectors.counting()));
    long passed = having(Outcome.PASSED).size();
    return "%d of %d %s passed"
            .formatted(passed, verdicts.size(), verdicts.size() == 1 ? "case" : "cases")
        + Stream.concat(Stream.of(Outcome.values()).skip(1).map(Outcome::text), Stream.of(ACCEPTED))
            .filter(counts::containsKey)
            .map(word -> ", " + counts.get(word) + " " + word)
            .collect(Collectors.joining());
  }

  private static String word(Verdict verdict) {
    return verdict.outcome().isWrong() && verdict.hasReason() ? ACCEPTED : verdict.outcome().text();
  }

  public Conclusion conclusion() {
    return Conclusion.of(this);
  }

  List<Verdict> having(Outcome outcome) {
    return verdicts.stream().filter(each -> each.outcome() == outcome).toList();
  }
}
