package dev.standin.conformance.report.data;

import dev.standin.conformance.model.Header;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as sent.
 *
 * @param url absolute, percent-encoded
 * @param body null if there was none at all
 * @param form how it was written down, for example {@code as usual}, {@code body in chunks}
 * @param curl the same as a command for a POSIX shell
 */
public record ReportedRequest(
    String method,
    String url,
    List<Header> headers,
    @Nullable String body,
    String form,
    String curl) {

  public ReportedRequest {
    headers = List.copyOf(headers);
  }
}
