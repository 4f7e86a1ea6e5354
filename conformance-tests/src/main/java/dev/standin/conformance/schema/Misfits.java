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
final class Misfits {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int LONGEST = 20_000;
  private static final int MOST = 300;

  private Misfits() {}

  /** Candidates for a value that stands in JSON, made of a valid one. */
  static List<Misfit> of(Constraints at, JsonNode valid) {
    List<Misfit> misfits = new ArrayList<>();
    wrongType(at, misfits);
    misfits.add(new Misfit("null", JSON.nullNode()));
    otherTypes(at, misfits);
    constraints(at, valid, misfits);
    return misfits;
  }

  /** Candidates for a value that is sent as text: in a path, query, header or cookie. */
  static List<Misfit> ofText(Constraints at, JsonNode valid) {
    List<Misfit> misfits = new ArrayList<>();
    for (String type : at.types()) {
      if (Set.of("boolean", "integer", "number").contains(type)) {
        misfits.add(new Misfit("not-" + type, JSON.textNode("yes")));
        misfits.add(new Misfit("empty", JSON.textNode("")));
      }
      if (type.equals("integer")) {
        misfits.add(new Misfit("as-fraction", JSON.textNode("1.5")));
      }
      if (type.equals("boolean")) {
        misfits.add(new Misfit("as-number", JSON.textNode("2")));
        // What lenient readers take for one of the two.
        misfits.add(new Misfit("one", JSON.textNode("1")));
        misfits.add(new Misfit("zero", JSON.textNode("0")));
        misfits.add(new Misfit("upper-case", JSON.textNode("TRUE")));
        misfits.add(new Misfit("title-case", JSON.textNode("True")));
        misfits.add(new Misfit("on", JSON.textNode("on")));
        misfits.add(new Misfit("t", JSON.textNode("t")));
        misfits.add(new Misfit("named-null", JSON.textNode("null")));
        misfits.add(new Misfit("longer", JSON.textNode("truex")));
        misfits.add(new Misfit("spaced", JSON.textNode(" true")));
        misfits.add(new Misfit("quoted", JSON.textNode("\"true\"")));
      }
    }
    constraints(at, valid, misfits);
    return misfits.stream()
        .filter(misfit -> misfit.value().isValueNode())
        .map(misfit -> new Misfit(misfit.name(), TextNode.valueOf(misfit.value().asText())))
        .toList();
  }

  private static void wrongType(Constraints at, List<Misfit> misfits) {
    Set<String> types = at.types();
    if (types.isEmpty()) {
      if (!at.choices().isEmpty()) {
        misfits.add(new Misfit("not-any", JSON.objectNode().put("standin", true)));
      }
      return;
    }
    String name = "not-" + types.iterator().next();
    boolean takesNumbers = types.contains("integer") || types.contains("number");
    if (!types.contains("string")) {
      misfits.add(new Misfit(name, JSON.textNode("text")));
    } else if (!takesNumbers) {
      misfits.add(new Misfit(name, JSON.numberNode(7)));
    } else {
      misfits.add(new Misfit(name, JSON.objectNode()));
    }
  }

  /** Every other type that JSON has, besides the one that {@link #wrongType} took. */
  private static void otherTypes(Constraints at, List<Misfit> misfits) {
    Set<String> types = at.types();
    if (types.isEmpty()) {
      return;
    }
    boolean takesNumbers = types.contains("integer") || types.contains("number");
    if (!types.contains("boolean")) {
      misfits.add(new Misfit("as-boolean", JSON.booleanNode(true)));
    }
    if (!types.contains("string") && takesNumbers) {
      misfits.add(new Misfit("as-text", JSON.textNode("7")));
    }
    if (!takesNumbers && !types.contains("string")) {
      misfits.add(new Misfit("as-number", JSON.numberNode(7)));
    }
    if (types.contains("integer") && !types.contains("number")) {
      misfits.add(new Misfit("as-fraction", SampleNumbers.node(new BigDecimal("1.5"))));
    }
    if (!types.contains("array")) {
      misfits.add(new Misfit("as-array", JSON.arrayNode()));
    }
    if (!types.contains("object") && !(types.contains("string") && takesNumbers)) {
      misfits.add(new Misfit("as-object", JSON.objectNode()));
    }
  }

  private static void constraints(Constraints at, JsonNode valid, List<Misfit> misfits) {
    if (at.has("enum") || at.has("const")) {
      misfits.add(new Misfit("not-listed", JSON.textNode("standin-not-listed")));
      misfits.add(new Misfit("not-listed", JSON.numberNode(987_654)));
      if (valid.isTextual()) {
        misfits.add(new Misfit("other-case", JSON.textNode(otherCase(valid.asText()))));
      }
    }
    String format = at.text("format");
    MisfitFormats.of(format).forEach(misfits::add);
    lengths(at, valid, misfits);
    bounds(at, misfits);
    for (String text : List.of(" ! ", "", "\u00a7", "0", "a", "\n", "~".repeat(400))) {
      at.all("pattern").findAny().ifPresent(p -> misfits.add(named("not-matching", text)));
    }
    if (valid instanceof ArrayNode array) {
      items(at, array, misfits);
    }
    if (valid instanceof ObjectNode object) {
      properties(at, object, misfits);
    }
  }

  private static Misfit named(String name, String text) {
    return new Misfit(name, JSON.textNode(text));
  }

  private static void lengths(Constraints at, JsonNode valid, List<Misfit> misfits) {
    String text = valid.isTextual() ? valid.asText() : "";
    int shortest = at.count("minLength", 0);
    if (shortest > 0 && shortest <= LONGEST) {
      String cut = text.substring(0, Math.min(text.length(), shortest - 1));
      misfits.add(named("too-short", cut + "x".repeat(shortest - 1 - cut.length())));
    }
    Optional<BigDecimal> longest = at.least("maxLength");
    if (longest.isPresent() && longest.get().compareTo(BigDecimal.valueOf(LONGEST)) < 0) {
      int length = longest.get().intValue() + 1;
      String cut = text.substring(0, Math.min(text.length(), length));
      String last = cut.isEmpty() ? "x" : cut.substring(cut.length() - 1);
      misfits.add(named("too-long", cut + last.repeat(length - cut.length())));
      misfits.add(named("too-long", "x".repeat(length)));
    }
  }

  private static void bounds(Constraints at, List<Misfit> misfits) {
    BigDecimal step = at.greatest("multipleOf").filter(s -> s.signum() > 0).orElse(BigDecimal.ONE);
    at.greatest("exclusiveMinimum").ifPresent(bound -> misfits.add(number("too-small", bound)));
    at.greatest("minimum")
        .ifPresent(
            bound -> {
              misfits.add(number("too-small", bound.subtract(step)));
              misfits.add(number("at-minimum", bound));
            });
    at.least("exclusiveMaximum").ifPresent(bound -> misfits.add(number("too-large", bound)));
    at.least("maximum")
        .ifPresent(
            bound -> {
              misfits.add(number("too-large", bound.add(step)));
              misfits.add(number("at-maximum", bound));
            });
    if (at.has("multipleOf")) {
      BigDecimal least = at.greatest("minimum").orElse(BigDecimal.ZERO);
      for (String more : List.of("1", "2", "3", "0.001")) {
        misfits.add(number("not-multiple", least.add(new BigDecimal(more))));
      }
    }
  }

  private static Misfit number(String name, BigDecimal value) {
    return new Misfit(name, SampleNumbers.node(value));
  }

  private static void items(Constraints at, ArrayNode valid, List<Misfit> misfits) {
    int least = at.count("minItems", 0);
    if (least > 0 && valid.size() >= least) {
      ArrayNode fewer = valid.deepCopy();
      while (fewer.size() >= least) {
        fewer.remove(fewer.size() - 1);
      }
      misfits.add(new Misfit("too-few-items", fewer));
    }
    int most = at.least("maxItems").map(Number::intValue).orElse(MOST);
    if (most < MOST && !valid.isEmpty()) {
      ArrayNode more = valid.deepCopy();
      while (more.size() <= most) {
        more.add(valid.get(0));
      }
      misfits.add(new Misfit("too-many-items", more));
    }
    if (at.all("uniqueItems").anyMatch(JsonNode::asBoolean) && !valid.isEmpty()) {
      misfits.add(new Misfit("not-unique", valid.deepCopy().add(valid.get(valid.size() - 1))));
    }
  }

  private static void properties(Constraints at, ObjectNode valid, List<Misfit> misfits) {
    if (at.count("minProperties", 0) > 0) {
      ObjectNode fewer = valid.deepCopy();
      valid.fieldNames().forEachRemaining(name -> dropped(at, fewer, name));
      misfits.add(new Misfit("too-few-properties", fewer));
    }
    int most = at.least("maxProperties").map(Number::intValue).orElse(MOST);
    if (most < MOST) {
      ObjectNode more = valid.deepCopy();
      for (int i = 1; more.size() <= most; i++) {
        more.put("standin" + i, "x");
      }
      misfits.add(new Misfit("too-many-properties", more));
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
