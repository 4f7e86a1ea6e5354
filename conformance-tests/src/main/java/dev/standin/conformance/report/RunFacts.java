package dev.standin.conformance.report;

import dev.standin.specs.document.SpecDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a run's verdicts do not say.
 *
 * @param server the base URL that was asked
 * @param strict whether what should hold has to
 * @param rerun how a case is run alone
 */
public record RunFacts(
    String server,
    Instant started,
    Duration took,
    boolean strict,
    List<SpecDocument> documents,
    Rerun rerun) {

  /** The facts of a run that began then and ends now. */
  public static RunFacts since(
      Instant started, String server, boolean strict, List<SpecDocument> documents, Rerun rerun) {
    return new RunFacts(
        server,
        started,
        Duration.between(started, Instant.now()),
        strict,
        List.copyOf(documents),
        rerun);
  }
}
