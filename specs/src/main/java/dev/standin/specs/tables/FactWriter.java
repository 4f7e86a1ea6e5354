package dev.standin.specs.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.standin.specs.tables.Description.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the facts of a row's description into the row's schema. */
final class FactWriter {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static final Set<String> NOT_TEXT =
      Set.of("integer", "number", "boolean", "array", "object");

  private final Row row;

  FactWriter(Row row) {
    this.row = row;
  }

  /** Whether a description names the values that are possible. */
  static boolean hasValues(Description description) {
    return description.facts().containsKey(Fact.ENUM)
        || description.facts().containsKey(Fact.CONSTANT);
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
    if (schema.path("type").isArray()) {
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

  /** A value as its type reads it: text may be quoted or not, anything else is JSON. */
  private JsonNode value(ObjectNode schema, String text) {
    JsonNode types = schema.path("type");
    String type = types.isArray() ? types.path(0).asText() : types.asText();
    Optional<JsonNode> json = json(text);
    if (NOT_TEXT.contains(type)) {
      return json.orElseThrow(
          () -> row.error("`" + text + "` is no value of the type `" + type + "`."));
    }
    boolean nullForNullable = json.filter(JsonNode::isNull).isPresent() && types.isArray();
    boolean quoted = json.filter(JsonNode::isTextual).isPresent();
    return quoted || nullForNullable ? json.get() : TextNode.valueOf(text);
  }

  private static Optional<JsonNode> json(String text) {
    try {
      return Optional.of(JSON.readTree(text)).filter(node -> !node.isMissingNode());
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
