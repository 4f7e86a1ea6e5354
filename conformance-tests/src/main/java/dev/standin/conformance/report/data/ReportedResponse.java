package dev.standin.conformance.report.data;

import dev.standin.conformance.model.Header;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A response as received.
 *
 * @param body as UTF-8; octets that are not UTF-8 as {@code \xNN}
 * @param wire what stood on the wire, a character for each octet (ISO 8859-1); only where something
 *     was found wrong with the exchange and its octets were seen, else null
 */
public record ReportedResponse(
    int status, List<Header> headers, String body, @Nullable String wire) {

  public ReportedResponse {
    headers = List.copyOf(headers);
  }
}
