package dev.standin.server.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.standin.server.exchange.Redaction;
import dev.standin.server.refusal.Answer;
import dev.standin.server.refusal.StrictJson;
import org.jspecify.annotations.Nullable;

/** What the journal shows of answers: without the secrets that some quote. */
final class MaskedJson {

  private final ObjectMapper mapper = StrictJson.mapper();
  private final Redaction redaction;

  MaskedJson(Redaction redaction) {
    this.redaction = redaction;
  }

  /** The body of an answer: a value if it is JSON, else a text; null for none. */
  @Nullable Object body(Answer answer) {
    if (answer.body().isEmpty()) {
      return null;
    }
    String masked = redaction.body(answer.body().text());
    try {
      return answer.isJson() ? mapper.readTree(masked) : masked;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  String text(String text) {
    return redaction.text(text);
  }
}
