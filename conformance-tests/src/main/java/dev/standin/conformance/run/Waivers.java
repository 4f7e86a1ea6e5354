package dev.standin.conformance.run;

import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person has accepted about one server. A waiver that has become needless fails its case, so
 * that the lists stay true.
 *
 * @param knownFailures cases that fail, and are known to
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
                new Verdict(asked, Outcome.INAPPLICABLE, List.of(), List.of(), "")
                    .withReason(reason.text()));
  }

  /** The verdict with the reason that is given for it, or failed if the waiver is needless. */
  public Verdict apply(Verdict verdict) {
    ConformanceCase asked = verdict.conformanceCase();
    return switch (verdict.outcome()) {
      case PASSED ->
          knownFailures
              .of(asked)
              .map(known -> needless(verdict, known, "a known failure, yet it passes"))
              .orElseGet(() -> asked(verdict));
      case FAILED ->
          knownFailures
              .of(asked)
              .map(known -> verdict.withReason(known.text()))
              .orElseGet(() -> asked(verdict));
      case UNTESTED ->
          untested.of(asked).map(reason -> verdict.withReason(reason.text())).orElse(verdict);
      case CANNOT_TELL, INAPPLICABLE -> verdict;
    };
  }

  /** A sentence for each waiver that is given for none of the cases. */
  public List<String> unmatched(List<ConformanceCase> cases) {
    return Stream.of(knownFailures, untested, inapplicable)
        .flatMap(reasons -> reasons.unmatched(cases).stream())
        .toList();
  }

  private Verdict asked(Verdict verdict) {
    return untested
        .of(verdict.conformanceCase())
        .map(reason -> needless(verdict, reason, "untested, yet it can be asked"))
        .orElse(verdict);
  }

  private static Verdict needless(Verdict verdict, Reasons.Reason reason, String what) {
    return new Verdict(
        verdict.conformanceCase(),
        Outcome.FAILED,
        verdict.exchanges(),
        verdict.findings(),
        reason.location() + " lists it as " + what + "; take the line out");
  }
}
