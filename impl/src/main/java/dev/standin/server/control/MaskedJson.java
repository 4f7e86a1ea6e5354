package dev.standin.server.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.standin.server.exchange.Redaction;
import dev.standin.server.http.StrictJson;

/** Values of which the secrets are masked when they are written as JSON. */
final class MaskedJson {

  private final ObjectMapper mapper = StrictJson.mapper();
  private final Redaction redaction;

  MaskedJson(Redaction redaction) {
    this.redaction = redaction;
  }

  /** The value itself if it has no secret. */
  Object value(Object value) {
    try {
      String json = mapper.writeValueAsString(value);
      String masked = redaction.body(json);
      return masked.equals(json) ? value : mapper.readTree(masked);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  String text(String text) {
    return redaction.text(text);
  }
}
