package dev.standin.specs.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.specs.document.JsonMediaType;
import dev.standin.specs.document.MediaRange;
import dev.standin.specs.document.ReferenceResolver;
import dev.standin.specs.document.SchemaKeyword;
import dev.standin.specs.unsupported.ServedBody;
import dev.standin.specs.unsupported.UnenforcedKeywords;
import java.util.List;

/**
 * Gives bodies media types and schemas that generated code can read and write: of what is no JSON
 * and no form it has texts and octets alone.
 */
final class BodyTypes {

  /** What the generator does not heed of a body that is a map. */
  private static final List<SchemaKeyword> COUNTS =
      List.of(SchemaKeyword.MIN_PROPERTIES, SchemaKeyword.MAX_PROPERTIES);

  private BodyTypes() {}

  /** Changes what a request body or a response may contain. */
  static void giveTo(JsonNode root, ObjectNode body, boolean isRequest) {
    ObjectNode all = body.objectNode();
    body.path("content")
        .properties()
        .forEach(
            each -> {
              ObjectNode content = each.getValue().deepCopy();
              JsonNode schema = schema(root, content);
              if (isRequest) {
                giveConstraints(body, schema);
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
      List<ServedBody> bodies =
          all.propertyStream()
              .map(it -> new ServedBody(it.getKey(), schema(root, it.getValue())))
              .toList();
      bodies.stream()
          .filter(each -> !each.isServedBeside(bodies))
          .forEach(each -> all.remove(each.mediaType()));
    }
    body.set("content", all);
  }

  /** Those that stand where the body is taken, which has no more of its schema. */
  private static void giveConstraints(ObjectNode body, JsonNode schema) {
    if (schema.path("uniqueItems").asBoolean()) {
      body.put(SchemaNormalizer.UNIQUE_ITEMS, true);
    }
    for (SchemaKeyword count : COUNTS) {
      if (schema.path(count.text()).isNumber() && UnenforcedKeywords.isAsked(count, schema)) {
        body.set("x-" + count.text().replace("P", "-p"), schema.get(count.text()));
      }
    }
  }

  private static JsonNode schema(JsonNode root, JsonNode content) {
    return ReferenceResolver.follow(root, content.path("schema"));
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
