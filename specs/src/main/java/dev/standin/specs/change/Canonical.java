package dev.standin.specs.change;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.source.NameMaps;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes a node as text that is the same for nodes that mean the same: keys in order, wording left
 * out, and what is referred to behind the node, numbered in the order of its first use. So types
 * that only have other names are the same, and recursion ends.
 */
final class Canonical {

  /** Keys whose values say nothing about what is valid. */
  static final Set<String> WORDING =
      Set.of(
          "title",
          "summary",
          "description",
          "example",
          "examples",
          "externalDocs",
          "$comment",
          "$schema",
          "$id",
          "$anchor");

  /** Keys of values, in which nothing is wording or a reference. */
  private static final Set<String> VALUES = Set.of("enum", "const", "default");

  private final boolean follow;
  private final StringBuilder text = new StringBuilder();
  private final Map<JsonPointer, Integer> seen = new HashMap<>();
  private final Deque<Spot> open = new ArrayDeque<>();

  private Canonical(boolean follow) {
    this.follow = follow;
  }

  /** The value of a keyword, with all that it refers to. */
  static String ofKeyword(Spot spot) {
    Canonical canonical = new Canonical(true);
    canonical.write(spot, NameMaps.isOne(spot.key()));
    while (!canonical.open.isEmpty()) {
      canonical.write(canonical.open.remove(), false);
    }
    return canonical.text.toString();
  }

  /** A schema, with the names of what it refers to. */
  static String ownText(Spot spot) {
    Canonical canonical = new Canonical(false);
    canonical.write(spot, false);
    return canonical.text.toString();
  }

  /** A value, in which nothing is wording or a reference. */
  static String ofValue(JsonNode value) {
    if (value.isNumber()) {
      return number(value.decimalValue());
    }
    StringBuilder text = new StringBuilder();
    if (value.isArray()) {
      value.forEach(item -> text.append(ofValue(item)).append(','));
      return "[" + text + "]";
    }
    if (value.isObject()) {
      Map<String, JsonNode> sorted = new TreeMap<>();
      value.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
      sorted.forEach(
          (key, child) -> text.append(key).append(':').append(ofValue(child)).append(','));
      return "{" + text + "}";
    }
    return value.toString();
  }

  /** {@code 1}, {@code 1.0} and {@code 1e0} are the same. */
  private static String number(BigDecimal value) {
    BigDecimal shortest = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    return Math.abs(shortest.scale()) > 40 ? shortest.toString() : shortest.toPlainString();
  }

  /** The items of a list, each as text. */
  static Set<String> values(JsonNode list) {
    Set<String> values = new LinkedHashSet<>();
    list.forEach(value -> values.add(ofValue(value)));
    return values;
  }

  private void write(Spot spot, boolean keysAreNames) {
    Optional<Spot> target = keysAreNames ? Optional.empty() : spot.version().target(spot);
    if (target.isPresent()) {
      reference(target.get());
    }
    if (spot.node().isArray()) {
      text.append('[');
      spot.items().forEach(item -> writeNext(item, false));
      text.append(']');
    } else if (spot.node().isObject()) {
      text.append('{');
      Map<String, Spot> sorted = new TreeMap<>();
      spot.entries().forEach(entry -> sorted.put(entry.key(), entry));
      if (!keysAreNames) {
        sorted.keySet().removeAll(WORDING);
        sorted.keySet().removeIf(key -> key.equals("$ref") && target.isPresent());
      }
      sorted.forEach(
          (key, entry) -> {
            text.append(key).append(':');
            if (!keysAreNames && VALUES.contains(key)) {
              text.append(ofValue(entry.node())).append(',');
            } else {
              writeNext(entry, !keysAreNames && NameMaps.isOne(key));
            }
          });
      text.append('}');
    } else {
      text.append(ofValue(spot.node()));
    }
  }

  private void writeNext(Spot spot, boolean keysAreNames) {
    write(spot, keysAreNames);
    text.append(',');
  }

  private void reference(Spot target) {
    if (!follow) {
      text.append('#').append(target.pointer());
      return;
    }
    Integer number = seen.putIfAbsent(target.pointer(), seen.size());
    if (number == null) {
      open.add(target);
    }
    text.append('#').append(number == null ? seen.size() - 1 : number);
  }
}
