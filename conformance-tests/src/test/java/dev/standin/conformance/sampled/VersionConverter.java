package dev.standin.conformance.sampled;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.specs.document.DocumentObjects;
import dev.standin.specs.document.OpenApiVersion;
import dev.standin.specs.document.SpecDocument;
import java.util.ArrayList;
import java.util.List;

/** Converts documents between OpenAPI 3.0 and 3.1, as far as both can say what is in them. */
final class VersionConverter {

  private static final List<String> BOUNDS = List.of("inimum", "aximum");

  private VersionConverter() {}

  /** A document in 3.0 as one in 3.1, any other as one in 3.0. */
  static JsonNode convert(SpecDocument document) {
    ObjectNode root = document.root().deepCopy();
    boolean isOld = document.version() == OpenApiVersion.V3_0;
    root.put("openapi", isOld ? "3.1.0" : "3.0.3");
    DocumentObjects.visit(
        root,
        (object, at) -> {
          if (isOld) {
            makeNewer(object);
          } else {
            makeOlder(object);
          }
        });
    return root;
  }

  private static void makeNewer(ObjectNode schema) {
    JsonNode type = schema.path("type");
    if (schema.path("nullable").asBoolean() && type.isTextual()) {
      schema.putArray("type").add(type).add("null");
    } else if (schema.path("nullable").asBoolean()) {
      ObjectNode whole = schema.deepCopy();
      whole.remove("nullable");
      schema.removeAll();
      schema.putArray("anyOf").add(whole).addObject().put("type", "null");
    }
    schema.remove("nullable");
    for (String bound : BOUNDS) {
      JsonNode exclusive = schema.path("exclusiveM" + bound);
      if (exclusive.isBoolean()) {
        schema.remove("exclusiveM" + bound);
        if (exclusive.asBoolean()) {
          schema.set("exclusiveM" + bound, schema.remove("m" + bound));
        }
      }
    }
    JsonNode example = schema.path("example");
    if (schema.has("type") && !example.isMissingNode()) {
      schema.remove("example");
      schema.putArray("examples").add(example);
    }
    JsonNode values = schema.path("enum");
    if (values.size() == 1) {
      schema.remove("enum");
      schema.set("const", values.get(0));
    }
  }

  private static void makeOlder(ObjectNode schema) {
    JsonNode only = schema.path("const");
    if (!only.isMissingNode()) {
      schema.remove("const");
      schema.putArray("enum").add(only);
    }
    for (String bound : BOUNDS) {
      if (schema.path("exclusiveM" + bound).isNumber()) {
        schema.set("m" + bound, schema.get("exclusiveM" + bound));
        schema.put("exclusiveM" + bound, true);
      }
    }
    if (schema.path("examples") instanceof ArrayNode examples) {
      schema.remove("examples");
      schema.set("example", examples.get(0));
    }
    withoutNull(schema, "anyOf");
    withoutNull(schema, "oneOf");
    if (schema.path("type") instanceof ArrayNode types) {
      schema.remove("type");
      List<String> left = new ArrayList<>();
      types.forEach(each -> left.add(each.asText()));
      if (left.remove("null")) {
        schema.put("nullable", true);
      }
      if (left.size() == 1) {
        schema.put("type", left.get(0));
      } else {
        ArrayNode members = schema.putArray("anyOf");
        left.forEach(each -> members.addObject().put("type", each));
      }
    }
    if (schema.path("type").asText().equals("null")) {
      schema.put("type", "string").put("nullable", true).putArray("enum").addNull();
    }
    if (schema.path("nullable").asBoolean()
        && schema.path("enum") instanceof ArrayNode values
        && !values.valueStream().anyMatch(JsonNode::isNull)) {
      values.add(NullNode.instance);
    }
    if (schema.path("$ref").asText().contains("/schemas/") && schema.size() > 1) {
      ObjectNode reference = schema.objectNode();
      reference.set("$ref", schema.remove("$ref"));
      schema.withArray("/allOf").add(reference);
    }
  }

  /** A union with null is the rest of it, and nullable. */
  private static void withoutNull(ObjectNode schema, String union) {
    if (!(schema.path(union) instanceof ArrayNode members)) {
      return;
    }
    ArrayNode rest = schema.arrayNode();
    members
        .valueStream()
        .filter(each -> !each.path("type").asText().equals("null"))
        .forEach(rest::add);
    if (rest.size() == members.size()) {
      return;
    }
    schema.remove(union);
    schema.put("nullable", true);
    if (rest.size() > 1) {
      schema.set(union, rest);
    } else if (rest.get(0).has("$ref")) {
      schema.set("allOf", rest);
    } else {
      schema.setAll((ObjectNode) rest.get(0));
    }
  }
}
