package dev.standin.conformance.request;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Changes one place in a JSON body.
 *
 * @param at the root, a property of an object or an element of an array
 * @param value what stands there instead; empty to leave the property out
 */
public record EditJsonBody(JsonPointer at, Optional<JsonNode> value) implements RequestEdit {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public RequestDraft apply(RequestDraft draft) {
    return draft.withBody(
        draft.mediaType(), Optional.of(edit(parse(draft.body().orElse("{}"))).toString()));
  }

  /** The same change, to a value. */
  public JsonNode edit(JsonNode body) {
    if (at.matches()) {
      return value.orElseThrow(() -> new IllegalStateException("The root cannot be left out"));
    }
    JsonNode copy = body.deepCopy();
    JsonNode parent = copy.at(at.head());
    if (parent instanceof ObjectNode object) {
      String property = at.last().getMatchingProperty();
      value.ifPresentOrElse(node -> object.set(property, node), () -> object.remove(property));
    } else if (parent instanceof ArrayNode array) {
      value.ifPresent(node -> array.set(at.last().getMatchingIndex(), node));
    }
    return copy;
  }

  @Override
  public String text() {
    String place = "body" + (at.matches() ? "" : " " + at);
    return value.map(node -> place + "=" + node).orElse("without " + place);
  }

  static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The valid body is not JSON: " + text, e);
    }
  }
}
