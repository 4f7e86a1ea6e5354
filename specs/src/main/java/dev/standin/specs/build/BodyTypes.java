package dev.standin.specs.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.specs.document.JsonMediaType;
import dev.standin.specs.document.MediaRange;
import dev.standin.specs.document.ReferenceResolver;
import dev.standin.specs.unsupported.ServedBody;
import java.util.Map;
import java.util.Optional;

/**
 * Gives bodies media types and schemas that generated code can read and write: of what is no JSON
 * and no form it has texts and octets alone.
 */
final class BodyTypes {

  private BodyTypes() {}

  /** Changes what a request body or a response may contain. */
  static void giveTo(JsonNode root, ObjectNode body, boolean isRequest) {
    ObjectNode all = body.objectNode();
    body.path("content")
        .properties()
        .forEach(
            each -> {
              ObjectNode content = each.getValue().deepCopy();
              JsonNode schema = ReferenceResolver.follow(root, content.path("schema"));
              if (isRequest && schema.path("uniqueItems").asBoolean()) {
                // The constraint stands where the body is taken, which has no more of its schema.
                body.put(SchemaNormalizer.UNIQUE_ITEMS, true);
              }
              ServedBody served = new ServedBody(each.getKey(), schema);
              if (!served.isJson() && !ServedBody.isForm(each.getKey()) && !served.isPlain()) {
                ObjectNode text = content.putObject("schema").put("type", "string");
                if (served.saysNothing()) {
                  text.put("format", "binary");
                }
              } else if (!schema.isObject()) {
                content.putObject("schema");
              }
              String type = concrete(served, isRequest);
              if (type.equals(each.getKey()) || !body.path("content").has(type)) {
                all.set(type, content);
              }
            });
    if (isRequest) {
      keepOneClass(all);
    }
    body.set("content", all);
  }

  /** The generator has one class for all media types, and parameters for one form. */
  private static void keepOneClass(ObjectNode content) {
    Optional<JsonNode> json =
        content
            .propertyStream()
            .filter(it -> JsonMediaType.matches(it.getKey()))
            .map(it -> it.getValue().path("schema"))
            .findFirst();
    Optional<String> form =
        content.propertyStream().map(Map.Entry::getKey).filter(ServedBody::isForm).findFirst();
    content
        .properties()
        .removeIf(
            each ->
                json.isPresent()
                    ? !JsonMediaType.matches(each.getKey())
                        || !each.getValue().path("schema").equals(json.get())
                    : ServedBody.isForm(each.getKey()) && !form.equals(Optional.of(each.getKey())));
  }

  /** An answer cannot be of a range of media types (RFC 9110, section 8.3). */
  private static String concrete(ServedBody body, boolean isRequest) {
    String type = body.mediaType();
    if (body.isJson()) {
      return JsonMediaType.matches(type) ? type : "application/json";
    }
    return isRequest ? type : MediaRange.concrete(type);
  }
}
