package dev.standin.specs.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a schema says itself (OpenAPI 3.0.3, section 4.7.24; JSON Schema 2020-12). */
final class SchemaKeywords {

  /** Schemas of what is in a value, by the name of their place. */
  private static final Map<String, String> PARTS =
      Map.of(
          "items", "[]",
          "additionalProperties", "additional properties",
          "unevaluatedProperties", "unevaluated properties",
          "unevaluatedItems", "unevaluated items",
          "propertyNames", "property names",
          "then", "then",
          "else", "else");

  /** Maps and lists of such schemas. */
  private static final Set<String> MANY_PARTS =
      Set.of("patternProperties", "dependentSchemas", "prefixItems");

  /** Keywords that say nothing with this value. */
  private static final Map<String, String> SAY_NOTHING =
      Map.ofEntries(
          Map.entry("minLength", "0"),
          Map.entry("minItems", "0"),
          Map.entry("minContains", "1"),
          Map.entry("minProperties", "0"),
          Map.entry("uniqueItems", "false"),
          Map.entry("readOnly", "false"),
          Map.entry("writeOnly", "false"),
          Map.entry("deprecated", "false"));

  private static final Set<String> ELSEWHERE =
      Set.of("$ref", "allOf", "anyOf", "oneOf", "$defs", "definitions");

  private final ShapeBuilder builder;

  SchemaKeywords(ShapeBuilder builder) {
    this.builder = builder;
  }

  void read(Spot schema) {
    schema.entries().forEach(this::keyword);
    bound(schema, "minimum", "exclusiveMinimum", 1);
    bound(schema, "maximum", "exclusiveMaximum", -1);
  }

  private void keyword(Spot spot) {
    String key = spot.key();
    JsonNode value = spot.node();
    if (Canonical.WORDING.contains(key)
        || key.startsWith("x-")
        || isBound(key)
        || Canonical.ofValue(value).equals(SAY_NOTHING.get(key))
        || (key.equals("nullable") && value.isBoolean() && !spot.version().is31())) {
      return;
    }
    if (ELSEWHERE.contains(key) && (value.isContainerNode() || key.equals("$ref"))) {
      return;
    }
    switch (key) {
      case "type" -> builder.keyword(key, list(value), spot);
      case "const" -> builder.keyword("enum", listOf(value), spot);
      case "enum" -> values(spot);
      case "properties" -> spot.entries().forEach(p -> builder.property(p.key(), p));
      case "required" -> required(spot);
      default -> other(spot);
    }
  }

  private void values(Spot spot) {
    if (spot.node().isArray()) {
      builder.keyword("enum", spot.node(), spot);
    } else {
      builder.keyword("enum", list(spot.node()), spot);
    }
  }

  private void required(Spot spot) {
    if (spot.node().isArray()) {
      spot.items().forEach(name -> builder.required(name.node().asText(), name.pointer()));
    } else {
      builder.keyword("required", spot.node(), spot);
    }
  }

  private void other(Spot spot) {
    String place = PARTS.get(spot.key());
    boolean isSchema = spot.node().isObject() || spot.node().isBoolean();
    if (place != null && isSchema) {
      if (!saysNothing(spot.node())) {
        builder.part(place, spot);
      }
    } else if (MANY_PARTS.contains(spot.key()) && spot.node().isContainerNode()) {
      spot.entries().forEach(part -> builder.part(spot.key() + " " + part.key(), part));
      spot.items().forEach(part -> builder.part(spot.key() + " " + part.key(), part));
    } else {
      builder.keyword(spot.key(), spot.node(), spot);
    }
  }

  private static boolean saysNothing(JsonNode schema) {
    return schema.isBoolean()
        ? schema.asBoolean()
        : schema.propertyStream().allMatch(entry -> Canonical.WORDING.contains(entry.getKey()));
  }

  /** 3.0 has a flag beside the bound, 3.1 a bound of its own; the stronger one counts. */
  private void bound(Spot schema, String inclusive, String exclusive, int sign) {
    Optional<Spot> including = schema.get(inclusive).filter(spot -> spot.node().isNumber());
    Optional<Spot> excluding = schema.get(exclusive).filter(spot -> spot.node().isNumber());
    JsonNode flag = schema.node().path(exclusive);
    boolean useExcluding =
        excluding.isPresent()
            && (including.isEmpty()
                || excluding
                            .get()
                            .node()
                            .decimalValue()
                            .compareTo(including.get().node().decimalValue())
                        * sign
                    >= 0);
    if (useExcluding) {
      builder.keyword(inclusive, boundValue(excluding.get().node(), true), excluding.get());
    } else if (including.isPresent()) {
      boolean isExclusive = flag.isBoolean() && flag.asBoolean();
      builder.keyword(inclusive, boundValue(including.get().node(), isExclusive), including.get());
    }
  }

  private static ObjectNode boundValue(JsonNode value, boolean exclusive) {
    ObjectNode bound = JsonNodeFactory.instance.objectNode();
    bound.set("value", value);
    return bound.put("exclusive", exclusive);
  }

  private static boolean isBound(String key) {
    return Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum").contains(key);
  }

  private static ArrayNode list(JsonNode value) {
    return value.isArray() ? ((ArrayNode) value).deepCopy() : listOf(value);
  }

  private static ArrayNode listOf(JsonNode value) {
    return JsonNodeFactory.instance.arrayNode().add(value);
  }
}
