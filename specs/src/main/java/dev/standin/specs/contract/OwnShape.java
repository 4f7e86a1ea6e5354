package dev.standin.specs.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a schema says itself, apart from the schemas that it refers to or combines. */
final class OwnShape {

  /** Keywords that this class or {@link ShapeText} writes in a form of their own. */
  private static final Set<String> WRITTEN =
      Set.of(
          "type",
          "nullable",
          "enum",
          "const",
          "properties",
          "required",
          "items",
          "format",
          "additionalProperties",
          "default",
          "$ref",
          "allOf",
          "anyOf",
          "oneOf",
          "not");

  /** Keywords that say nothing about what is valid. */
  private static final Set<String> ANNOTATIONS =
      Set.of(
          "title",
          "description",
          "example",
          "examples",
          "externalDocs",
          "xml",
          "$comment",
          "$schema",
          "$id",
          "$anchor",
          "$defs");

  private final JsonNode schema;
  private final Function<JsonNode, String> shape;

  OwnShape(JsonNode schema, Function<JsonNode, String> shape) {
    this.schema = schema;
    this.shape = shape;
  }

  /** Empty where the schema says nothing itself. */
  String text() {
    List<String> values = values();
    List<String> types = types();
    if (!values.isEmpty()) {
      return valuesText(values, types.contains("null") && !values.contains("null"));
    }
    if (types.isEmpty()) {
      return constraints().isEmpty() ? "" : "any" + constraints();
    }
    types.set(0, types.get(0) + constraints());
    return String.join("|", types);
  }

  /** The values, and what limits them further: {@code ("a"|"b")(maxLength 1)|null}. */
  private String valuesText(List<String> values, boolean orNull) {
    String text = String.join("|", values);
    String constraints = constraints();
    if (!constraints.isEmpty()) {
      text = (values.size() == 1 ? text : "(" + text + ")") + constraints;
    }
    return orNull ? text + "|null" : text;
  }

  private List<String> values() {
    List<String> values = new ArrayList<>();
    schema.path("enum").forEach(value -> values.add(value.toString()));
    if (schema.has("const")) {
      values.add(schema.get("const").toString());
    }
    return values;
  }

  /** The types, {@code null} behind the others. */
  private List<String> types() {
    List<String> types = new ArrayList<>();
    JsonNode written = schema.path("type");
    if (written.isTextual()) {
      types.add(type(written.asText()));
    }
    written.forEach(type -> types.add(type(type.asText())));
    boolean limitsObjects =
        Stream.of("properties", "required", "additionalProperties").anyMatch(schema::has);
    if (types.isEmpty() && limitsObjects) {
      types.add("untyped" + object());
    } else if (types.isEmpty() && schema.has("items")) {
      types.add("untyped " + array());
    }
    if (types.remove("null") || schema.path("nullable").asBoolean()) {
      types.add("null");
    }
    return types;
  }

  private String type(String type) {
    return switch (type) {
      case "array" -> array();
      case "object" -> object();
      default -> type;
    };
  }

  private String array() {
    String item = schema.has("items") ? shape.apply(schema.get("items")) : "any";
    boolean compound = item.matches("[^{(\\[]*[|&^= ].*|.*\\).*[|&^].*");
    return (compound ? "(" + item + ")" : item) + "[]";
  }

  private String object() {
    Set<String> required = new HashSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    List<String> members = new ArrayList<>();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      String star = required.remove(property.getKey()) ? "*: " : ": ";
      members.add(property.getKey() + star + shape.apply(property.getValue()));
    }
    required.stream().sorted().forEach(name -> members.add(name + "*: any"));
    JsonNode additional =
        schema.path("additionalProperties").isMissingNode()
            ? JsonNodeFactory.instance.booleanNode(true)
            : schema.get("additionalProperties");
    if (additional.isObject()) {
      members.add("[any name]: " + shape.apply(additional));
    }
    if (additional.isBoolean() && !additional.asBoolean()) {
      return "closed{" + String.join(", ", members) + "}";
    }
    return members.isEmpty() ? "object" : "{" + String.join(", ", members) + "}";
  }

  /** The format and every keyword that has no form of its own, so that none is left out. */
  private String constraints() {
    List<String> constraints = new ArrayList<>();
    if (schema.has("format")) {
      constraints.add(schema.get("format").asText());
    }
    schema
        .propertyStream()
        .filter(keyword -> !WRITTEN.contains(keyword.getKey()))
        .filter(keyword -> !ANNOTATIONS.contains(keyword.getKey()))
        .filter(keyword -> !keyword.getKey().startsWith("x-"))
        .map(OwnShape::constraint)
        .forEach(constraints::add);
    return constraints.isEmpty()
        ? ""
        : constraints.stream().collect(Collectors.joining(", ", "(", ")"));
  }

  private static String constraint(Map.Entry<String, JsonNode> keyword) {
    boolean flag = keyword.getValue().isBoolean() && keyword.getValue().asBoolean();
    return flag ? keyword.getKey() : keyword.getKey() + " " + keyword.getValue();
  }
}
