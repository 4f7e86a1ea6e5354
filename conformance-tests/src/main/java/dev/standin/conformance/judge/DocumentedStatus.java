package dev.standin.conformance.judge;

import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.model.Violation;
import dev.standin.specs.document.Operation;
import java.util.List;
import java.util.Set;

/**
 * The status of an error is one that the page documents, where it documents errors of that class at
 * all and HTTP does not have a status of its own for the case.
 */
final class DocumentedStatus implements ExchangeCheck {

  /** Of which HTTP says when to use them, whatever a page documents (RFC 9110, section 15.5). */
  private static final Set<Integer> OF_HTTP =
      Set.of(401, 403, 405, 406, 408, 411, 413, 414, 415, 417, 421, 426, 429, 431, 501, 503, 505);

  @Override
  public List<Violation> check(Operation operation, Exchange exchange, Response response) {
    int status = response.status();
    List<String> documented =
        operation.slots().stream().map(slot -> slot.status().text()).distinct().toList();
    boolean classIsDocumented =
        documented.stream().anyMatch(key -> key.charAt(0) == Character.forDigit(status / 100, 10));
    if (status < 400
        || OF_HTTP.contains(status)
        || !classIsDocumented
        || operation.keyFor(status).isPresent()) {
      return List.of();
    }
    return List.of(
        Violation.ofAnswer(
            Check.DOCUMENTED,
            Level.SHOULD,
            "status",
            String.join(", ", documented),
            String.valueOf(status)));
  }
}
