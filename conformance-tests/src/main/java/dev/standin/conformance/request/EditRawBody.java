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

  private static final int MOST_SHOWN = 100;

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
    return body.map(EditRawBody::shown).orElse("without body");
  }

  private static String shown(String text) {
    if (text.length() > MOST_SHOWN) {
      return "body " + text.substring(0, 10) + "… (" + text.length() + " characters)";
    }
    return text.isEmpty() ? "empty body" : "body " + text;
  }
}
