package dev.standin.conformance.report.data;

import dev.standin.conformance.run.Conclusion;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A run. {@code report.json} is this record, property by property: every property is always there,
 * {@code null} where there is nothing. Secrets are masked.
 *
 * @param version of this form: {@value #VERSION}. It grows when a property changes its meaning or
 *     goes; a new property alone does not change it
 * @param server the base URL that was asked
 * @param started when, in ISO 8601 with UTC
 * @param seconds how long it took
 * @param strict whether what should hold had to
 * @param result what the run came to: {@code conforms}, {@code does not conform}, {@code could not
 *     be asked}
 * @param conclusion the same as one sentence
 * @param counts how many cases there are, and how many with each outcome
 * @param documents what was asked for, with the text that the cases' lines are counted in
 * @param cases in the order of the documents
 */
public record RunReport(
    int version,
    String server,
    String started,
    double seconds,
    boolean strict,
    Conclusion.RunResult result,
    String conclusion,
    Map<String, Long> counts,
    List<ReportedDocument> documents,
    List<ReportedCase> cases) {

  /** The version that this code writes, and the only one it reads. */
  public static final int VERSION = 1;

  public RunReport {
    Objects.requireNonNull(server, "server");
    Objects.requireNonNull(started, "started");
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(conclusion, "conclusion");
    documents = List.copyOf(documents);
    cases = List.copyOf(cases);
  }
}
