package dev.standin.conformance.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Values made to break the constraints of one place, one each. They are candidates, and several may
 * have the same name: whether a validator really refuses one is for the caller to ask, since other
 * parts of the schema may allow it.
 */
final class InvalidValues {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int LONGEST = 20_000;
  private static final int MOST = 300;

  private InvalidValues() {}

  /** Candidates for a value that stands in JSON, made of a valid one. */
  static List<InvalidValue> of(Constraints at, JsonNode valid) {
    List<InvalidValue> invalid = new ArrayList<>();
    wrongType(at, invalid);
    invalid.add(new InvalidValue("null", JSON.nullNode()));
    otherTypes(at, invalid);
    constraints(at, valid, invalid);
    return invalid;
  }

  /** Candidates for a value that is sent as text: in a path, query, header or cookie. */
  static List<InvalidValue> ofText(Constraints at, JsonNode valid) {
    List<InvalidValue> invalid = new ArrayList<>();
    for (String type : at.types()) {
      if (Set.of("boolean", "integer", "number").contains(type)) {
        invalid.add(new InvalidValue("not-" + type, JSON.textNode("banana")));
        invalid.add(new InvalidValue("empty", JSON.textNode("")));
      }
      if (type.equals("integer")) {
        invalid.add(new InvalidValue("as-fraction", JSON.textNode("1.5")));
      }
      if (type.equals("boolean")) {
        invalid.add(new InvalidValue("as-number", JSON.textNode("2")));
        // What lenient readers take for one of the two.
        invalid.add(new InvalidValue("one", JSON.textNode("1")));
        invalid.add(new InvalidValue("zero", JSON.textNode("0")));
        invalid.add(new InvalidValue("upper-case", JSON.textNode("TRUE")));
        invalid.add(new InvalidValue("title-case", JSON.textNode("True")));
        invalid.add(new InvalidValue("on", JSON.textNode("on")));
        invalid.add(new InvalidValue("yes", JSON.textNode("yes")));
        invalid.add(new InvalidValue("t", JSON.textNode("t")));
        invalid.add(new InvalidValue("named-null", JSON.textNode("null")));
        invalid.add(new InvalidValue("longer", JSON.textNode("truex")));
        invalid.add(new InvalidValue("spaced", JSON.textNode(" true")));
        invalid.add(new InvalidValue("quoted", JSON.textNode("\"true\"")));
      }
    }
    constraints(at, valid, invalid);
    return invalid.stream()
        .filter(each -> each.value().isValueNode())
        .map(each -> new InvalidValue(each.name(), TextNode.valueOf(each.value().asText())))
        .toList();
  }

  private static void wrongType(Constraints at, List<InvalidValue> invalid) {
    Set<String> types = at.types();
    if (types.isEmpty()) {
      if (!at.choices().isEmpty()) {
        invalid.add(new InvalidValue("not-any", JSON.objectNode().put("standin", true)));
      }
      return;
    }
    String name = "not-" + types.iterator().next();
    boolean takesNumbers = types.contains("integer") || types.contains("number");
    if (!types.contains("string")) {
      invalid.add(new InvalidValue(name, JSON.textNode("text")));
    } else if (!takesNumbers) {
      invalid.add(new InvalidValue(name, JSON.numberNode(7)));
    } else {
      invalid.add(new InvalidValue(name, JSON.objectNode()));
    }
  }

  /** Every other type that JSON has, besides the one that {@link #wrongType} took. */
  private static void otherTypes(Constraints at, List<InvalidValue> invalid) {
    Set<String> types = at.types();
    if (types.isEmpty()) {
      return;
    }
    boolean takesNumbers = types.contains("integer") || types.contains("number");
    if (!types.contains("boolean")) {
      invalid.add(new InvalidValue("as-boolean", JSON.booleanNode(true)));
    }
    if (!types.contains("string") && takesNumbers) {
      invalid.add(new InvalidValue("as-text", JSON.textNode("7")));
    }
    if (!takesNumbers && !types.contains("string")) {
      invalid.add(new InvalidValue("as-number", JSON.numberNode(7)));
    }
    if (types.contains("integer") && !types.contains("number")) {
      invalid.add(new InvalidValue("as-fraction", SampleNumbers.node(new BigDecimal("1.5"))));
    }
    if (!types.contains("array")) {
      invalid.add(new InvalidValue("as-array", JSON.arrayNode()));
    }
    if (!types.contains("object") && !(types.contains("string") && takesNumbers)) {
      invalid.add(new InvalidValue("as-object", JSON.objectNode()));
    }
  }

  private static void constraints(Constraints at, JsonNode valid, List<InvalidValue> invalid) {
    if (at.has("enum") || at.has("const")) {
      invalid.add(new InvalidValue("not-listed", JSON.textNode("standin-not-listed")));
      invalid.add(new InvalidValue("not-listed", JSON.numberNode(987_654)));
      if (valid.isTextual()) {
        invalid.add(new InvalidValue("other-case", JSON.textNode(otherCase(valid.asText()))));
      }
    }
    String format = at.text("format");
    InvalidFormats.of(format).forEach(invalid::add);
    lengths(at, valid, invalid);
    bounds(at, invalid);
    for (String text : List.of(" ! ", "", "\u00a7", "0", "a", "\n", "~".repeat(400))) {
      at.all("pattern").findAny().ifPresent(p -> invalid.add(named("not-matching", text)));
    }
    if (valid instanceof ArrayNode array) {
      items(at, array, invalid);
    }
    if (valid instanceof ObjectNode object) {
      properties(at, object, invalid);
    }
  }

  private static InvalidValue named(String name, String text) {
    return new InvalidValue(name, JSON.textNode(text));
  }

  private static void lengths(Constraints at, JsonNode valid, List<InvalidValue> invalid) {
    String text = valid.isTextual() ? valid.asText() : "";
    int shortest = at.count("minLength", 0);
    if (shortest > 0 && shortest <= LONGEST) {
      String cut = text.substring(0, Math.min(text.length(), shortest - 1));
      invalid.add(named("too-short", cut + "x".repeat(shortest - 1 - cut.length())));
    }
    Optional<BigDecimal> longest = at.least("maxLength");
    if (longest.isPresent() && longest.get().compareTo(BigDecimal.valueOf(LONGEST)) < 0) {
      int length = longest.get().intValue() + 1;
      String cut = text.substring(0, Math.min(text.length(), length));
      String last = cut.isEmpty() ? "x" : cut.substring(cut.length() - 1);
      invalid.add(named("too-long", cut + last.repeat(length - cut.length())));
      invalid.add(named("too-long", "x".repeat(length)));
    }
  }

  private static void bounds(Constraints at, List<InvalidValue> invalid) {
    BigDecimal step = at.greatest("multipleOf").filter(s -> s.signum() > 0).orElse(BigDecimal.ONE);
    at.greatest("exclusiveMinimum").ifPresent(bound -> invalid.add(number("too-small", bound)));
    at.greatest("minimum")
        .ifPresent(
            bound -> {
              invalid.add(number("too-small", bound.subtract(step)));
              invalid.add(number("at-minimum", bound));
            });
    at.least("exclusiveMaximum").ifPresent(bound -> invalid.add(number("too-large", bound)));
    at.least("maximum")
        .ifPresent(
            bound -> {
              invalid.add(number("too-large", bound.add(step)));
              invalid.add(number("at-maximum", bound));
            });
    if (at.has("multipleOf")) {
      BigDecimal least = at.greatest("minimum").orElse(BigDecimal.ZERO);
      for (String more : List.of("1", "2", "3", "0.001")) {
        invalid.add(number("not-multiple", least.add(new BigDecimal(more))));
      }
    }
  }

  private static InvalidValue number(String name, BigDecimal value) {
    return new InvalidValue(name, SampleNumbers.node(value));
  }

  private static void items(Constraints at, ArrayNode valid, List<InvalidValue> invalid) {
    int least = at.count("minItems", 0);
    if (least > 0 && valid.size() >= least) {
      ArrayNode fewer = valid.deepCopy();
      while (fewer.size() >= least) {
        fewer.remove(fewer.size() - 1);
      }
      invalid.add(new InvalidValue("too-few-items", fewer));
    }
    int most = at.least("maxItems").map(Number::intValue).orElse(MOST);
    if (most < MOST && !valid.isEmpty()) {
      ArrayNode more = valid.deepCopy();
      while (more.size() <= most) {
        more.add(valid.get(0));
      }
      invalid.add(new InvalidValue("too-many-items", more));
    }
    if (at.all("uniqueItems").anyMatch(JsonNode::asBoolean) && !valid.isEmpty()) {
      invalid.add(
          new InvalidValue("not-unique", valid.deepCopy().add(valid.get(valid.size() - 1))));
    }
  }

  private static void properties(Constraints at, ObjectNode valid, List<InvalidValue> invalid) {
    if (at.count("minProperties", 0) > 0) {
      ObjectNode fewer = valid.deepCopy();
      valid.fieldNames().forEachRemaining(name -> dropped(at, fewer, name));
      invalid.add(new InvalidValue("too-few-properties", fewer));
    }
    int most = at.least("maxProperties").map(Number::intValue).orElse(MOST);
    if (most < MOST) {
      ObjectNode more = valid.deepCopy();
      for (int i = 1; more.size() <= most; i++) {
        more.put("standin" + i, "x");
      }
      invalid.add(new InvalidValue("too-many-properties", more));
    }
  }

  private static void dropped(Constraints at, ObjectNode fewer, String name) {
    if (fewer.size() >= at.count("minProperties", 0) && !at.required().contains(name)) {
      fewer.remove(name);
    }
  }

  private static String otherCase(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    return upper.equals(text) ? text.toLowerCase(Locale.ROOT) : upper;
  }
}
