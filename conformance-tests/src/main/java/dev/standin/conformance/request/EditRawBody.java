package dev.standin.conformance.request;

import java.util.Optional;

/**
 * Sends another body, whatever the operation asks for.
 *
 * @param mediaType the {@code Content-Type}; empty for none
 * @param body the text; empty for none
 * @param keepBody whether the valid body is sent instead, under the other media type
 */
public record EditRawBody(Optional<String> mediaType, Optional<String> body, boolean keepBody)
    implements RequestEdit {

  public static EditRawBody none() {
    return new EditRawBody(Optional.empty(), Optional.empty(), false);
  }

  public static EditRawBody of(String mediaType, String body) {
    return new EditRawBody(Optional.of(mediaType), Optional.of(body), false);
  }

  public static EditRawBody mediaType(String mediaType) {
    return new EditRawBody(Optional.of(mediaType), Optional.empty(), true);
  }

  @Override
  public RequestDraft apply(RequestDraft draft) {
    return draft.withBody(mediaType, keepBody ? draft.body() : body);
  }

  @Override
  public String text() {
    if (keepBody) {
      return "body as " + mediaType.orElse("nothing");
    }
    return body.map(text -> text.isEmpty() ? "empty body" : "body " + text).orElse("without body");
  }
}
