package dev.standin.specs.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.standin.specs.document.DocumentObjects;
import dev.standin.specs.document.MergedSchema;
import dev.standin.specs.document.OpenApiVersion;
import dev.standin.specs.document.ReferenceResolver;
import dev.standin.specs.document.SchemaKeyword;
import dev.standin.specs.document.SchemaTypes;
import dev.standin.specs.unsupported.UnenforcedKeywords;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in keywords that the generator heeds what a document says in others. Used once. */
final class SchemaNormalizer {

  /** The constraint of Bean Validation that allows one value alone. */
  private static final String ASSERT = "x-assert";

  /** The constraint that no item is there twice. */
  static final String UNIQUE_ITEMS = "x-unique-items";

  /** In 3.1 it takes {@code additionalProperties: false} for any. */
  private static final String CLOSED = "x-closed";

  private static final Set<String> SCALARS = Set.of("string", "number", "integer", "boolean");

  private final ObjectNode root;

  private final JsonNode read;

  private final OpenApiVersion version;

  private SchemaNormalizer(ObjectNode root, JsonNode read, OpenApiVersion version) {
    this.root = root;
    this.read = read;
    this.version = version;
  }

  /**
   * Normalizes the schemas in what was read from a document and is changed.
   *
   * @param read the document as it was read, but for extensions
   */
  static void in(ObjectNode root, JsonNode read, OpenApiVersion version) {
    SchemaNormalizer schemas = new SchemaNormalizer(root, read, version);
    DocumentObjects.visit(root, (object, pointer) -> schemas.normalize(object));
  }

  private void normalize(ObjectNode object) {
    if (object.has("default")
        && !version.hasOwnSchemas()
        && MergedSchema.orNull(root, object) instanceof ObjectNode both
        && !both.equals(object)) {
      // Of a choice it would write no default.
      object.removeAll();
      object.setAll(both);
    }
    GeneratorWorkarounds.apply(object);
    // What it refers to counts as it was read: here it may have been changed already.
    MergedSchema.of(read, object, version)
        .ifPresent(
            merged -> {
              object.removeAll();
              object.setAll(merged);
            });
    withFirstScalar(object);
    if (object.has("const")) {
      object.putArray("enum").add(object.remove("const"));
    }
    if (isOf("integer", object) && !object.has("format")) {
      // Without one the generator makes 32 bits.
      object.put("format", "int64");
    }
    if (isOf("array", object) && object.path("uniqueItems").asBoolean()) {
      // It would make a set, in which what is there twice is there once.
      object.remove("uniqueItems");
      object.put(UNIQUE_ITEMS, true);
    }
    if (object.path("type").asText().equals("null")) {
      object.put(ASSERT, "Null");
    }
    if (object.has("allOf") && object.path("type").asText().equals("object")) {
      // It would make a map of it, of no type.
      object.remove("type");
    }
    JsonNode others = object.path("additionalProperties");
    if (object.has("allOf") && (others.asBoolean() || (others.isObject() && others.isEmpty()))) {
      // It would make a map of it too, of no type.
      object.remove("additionalProperties");
    }
    if (object.path("enum") instanceof ArrayNode values) {
      giveType(object, values);
    }
    object.path("properties").forEach(SchemaNormalizer::withoutOctets);
    withoutOctets(object.path("items"));
    // Bean Validation fails where a value is of another type than its constraint is for.
    object
        .properties()
        .removeIf(
            each ->
                SchemaKeyword.of(each.getKey())
                    .filter(
                        it -> it.takes(each.getValue()) && !UnenforcedKeywords.isAsked(it, object))
                    .isPresent());
    // It would heed these only where the properties have a type.
    rename(object, "minProperties", "x-min-properties");
    rename(object, "maxProperties", "x-max-properties");
    if (object.path("additionalProperties").isBoolean()
        && !object.path("additionalProperties").asBoolean()) {
      object.put(CLOSED, true);
    }
    giveRequired(object);
    if (object.path("required") instanceof ArrayNode required) {
      normalizeRequired(object, required);
    }
    if (object.path("in").isTextual()) {
      GeneratorWorkarounds.applyToParameter(root, object);
    }
  }

  /** Of several that are neither objects nor arrays, and not made one, it heeds the first alone. */
  private void withFirstScalar(ObjectNode object) {
    object
        .path("allOf")
        .valueStream()
        .map(it -> ReferenceResolver.follow(read, it))
        .filter(it -> SchemaTypes.of(it).stream().anyMatch(SCALARS::contains))
        .findFirst()
        .ifPresent(
            first -> {
              object.remove("allOf");
              first
                  .properties()
                  .forEach(it -> object.putIfAbsent(it.getKey(), it.getValue().deepCopy()));
            });
  }

  /** Of octets in JSON, which has texts alone, it would make a file and answer with its path. */
  private static void withoutOctets(JsonNode schema) {
    if (schema instanceof ObjectNode inside && schema.path("format").asText().equals("binary")) {
      inside.remove("format");
    }
  }

  private static void rename(ObjectNode schema, String keyword, String extension) {
    if (schema.has(keyword)) {
      schema.set(extension, schema.remove(keyword));
    }
  }

  /** Whether it is of this type, or null. */
  static boolean isOf(String type, JsonNode schema) {
    return SchemaTypes.of(schema).contains(type);
  }

  /**
   * What one schema requires and another beside it has, and what several say of one property, in
   * one more schema: the generator heeds what is required only where the property is, and of
   * several with the same property the last.
   */
  private void giveRequired(ObjectNode schema) {
    List<JsonNode> all = MergedSchema.withMembers(read, schema).toList();
    Map<String, JsonNode> properties = new LinkedHashMap<>();
    for (JsonNode one : all) {
      one.path("required")
          .valueStream()
          .map(JsonNode::asText)
          .filter(name -> !one.path("properties").has(name))
          .forEach(
              name ->
                  all.stream()
                      .map(it -> it.path("properties").path(name))
                      .filter(it -> !it.isMissingNode())
                      .findFirst()
                      .ifPresent(it -> properties.put(name, it.deepCopy())));
    }
    Set<String> required = new LinkedHashSet<>(properties.keySet());
    MergedSchema.ofProperties(read, schema, version)
        .forEach(
            (name, merged) ->
                merged.ifPresent(
                    one -> {
                      properties.put(name, one);
                      if (schema.path("properties") instanceof ObjectNode own && own.has(name)) {
                        own.set(name, one.deepCopy());
                      }
                      if (all.stream().anyMatch(it -> requires(it, name))) {
                        required.add(name);
                      }
                    }));
    if (!properties.isEmpty()) {
      ObjectNode both = schema.withArray("allOf").addObject().put("type", "object");
      both.putObject("properties").setAll(properties);
      required.forEach(both.putArray("required")::add);
    }
  }

  private static boolean requires(JsonNode schema, String name) {
    return schema.path("required").valueStream().anyMatch(it -> it.asText().equals(name));
  }

  /** What is read only may be absent from what is sent (OpenAPI 3.1.0, section 4.8.24). */
  private void normalizeRequired(ObjectNode schema, ArrayNode required) {
    ArrayNode left = required.arrayNode();
    for (JsonNode name : required) {
      if (name.asText().isEmpty()) {
        continue; // It makes no property without a name, and would miss it in each value.
      }
      JsonNode property = schema.path("properties").path(name.asText());
      if (!ReferenceResolver.follow(root, property).path("readOnly").asBoolean()) {
        left.add(name);
      }
      if (property.isMissingNode() && !schema.has("allOf")) {
        schema.withObjectProperty("properties").putObject(name.asText());
      }
    }
    schema.set("required", left);
  }

  /** Without a type the generator makes texts of all values; and it knows no booleans there. */
  private void giveType(ObjectNode schema, ArrayNode values) {
    Set<JsonNodeType> types =
        values.valueStream().map(JsonNode::getNodeType).collect(Collectors.toSet());
    boolean hasNull = types.remove(JsonNodeType.NULL);
    if (types.isEmpty() && hasNull) {
      schema.remove("enum");
      schema.put(ASSERT, "Null");
    } else if (values
        .valueStream()
        .allMatch(it -> it.isNull() || it.equals(TextNode.valueOf("")))) {
      // Of such an enum it makes none.
      schema.remove("enum");
      setType(schema, "string", hasNull);
      schema.put("maxLength", 0);
    } else if (schema.path("type").asText().equals("string")) {
      return;
    } else if (types.size() != 1 || values.path(0).isContainerNode()) {
      schema.remove("enum");
    } else if (types.contains(JsonNodeType.BOOLEAN)) {
      schema.remove("enum");
      setType(schema, "boolean", hasNull);
      if (values.valueStream().filter(JsonNode::isBoolean).distinct().count() == 1) {
        schema.put(
            ASSERT,
            values.valueStream().anyMatch(JsonNode::asBoolean) ? "AssertTrue" : "AssertFalse");
      }
    } else if (types.contains(JsonNodeType.STRING)) {
      setType(schema, "string", hasNull);
    } else {
      boolean isWhole = values.valueStream().allMatch(it -> it.isIntegralNumber() || it.isNull());
      setType(schema, isWhole ? "integer" : "number", hasNull);
    }
  }

  private void setType(ObjectNode schema, String type, boolean hasNull) {
    if (schema.has("type")) {
      return;
    }
    if (!hasNull) {
      schema.put("type", type);
    } else if (version.hasOwnSchemas()) {
      schema.put("type", type).put("nullable", true);
    } else {
      schema.putArray("type").add(type).add("null");
    }
  }
}
