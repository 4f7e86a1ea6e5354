package dev.standin.specs.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.standin.specs.document.SchemaTypes;
import dev.standin.specs.tables.Description.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the facts of a row's description into the row's schema. */
final class FactWriter {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final Row row;

  FactWriter(Row row) {
    this.row = row;
  }

  /** Whether a description names the values that are possible. */
  static boolean hasValues(Description description) {
    return description.facts().containsKey(Fact.ENUM)
        || description.facts().containsKey(Fact.CONSTANT);
  }

  /**
   * The type of the values that the row itself names: {@code string}, or an empty text where they
   * are JSON of other types. Empty if it names none.
   */
  Optional<String> typeOfValues() {
    Map<Fact, List<String>> facts = row.description().facts();
    List<String> values =
        facts.getOrDefault(Fact.ENUM, facts.getOrDefault(Fact.CONSTANT, List.of()));
    boolean isText =
        values.stream().anyMatch(each -> json(each).filter(node -> !node.isTextual()).isEmpty());
    return values.isEmpty() ? Optional.empty() : Optional.of(isText ? "string" : "");
  }

  /** Facts about values go to the items of an array, its default and length stay with it. */
  void write(ObjectNode schema) {
    Map<Fact, List<String>> facts = row.description().facts();
    if (facts.containsKey(Fact.ENUM) && facts.containsKey(Fact.CONSTANT)) {
      throw row.error("_Enum:_ and _Constant:_ for the same value: which of them holds?");
    }
    ObjectNode values = schema.path("items") instanceof ObjectNode items ? items : schema;
    facts.forEach(
        (fact, texts) -> {
          switch (fact) {
            case ENUM, CONSTANT -> enumerate(values, texts);
            case DEFAULT -> schema.set(fact.keyword(), value(schema, single(fact, texts)));
            case EXAMPLE -> texts.forEach(text -> append(schema, fact, text));
            case FORMAT, PATTERN -> values.put(fact.keyword(), single(fact, texts));
            case MINITEMS, MAXITEMS -> schema.set(fact.keyword(), number(single(fact, texts)));
            default -> values.set(fact.keyword(), number(single(fact, texts)));
          }
        });
  }

  private void enumerate(ObjectNode schema, List<String> texts) {
    ArrayNode values = schema.putArray("enum");
    texts.forEach(text -> values.add(value(schema, text)));
    boolean hasNull = values.valueStream().anyMatch(JsonNode::isNull);
    if (typesOf(schema).contains("null") && !hasNull) {
      values.addNull();
    }
  }

  private void append(ObjectNode schema, Fact fact, String text) {
    ArrayNode list =
        schema.path(fact.keyword()) instanceof ArrayNode there
            ? there
            : schema.putArray(fact.keyword());
    list.add(value(schema, text));
  }

  private String single(Fact fact, List<String> texts) {
    if (texts.size() != 1) {
      throw row.error("_" + fact.keyword() + "_ has " + texts.size() + " values; expected one.");
    }
    return texts.get(0);
  }

  private JsonNode number(String text) {
    return json(text)
        .filter(JsonNode::isNumber)
        .orElseThrow(() -> row.error("`" + text + "` is no number."));
  }

  /** A value as one of its types reads it: text may be quoted or not, anything else is JSON. */
  private JsonNode value(ObjectNode schema, String text) {
    List<String> types = typesOf(schema);
    Optional<JsonNode> json = json(text);
    Optional<JsonNode> fitting =
        json.filter(node -> types.stream().anyMatch(type -> SchemaTypes.has(type, node)));
    if (fitting.isPresent()) {
      return fitting.get();
    }
    if (types.contains("string")) {
      return TextNode.valueOf(text);
    }
    if (types.isEmpty()) {
      return json.orElseGet(() -> TextNode.valueOf(text));
    }
    return json.orElseThrow(
        () ->
            row.error(
                "`" + text + "` is no value of the type `" + String.join(" | ", types) + "`."));
  }

  /** The types that a schema or the arms of its union name; none where it refers to a type. */
  private static List<String> typesOf(JsonNode schema) {
    List<String> types = new ArrayList<>(SchemaTypes.of(schema));
    schema.path("anyOf").forEach(arm -> types.addAll(typesOf(arm)));
    return types;
  }

  private static Optional<JsonNode> json(String text) {
    try {
      return Optional.of(JSON.readTree(text)).filter(node -> !node.isMissingNode());
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
