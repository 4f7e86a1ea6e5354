package dev.standin.server.http;

import dev.standin.generated.DocumentedResponse;
import org.jspecify.annotations.Nullable;

/**
 * A status and a body, in a vendor's words.
 *
 * @param body written as JSON; null for none
 */
public record Answer(int status, @Nullable Object body) {

  /** An answer that the vendor documents. */
  public static Answer of(DocumentedResponse response) {
    return new Answer(response.status(), response.body());
  }
}
