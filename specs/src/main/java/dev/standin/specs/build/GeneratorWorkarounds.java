package dev.standin.specs.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.specs.document.SchemaKeyword;
import dev.standin.specs.document.SchemaKeyword.Role;
import dev.standin.specs.unsupported.UnenforcedKeywords;
import java.util.List;

/** Rewrites schemas that the generator fails at, or takes for another type, to what they mean. */
final class GeneratorWorkarounds {

  private GeneratorWorkarounds() {}

  /** Changes a schema, if the object is one. */
  static void apply(ObjectNode object) {
    List.of("oneOf", "anyOf", "allOf").forEach(key -> withoutChoiceOfOne(object, key));
    if (UnenforcedKeywords.isOfUnknownType(object)) {
      object.remove("type");
    }
    List<JsonNode> types = object.path("type").valueStream().toList();
    if (types.size() == 1) {
      object.set("type", types.get(0));
    } else if (types.stream().filter(it -> !it.asText().equals("null")).count() > 1) {
      object.remove("type");
    }
    if (object.path("discriminator").has("propertyName")) {
      // The templates ask no more of it than that it is there.
      object.remove("discriminator");
      object.put("x-choice", true);
    }
    if (object.has("type") && !isOfType(object.path("format").asText(), object)) {
      object.remove("format");
    }
  }

  private static void withoutChoiceOfOne(ObjectNode object, String key) {
    JsonNode only = object.path(key).path(0);
    if (object.path(key).size() != 1) {
      return;
    }
    boolean isAlone =
        object
            .propertyStream()
            .allMatch(
                it ->
                    it.getKey().equals(key)
                        || SchemaKeyword.of(it.getKey())
                            .filter(known -> known.role() == Role.WORDING)
                            .isPresent());
    if (isAlone && only.has("$ref")) {
      object.removeAll();
      object.set("$ref", only.get("$ref"));
    } else if (!object.has("allOf")) {
      object.set("allOf", object.remove(key));
    }
  }

  private static boolean isOfType(String format, JsonNode schema) {
    return switch (format) {
      case "int32", "int64" -> SchemaNormalizer.isOf("integer", schema);
      case "float", "double" -> SchemaNormalizer.isOf("number", schema);
      default ->
          SchemaNormalizer.isOf("string", schema) && !UnenforcedKeywords.isUnknownFormat(format);
    };
  }
}
