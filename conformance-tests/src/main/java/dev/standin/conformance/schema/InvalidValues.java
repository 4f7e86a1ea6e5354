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

  private final Constraints at;
  private final JsonNode valid;
  private final Set<String> types;
  private final List<InvalidValue> invalid = new ArrayList<>();

  private InvalidValues(Constraints at, JsonNode valid) {
    this.at = at;
    this.valid = valid;
    this.types = at.types();
  }

  /**
   * A value that may not fit a schema, made to break one of its constraints.
   *
   * @param name what it breaks, as part of a case id: {@code not-boolean}, {@code too-long}
   */
  record InvalidValue(String name, JsonNode value) {}

  /** Candidates for a value that stands in JSON, made of a valid one. */
  static List<InvalidValue> of(Constraints at, JsonNode valid) {
    InvalidValues values = new InvalidValues(at, valid);
    values.wrongType();
    values.add("null", JSON.nullNode());
    values.otherTypes();
    values.constraints();
    return values.invalid;
  }

  /** Candidates for a value that is sent as text: in a path, query, header or cookie. */
  static List<InvalidValue> ofText(Constraints at, JsonNode valid) {
    InvalidValues values = new InvalidValues(at, valid);
    values.types.forEach(values::noTextOf);
    values.constraints();
    return values.invalid.stream()
        .filter(each -> each.value().isValueNode())
        .map(each -> new InvalidValue(each.name(), TextNode.valueOf(each.value().asText())))
        .toList();
  }

  private void noTextOf(String type) {
    if (Set.of("boolean", "integer", "number").contains(type)) {
      add("not-" + type, "banana");
      add("empty", "");
    }
    if (type.equals("integer")) {
      add("as-fraction", "1.5");
    }
    if (type.equals("boolean")) {
      add("as-number", "2");
      // What lenient readers take for one of the two.
      add("one", "1");
      add("zero", "0");
      add("upper-case", "TRUE");
      add("title-case", "True");
      add("on", "on");
      add("yes", "yes");
      add("t", "t");
      add("named-null", "null");
      add("longer", "truex");
      add("spaced", " true");
      add("quoted", "\"true\"");
    }
  }

  private void add(String name, JsonNode value) {
    invalid.add(new InvalidValue(name, value));
  }

  private void add(String name, String text) {
    add(name, JSON.textNode(text));
  }

  private void add(String name, BigDecimal number) {
    add(name, SampleNumbers.node(number));
  }

  private boolean takesNumbers() {
    return types.contains("integer") || types.contains("number");
  }

  private void wrongType() {
    if (types.isEmpty()) {
      if (!at.choices().isEmpty()) {
        add("not-any", JSON.objectNode().put("standin", true));
      }
      return;
    }
    String name = "not-" + types.iterator().next();
    if (!types.contains("string")) {
      add(name, "text");
    } else {
      add(
          takesNumbers() ? "as-object" : name,
          takesNumbers() ? JSON.objectNode() : JSON.numberNode(7));
    }
  }

  /** Every other type that JSON has, besides the one that {@link #wrongType} took. */
  private void otherTypes() {
    if (types.isEmpty()) {
      return;
    }
    boolean text = types.contains("string");
    if (!types.contains("boolean") && valid.isValueNode()) {
      add("as-boolean", JSON.booleanNode(true));
    }
    if (!text && takesNumbers()) {
      add("as-text", "7");
    }
    if (!text && !takesNumbers()) {
      add("as-number", JSON.numberNode(7));
    }
    if (types.contains("integer") && !types.contains("number")) {
      add("as-fraction", new BigDecimal("1.5"));
    }
    if (!types.contains("array")) {
      add("as-array", JSON.arrayNode());
    }
    if (!types.contains("object") && !(text && takesNumbers())) {
      // A condition, to what asks a store of documents with all that it was sent.
      add("as-object", JSON.objectNode().put("$ne", ""));
    }
  }

  private void constraints() {
    if (at.has("enum") || at.has("const")) {
      add("not-listed", "standin-not-listed");
      add("not-listed", JSON.numberNode(987_654));
      if (valid.isTextual()) {
        add("other-case", otherCase(valid.asText()));
      }
    }
    format(at.text("format"));
    lengths();
    bounds();
    if (at.has("pattern")) {
      List.of(" ! ", "", "\u00a7", "0", "a", "\n", "~".repeat(400))
          .forEach(text -> add("not-matching", text));
    }
    if (valid instanceof ArrayNode array) {
      items(array);
    }
    if (valid instanceof ObjectNode object) {
      properties(object);
    }
  }

  private void format(String format) {
    switch (format) {
      case "" -> {}
      case "uuid" -> {
        add("not-uuid", "not-a-uuid");
        // Parsers that only split at the hyphens take this one.
        add("short-uuid", "1-1-1-1-1");
      }
      case "int32" -> add("not-int32", new BigDecimal("2147483648"));
      case "int64" -> add("not-int64", new BigDecimal("9223372036854775808"));
      case "date" -> {
        add("not-date", "yesterday");
        add("no-such-date", "2026-02-30");
      }
      case "date-time" -> {
        add("not-date-time", "yesterday");
        add("no-such-date-time", "2026-02-30T03:04:05Z");
      }
      case "ipv4" -> add("not-ipv4", "192.0.2.256");
      default ->
          List.of("!", "not " + format, "::", "%").forEach(text -> add("not-" + format, text));
    }
  }

  private void lengths() {
    String text = valid.isTextual() ? valid.asText() : "";
    int shortest = at.count("minLength", 0);
    if (shortest > 0 && shortest <= LONGEST) {
      String cut = text.substring(0, Math.min(text.length(), shortest - 1));
      add("too-short", cut + "x".repeat(shortest - 1 - cut.length()));
    }
    Optional<BigDecimal> longest = at.least("maxLength");
    if (longest.isPresent() && longest.get().compareTo(BigDecimal.valueOf(LONGEST)) < 0) {
      int length = longest.get().intValue() + 1;
      String cut = text.substring(0, Math.min(text.length(), length));
      String last = cut.isEmpty() ? "x" : cut.substring(cut.length() - 1);
      add("too-long", cut + last.repeat(length - cut.length()));
      add("too-long", "x".repeat(length));
    }
  }

  private void bounds() {
    BigDecimal step = at.greatest("multipleOf").filter(s -> s.signum() > 0).orElse(BigDecimal.ONE);
    Optional<BigDecimal> least = at.greatest("minimum");
    at.greatest("exclusiveMinimum").ifPresent(bound -> add("too-small", bound));
    least.ifPresent(bound -> add("too-small", bound.subtract(step)));
    least.ifPresent(bound -> add("at-minimum", bound));
    at.least("exclusiveMaximum").ifPresent(bound -> add("too-large", bound));
    at.least("maximum").ifPresent(bound -> add("too-large", bound.add(step)));
    at.least("maximum").ifPresent(bound -> add("at-maximum", bound));
    if (at.has("multipleOf")) {
      for (String more : List.of("1", "2", "3", "0.001")) {
        add("not-multiple", least.orElse(BigDecimal.ZERO).add(new BigDecimal(more)));
      }
    }
  }

  private void items(ArrayNode valid) {
    int least = at.count("minItems", 0);
    if (least > 0 && valid.size() >= least) {
      ArrayNode fewer = valid.deepCopy();
      while (fewer.size() >= least) {
        fewer.remove(fewer.size() - 1);
      }
      add("too-few-items", fewer);
    }
    int most = at.least("maxItems").map(Number::intValue).orElse(MOST);
    if (most < MOST && !valid.isEmpty()) {
      ArrayNode more = valid.deepCopy();
      while (more.size() <= most) {
        more.add(valid.get(0));
      }
      add("too-many-items", more);
    }
    if (at.all("uniqueItems").anyMatch(JsonNode::asBoolean) && !valid.isEmpty()) {
      add("not-unique", valid.deepCopy().add(valid.get(valid.size() - 1)));
    }
  }

  private void properties(ObjectNode valid) {
    if (at.count("minProperties", 0) > 0) {
      ObjectNode fewer = valid.deepCopy();
      valid.fieldNames().forEachRemaining(name -> dropped(fewer, name));
      add("too-few-properties", fewer);
    }
    int most = at.least("maxProperties").map(Number::intValue).orElse(MOST);
    if (most < MOST) {
      ObjectNode more = valid.deepCopy();
      for (int i = 1; more.size() <= most; i++) {
        more.put("standin" + i, "x");
      }
      add("too-many-properties", more);
    }
  }

  private void dropped(ObjectNode fewer, String name) {
    if (fewer.size() >= at.count("minProperties", 0) && !at.required().contains(name)) {
      fewer.remove(name);
    }
  }

  private static String otherCase(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    return upper.equals(text) ? text.toLowerCase(Locale.ROOT) : upper;
  }
}
