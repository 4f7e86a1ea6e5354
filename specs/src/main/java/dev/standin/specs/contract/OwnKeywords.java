package dev.standin.specs.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.specs.contract.Schema.Operator;
import dev.standin.specs.contract.Schema.Property;
import dev.standin.specs.contract.Schema.Typed;
import dev.standin.specs.document.SchemaKeyword;
import dev.standin.specs.document.SchemaKeyword.Kind;
import dev.standin.specs.document.SchemaKeyword.Role;
import dev.standin.specs.document.SchemaTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a schema says itself, apart from references and combinations. */
final class OwnKeywords {

  /** What stands beside others may evaluate properties and items (JSON Schema 2020-12, 11.2). */
  private static final Set<String> IN_PLACE =
      Set.of("$ref", "$dynamicRef", "allOf", "anyOf", "oneOf", "if", "dependentSchemas");

  private static final String PATTERN = "patternProperties ";

  /** What says nothing where it lets everything through. */
  private static final Set<SchemaKeyword> NEUTRAL_IF_ANY =
      Set.of(SchemaKeyword.ITEMS, SchemaKeyword.ADDITIONAL_PROPERTIES);

  /** What all texts match: not {@code ^.*$}, since a dot is no line end (ECMA 262, 22.2.2.7). */
  private static final String ALL_TEXTS = "\\^?(\\.\\*)?|(\\.\\*)?\\$|\\^?\\[\\\\s\\\\S]\\*\\$?";

  private final SchemaDeriver deriver;

  private final JsonNode schema;
  private final List<String> types = new ArrayList<>();
  private final Map<String, JsonNode> keywords = new TreeMap<>();
  private final Map<String, Property> properties = new LinkedHashMap<>();
  private final Map<String, Schema> parts = new LinkedHashMap<>();

  OwnKeywords(SchemaDeriver deriver, JsonNode schema) {
    this.deriver = deriver;
    this.schema = schema;
    schema.properties().forEach(entry -> keyword(entry.getKey(), entry.getValue()));
    bound("minimum", "exclusiveMinimum", 1);
    bound("maximum", "exclusiveMaximum", -1);
    if (!schema.has("contains")) {
      keywords.keySet().removeAll(List.of("minContains", "maxContains"));
    }
    if (!schema.has("if")
        || (!schema.has("then") && !schema.has("else") && !deriver.isUnevaluated())) {
      parts.keySet().removeAll(List.of("if", "then", "else")); // Of which one decides nothing.
    }
    rest("unevaluatedProperties", SchemaText.ADDITIONAL);
    rest("unevaluatedItems", "items");
    types();
    properties();
  }

  boolean isUntyped() {
    return types.isEmpty();
  }

  boolean isNullable() {
    return deriver.isOwnDialect() && schema.path("nullable").asBoolean();
  }

  private void keyword(String key, JsonNode value) {
    Optional<SchemaKeyword> known = SchemaKeyword.of(key).filter(it -> it.takes(value));
    if (key.startsWith("x-") || known.filter(it -> saysNothing(it, value)).isPresent()) {
      return;
    }
    if (known.filter(it -> it == SchemaKeyword.DISCRIMINATOR).isPresent()) {
      ObjectNode discriminator = JsonText.normal(value).deepCopy();
      value
          .path("mapping")
          .properties()
          .forEach(
              each ->
                  discriminator
                      .withObjectProperty("mapping")
                      .put(each.getKey(), deriver.mapped(each.getValue().asText())));
      keywords.put(key, discriminator);
    } else if (known.isEmpty() || known.get().role() != Role.PART) {
      keywords.put(key, JsonText.normal(value));
    } else if (known.get().kind() == Kind.SCHEMA) {
      Schema part = deriver.of(value);
      if (!NEUTRAL_IF_ANY.contains(known.get()) || !part.equals(Schema.ANY)) {
        parts.put(key, part);
      }
    } else {
      value.properties().forEach(e -> parts.put(key + " " + e.getKey(), deriver.of(e.getValue())));
      for (int i = 0; value.isArray() && i < value.size(); i++) {
        parts.put(key + " " + i, deriver.of(value.get(i)));
      }
    }
  }

  /** Nothing that is not said elsewhere in the model of a schema. */
  private boolean saysNothing(SchemaKeyword keyword, JsonNode value) {
    return switch (keyword.role()) {
      case WORDING -> true;
      case STRUCTURE -> keyword != SchemaKeyword.NULLABLE || deriver.isOwnDialect();
      default ->
          keyword == SchemaKeyword.DEFAULT
              || (keyword == SchemaKeyword.FORMAT && value.asText().matches("|password"))
              || (keyword == SchemaKeyword.PATTERN && value.asText().matches(ALL_TEXTS))
              || keyword
                  .neutral()
                  .map(JsonText::normal)
                  .filter(JsonText.normal(value)::equals)
                  .isPresent();
    };
  }

  /** Nothing is left where all others are spoken of; where nothing else evaluates any, all are. */
  private void rest(String unevaluated, String others) {
    boolean isAlone =
        IN_PLACE.stream().noneMatch(schema::has)
            && (others.equals(SchemaText.ADDITIONAL) || !schema.has("contains"));
    if (schema.has(others)) {
      parts.remove(unevaluated);
    } else if (isAlone && parts.containsKey(unevaluated)) {
      parts.put(others, parts.remove(unevaluated));
    }
  }

  /** 3.0 has a flag beside the bound, 3.1 a bound of its own; the stronger one counts. */
  private void bound(String inclusive, String exclusive, int sign) {
    JsonNode including = schema.path(inclusive);
    JsonNode excluding = schema.path(exclusive);
    if (excluding.isBoolean()) {
      keywords.remove(exclusive);
      if (excluding.asBoolean() && including.isNumber()) {
        keywords.put(exclusive, JsonText.normal(including));
        keywords.remove(inclusive);
      }
    } else if (including.isNumber() && excluding.isNumber()) {
      int stronger = excluding.decimalValue().compareTo(including.decimalValue()) * sign;
      keywords.remove(stronger >= 0 ? inclusive : exclusive);
    }
  }

  private void types() {
    JsonNode written = schema.path("type");
    boolean isList = written.isArray() && !written.isEmpty();
    for (JsonNode type : isList ? written : JsonNodeFactory.instance.arrayNode().add(written)) {
      if (type.isTextual() && SchemaText.BUILT_IN.contains(type.asText())) {
        types.add(type.asText());
      } else if (!type.isMissingNode()) {
        keywords.put("type", JsonText.normal(written)); // Of no meaning, and so told as unknown.
      }
    }
    if (isNullable() && !types.isEmpty() && !types.contains("null")) {
      types.add("null");
    }
    if (types.remove("null")) {
      types.add("null"); // Behind the others.
    }
  }

  private void properties() {
    schema
        .path("properties")
        .properties()
        .forEach(e -> properties.put(e.getKey(), new Property(false, deriver.of(e.getValue()))));
    boolean areAlike = parts.keySet().stream().noneMatch(it -> it.startsWith(PATTERN));
    Schema others = areAlike ? parts.getOrDefault(SchemaText.ADDITIONAL, Schema.ANY) : Schema.ANY;
    if (schema.path("required").isArray()) {
      for (JsonNode name : schema.path("required")) {
        properties.merge(
            name.asText(),
            new Property(true, others),
            (property, required) -> new Property(true, property.schema()));
      }
    }
  }

  /** One for each of the types. */
  List<Schema> schemas() {
    if (Schema.ANY.equals(parts.get(SchemaKeyword.NOT.text()))) {
      return List.of(new Schema.Never());
    }
    if (schema.has("const") || schema.path("enum").isArray()) {
      return List.of(values(), limited("any"));
    }
    if (types.isEmpty()) {
      Schema list = Schema.ANY;
      if (!properties.isEmpty() && parts.containsKey("items")) {
        Schema items = parts.remove("items"); // In one schema these could not be written.
        list = new Typed("any", Map.of(), Map.of(), Map.of("items", items));
      }
      return List.of(limited("any"), list);
    }
    List<Schema> members = new ArrayList<>();
    types.forEach(type -> members.add(limited(type)));
    return List.of(Schema.of(Operator.ANY_OF, members));
  }

  private Schema values() {
    List<JsonNode> values = new ArrayList<>();
    schema.path("enum").forEach(value -> values.add(JsonText.normal(value)));
    if (schema.has("const")) {
      JsonNode only = JsonText.normal(schema.get("const"));
      values.removeIf(value -> !value.equals(only));
      if (!schema.path("enum").isArray()) {
        values.add(only);
      }
    }
    List<Schema> schemas = new ArrayList<>();
    for (JsonNode value : new LinkedHashSet<>(values)) {
      if (types.isEmpty() || types.stream().anyMatch(type -> SchemaTypes.has(type, value))) {
        schemas.add(value.isNull() ? Schema.typed("null") : new Schema.Value(value));
      }
    }
    return Schema.of(Operator.ANY_OF, schemas);
  }

  /**
   * With all that limits its values. What limits those of other types alone says nothing of it, and
   * does no harm; so of {@code null} among other types, that has no limits of its own.
   */
  private Typed limited(String type) {
    if (type.equals("null") && types.size() > 1) {
      return Schema.typed(type);
    }
    Typed own = new Typed(type, keywords, properties, parts).as(type);
    Map<String, JsonNode> limits = new TreeMap<>(own.keywords());
    boolean isWhole =
        type.equals("integer") || (type.equals("number") && WholeNumbers.areAll(limits));
    if (isWhole) {
      WholeNumbers.simplify(limits);
    }
    return new Typed(isWhole ? "integer" : type, limits, own.properties(), own.parts());
  }
}
