package dev.standin.conformance.report.data;

import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.ProvocationKind;
import dev.standin.specs.page.SpecLocation;
import java.util.List;
import java.util.Objects;

/**
 * One case and what became of it.
 *
 * @param id {@code tavus/deleteConversation/204/valid}
 * @param operation the id's first two parts
 * @param status its third: the documented key that the answer has to fall under
 * @param outcome what became of it, in the words of {@link Outcome#text()}
 * @param passes whether the run can conform with it: also a failure that is known for a reason, and
 *     one of what should hold unless the run is strict
 * @param level {@code must} or {@code should}
 * @param provocation how the answer was brought about, in the words of {@link
 *     ProvocationKind#text()}
 * @param requirement the sentence that was checked
 * @param page the line it rests on
 * @param expected the statuses that are right
 * @param note why there is no verdict; empty if there is one
 * @param reason why somebody accepts that; empty if nobody said
 * @param command what runs this case alone
 * @param findings what is wrong, the weightiest first
 * @param exchanges what was sent, in order
 */
public record ReportedCase(
    String id,
    String operation,
    String status,
    Outcome outcome,
    boolean passes,
    Level level,
    ProvocationKind provocation,
    String requirement,
    SpecLocation page,
    String expected,
    String note,
    String reason,
    String command,
    List<ReportedFinding> findings,
    List<ReportedExchange> exchanges) {

  public ReportedCase {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(page, "page");
    findings = List.copyOf(findings);
    exchanges = List.copyOf(exchanges);
    for (ReportedFinding finding : findings) {
      Objects.checkIndex(finding.exchange(), exchanges.size());
    }
  }

  /** Whether something is wrong that must not be. */
  public boolean violatesMust() {
    return findings.stream().anyMatch(finding -> finding.level() == Level.MUST);
  }

  /** The id without the operation: {@code 204/valid}. */
  public String shortId() {
    return id.startsWith(operation + "/") ? id.substring(operation.length() + 1) : id;
  }
}
