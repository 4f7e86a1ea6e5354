package dev.standin.specs.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.specs.document.MergedSchema;
import dev.standin.specs.document.ReferenceResolver;
import dev.standin.specs.document.SchemaKeyword;
import dev.standin.specs.document.SchemaKeyword.Role;
import dev.standin.specs.document.SchemaTypes;
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
    List<String> named = SchemaTypes.of(object);
    if (!named.isEmpty() && !named.contains("array")) {
      // It would make a list of an object that has them.
      object.remove("items");
    }
    if (object.path("discriminator").has("propertyName")) {
      // The templates ask no more of it than that it is there.
      object.remove("discriminator");
      object.put("x-choice", true);
    }
    String format = object.path("format").asText();
    if (object.has("type") && !isOfType(format, object)) {
      object.remove("format");
      if (SchemaNormalizer.isOf("number", object) && format.matches("int32|int64")) {
        boolean isInt = format.equals("int32");
        bound(object, "inimum", isInt ? Integer.MIN_VALUE : Long.MIN_VALUE);
        bound(object, "aximum", isInt ? Integer.MAX_VALUE : Long.MAX_VALUE);
      }
    }
  }

  /** Changes the schema of a parameter, which has no class of its own. */
  static void applyToParameter(JsonNode root, ObjectNode parameter) {
    if (parameter.path("schema").isBoolean()) {
      parameter.putObject("schema");
    }
    if (parameter.has("schema")) {
      parameter.replace("schema", MergedSchema.withoutNull(root, parameter.path("schema")));
    }
    JsonNode read = ReferenceResolver.follow(root, parameter.path("schema"));
    if (read.has("properties") && read.has("additionalProperties")) {
      // It would name classes for these that it does not make.
      ObjectNode schema = read.deepCopy();
      parameter.set("schema", schema.without("additionalProperties"));
    }
    if (parameter.path("schema") instanceof ObjectNode schema) {
      if (schema.path("format").asText().matches("byte|binary")) {
        // No bytes are read from a parameter.
        schema.remove("format");
      }
      if (!parameter.path("required").asBoolean()) {
        // To JAX-RS an array that is absent is an empty one.
        schema.remove("minItems");
      }
      if (SchemaNormalizer.isOf("array", schema)
          && SchemaNormalizer.isOf("array", ReferenceResolver.follow(root, schema.path("items")))) {
        schema.putObject("items").put("type", "string");
      }
    }
    if (parameter.path("style").asText().equals("deepObject")) {
      // Of a list it would make a list of lists, and of a map one of maps.
      parameter.remove("style");
    }
    withoutChoices(parameter);
  }

  /** It would name classes for these that it does not make. */
  private static void withoutChoices(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(List.of("oneOf", "anyOf"));
    }
    node.forEach(GeneratorWorkarounds::withoutChoices);
  }

  private static void withoutChoiceOfOne(ObjectNode object, String key) {
    JsonNode only = object.path(key).path(0);
    if (object.path(key).size() != 1) {
      return;
    }
    boolean isAlone =
        object
            .propertyStream()
            .allMatch(it -> it.getKey().equals(key) || SchemaKeyword.is(it.getKey(), Role.WORDING));
    if (isAlone && only.has("$ref")) {
      object.removeAll();
      object.set("$ref", only.get("$ref"));
    } else if (!object.has("allOf")) {
      object.set("allOf", object.remove(key));
    }
  }

  /** Of a number in a format of integers only the bounds are asked. */
  private static void bound(ObjectNode schema, String end, long value) {
    if (!schema.has("m" + end) && !schema.has("exclusiveM" + end)) {
      schema.put("m" + end, value);
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
