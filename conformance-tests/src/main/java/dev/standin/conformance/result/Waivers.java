package dev.standin.conformance.result;

import dev.standin.conformance.finding.Finding;
import dev.standin.conformance.model.CaseId;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a person has accepted about one server. A waiver that has become needless keeps the server
 * from conforming, so that the lists stay true.
 *
 * @param knownFailures findings, or cases that fail, and are known to
 * @param untested cases that nobody knows how to ask of this server
 * @param inapplicable cases that do not apply to this server: their requests are not sent
 */
public record Waivers(Reasons knownFailures, Reasons untested, Reasons inapplicable) {

  public static Waivers none() {
    return new Waivers(Reasons.none(), Reasons.none(), Reasons.none());
  }

  /** The verdict on a case that is not to be asked; empty if it is. */
  public Optional<Verdict> withoutAsking(ConformanceCase asked) {
    return inapplicable
        .of(asked)
        .map(
            reason ->
                new Verdict(asked, Outcome.INAPPLICABLE, List.of(), "").withReason(reason.text()));
  }

  /** The verdict with the reason that is given for it. */
  public Verdict apply(Verdict verdict) {
    Reasons reasons =
        switch (verdict.outcome()) {
          case FAILED, NOT_AS_IT_SHOULD_BE -> knownFailures;
          case UNTESTED -> untested;
          case PASSED, CANNOT_TELL, INAPPLICABLE -> Reasons.none();
        };
    return reasons
        .of(verdict.conformanceCase())
        .map(reason -> verdict.withReason(reason.text()))
        .orElse(verdict);
  }

  /** The finding with the reason that is given for it, or for all the cases that show it. */
  public Finding apply(Finding finding) {
    List<String> reasons =
        finding.cases().stream()
            .flatMap(each -> knownFailures.of(each.toString()).stream())
            .map(Reasons.Reason::text)
            .toList();
    return knownFailures
        .of(finding.id())
        .map(Reasons.Reason::text)
        .or(
            () ->
                reasons.size() == finding.cases().size()
                    ? reasons.stream().findFirst()
                    : Optional.empty())
        .map(finding::acceptedFor)
        .orElse(finding);
  }

  /** A sentence for each waiver that is given for none of the cases. */
  public List<String> unmatched(List<ConformanceCase> cases) {
    return Stream.of(knownFailures, untested, inapplicable)
        .flatMap(reasons -> reasons.unmatched(cases).stream())
        .toList();
  }

  /** A sentence for each waiver of what was asked, and needs none. */
  List<String> needless(List<Verdict> verdicts, List<Finding> findings) {
    List<String> needless = new ArrayList<>();
    for (Reasons.Reason known : knownFailures.all()) {
      if (isAsked(known, verdicts)
          && findings.stream()
              .noneMatch(
                  each ->
                      CaseId.isUnder(each.id(), known.address())
                          || each.cases().stream().anyMatch(id -> id.isUnder(known.address())))) {
        needless.add(sentence(known, "a known failure, yet nothing is wrong there"));
      }
    }
    for (Reasons.Reason reason : untested.all()) {
      if (isAsked(reason, verdicts)
          && verdicts.stream()
              .filter(at(reason.address()))
              .noneMatch(each -> each.outcome() == Outcome.UNTESTED)) {
        needless.add(sentence(reason, "untested, yet it can be asked"));
      }
    }
    return List.copyOf(needless);
  }

  /** Whether cases at the address were asked; a finding has no case of its own address. */
  private static boolean isAsked(Reasons.Reason reason, List<Verdict> verdicts) {
    return verdicts.stream().anyMatch(at(reason.address()));
  }

  private static Predicate<Verdict> at(String address) {
    return verdict -> verdict.conformanceCase().id().isUnder(address);
  }

  private static String sentence(Reasons.Reason reason, String what) {
    return "%s lists %s as %s; take the line out."
        .formatted(reason.location(), reason.address(), what);
  }
}
