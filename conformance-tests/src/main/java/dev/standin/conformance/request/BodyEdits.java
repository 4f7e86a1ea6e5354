package dev.standin.conformance.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.standin.conformance.model.RequestDraft;
import dev.standin.conformance.model.RequestEdit;
import dev.standin.conformance.schema.JsonChange;
import dev.standin.conformance.target.api.UnavailableException;
import java.util.Locale;
import java.util.Optional;

/** Other bodies, and the valid one changed, spelled or sent differently. */
public final class BodyEdits {

  /** A property that no document has. */
  public static final String UNDOCUMENTED = "standin_extra";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_SHOWN = 100;

  private static final String BODY = "body";

  private BodyEdits() {}

  /** Neither a body nor a media type. */
  public static RequestEdit none() {
    return new RequestEdit(
        BODY, "without body", draft -> draft.withBody(Optional.empty(), Optional.empty()));
  }

  public static RequestEdit of(String mediaType, String body) {
    return new RequestEdit(
        BODY, shown(body), draft -> draft.withBody(Optional.of(mediaType), Optional.of(body)));
  }

  /** What body there is under another media type. */
  public static RequestEdit mediaType(String mediaType) {
    return new RequestEdit(
        "Content-Type",
        "body as " + mediaType,
        draft -> draft.withBody(Optional.of(mediaType), draft.body()));
  }

  /** The valid body of one of the operation's media types, also where none is required. */
  public static RequestEdit valid(String mediaType) {
    return new RequestEdit(
        BODY, "valid body as " + mediaType, draft -> withValid(draft, mediaType));
  }

  /**
   * The draft with the valid body of a media type.
   *
   * @throws UnavailableException if none could be made
   */
  static RequestDraft withValid(RequestDraft draft, String mediaType) {
    String text = draft.inputs().bodies().get(mediaType);
    if (text == null) {
      throw new UnavailableException(
          "no valid body of type %s can be made from the document".formatted(mediaType)
              + (BodyTexts.isWritten(mediaType)
                  ? "; the target file can give values of its properties under `parameters`"
                  : ": JSON, forms, texts and octets are written, this type is not"));
    }
    return draft.withBody(Optional.of(BodyTexts.sent(mediaType, text)), Optional.of(text));
  }

  /** The JSON body changed in one place. */
  public static RequestEdit json(JsonChange change) {
    return new RequestEdit(
        change.place(),
        change.text(),
        draft ->
            draft.withBody(draft.mediaType(), Optional.of(change.apply(parsed(draft)).toString())));
  }

  /** The text of the body spelled differently. */
  public static RequestEdit spelled(JsonSpelling spelling) {
    return spelled(spelling, "");
  }

  /** The text of the body spelled differently in the place of a JSON Pointer. */
  public static RequestEdit spelled(JsonSpelling spelling, String pointer) {
    return new RequestEdit(
        pointer.isEmpty() ? BODY : BODY + " " + pointer,
        "body " + spelling.name().toLowerCase(Locale.ROOT),
        draft -> draft.withBody(draft.mediaType(), draft.body().map(spelling::of)));
  }

  static JsonNode parsed(RequestDraft draft) {
    String text = draft.body().orElse("{}");
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The valid body is not JSON: " + text, e);
    }
  }

  private static String shown(String text) {
    if (text.length() > MOST_SHOWN) {
      return "body " + text.substring(0, 10) + "… (" + text.length() + " characters)";
    }
    return text.isEmpty() ? "empty body" : "body " + text;
  }
}
