package dev.standin.server.wording;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.server.http.Answer;
import dev.standin.server.http.Refusal;
import dev.standin.server.http.Refusals;
import dev.standin.specs.Slot;
import dev.standin.specs.SpecDocument;
import java.util.Locale;
import java.util.Optional;

/**
 * Words refusals as a document has its errors: as the smallest body that the schema for the status
 * allows, with the message where the schema has a place for it. A document that has no error with a
 * body gets the message as plain text.
 */
public final class DocumentedRefusals implements Refusals {

  private static final String CONTENT_TYPE = "Content-Type";

  private final ErrorSlots slots;
  private final JsonNode root;

  public DocumentedRefusals(SpecDocument document) {
    this.slots = new ErrorSlots(document);
    this.root = document.root();
  }

  @Override
  public Answer answer(Refusal refusal) {
    Optional<Slot> slot = slots.of(refusal.status());
    if (slot.isEmpty()) {
      return text(refusal, "text/plain; charset=utf-8");
    }
    String mediaType = slot.get().mediaType().orElse("");
    if (mediaType.isEmpty()) {
      return new Answer(refusal.status(), null);
    }
    if (!isJson(mediaType)) {
      return text(refusal, mediaType);
    }
    JsonNode body =
        slot.get()
            .schema()
            .map(schema -> new SmallestBody(root, refusal).of(schema.node()))
            .orElseGet(() -> new SmallestBody(root, refusal).ofNoSchema());
    return new Answer(refusal.status(), body).with(CONTENT_TYPE, mediaType);
  }

  private static Answer text(Refusal refusal, String mediaType) {
    return new Answer(refusal.status(), refusal.sentence()).with(CONTENT_TYPE, mediaType);
  }

  static boolean isJson(String mediaType) {
    return mediaType.toLowerCase(Locale.ROOT).matches("[^;]*[/+]json\\b.*");
  }
}
