package dev.standin.server.http;

import dev.standin.generated.DocumentedResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A status and a body, in a vendor's words. A resource returns one where no page limits what it can
 * answer.
 *
 * @param body written as JSON unless the headers give another media type; null for none
 * @param headers in place of what would be sent under their names without them
 */
public record Answer(int status, @Nullable Object body, Map<String, String> headers) {

  public Answer {
    headers = Map.copyOf(headers);
  }

  /** An answer without headers of its own. */
  public Answer(int status, @Nullable Object body) {
    this(status, body, Map.of());
  }

  /** An answer that the vendor documents. */
  public static Answer of(DocumentedResponse response) {
    return new Answer(response.status(), response.body());
  }

  /** The same with this header in place of all others of its name. */
  public Answer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, body, more);
  }
}
