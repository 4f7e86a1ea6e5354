package dev.standin.specs.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which values a schema lets through, without the differences between OpenAPI 3.0 and 3.1 and
 * without wording. Two that are equal let through the same.
 */
public sealed interface Schema {

  /** Lets every value through. */
  Schema ANY = typed("any");

  /** Lets no value through. */
  record Never() implements Schema {}

  /** Lets one value through: {@code const}, and each of {@code enum}. */
  record Value(JsonNode json) implements Schema {}

  /** A type of the contract, by its name. */
  record Reference(String type) implements Schema {}

  /**
   * Values of one type.
   *
   * @param name {@code string}, {@code integer}, {@code number}, {@code boolean}, {@code array},
   *     {@code object}, {@code null}, or {@code any} for values of all types
   * @param keywords with values that are no schemas, {@code format} for example; of a bound only
   *     the stronger form
   * @param properties by name, in the document's order
   * @param parts schemas by the keyword that they stand under, with its key or index if it has
   *     some: {@code items}, {@code prefixItems 0}, {@code patternProperties ^x}
   */
  record Typed(
      String name,
      Map<String, JsonNode> keywords,
      Map<String, Property> properties,
      Map<String, Schema> parts)
      implements Schema {

    public Typed {
      keywords = copy(keywords);
      properties = copy(properties);
      parts = copy(parts);
    }

    /** What of it says something of the values of a type, which is the same or narrower. */
    public Typed as(String type) {
      boolean isObject = type.equals("object") || type.equals("any");
      Map<String, JsonNode> limits = new LinkedHashMap<>(keywords);
      limits.keySet().removeIf(key -> Types.saysNothingOf(type, key));
      Map<String, Schema> schemas = new LinkedHashMap<>(parts);
      schemas.keySet().removeIf(key -> Types.saysNothingOf(type, key.split(" ", 2)[0]));
      return new Typed(type, limits, isObject ? properties : Map.of(), schemas);
    }

    private static <T> Map<String, T> copy(Map<String, T> map) {
      return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
  }

  /** A property of an object. */
  record Property(boolean required, Schema schema) {}

  /** Several schemas that together decide. Made by {@link #of}. */
  record Combination(Operator operator, List<Schema> members) implements Schema {

    public Combination {
      members = List.copyOf(members);
    }
  }

  /** How the members of a combination decide. */
  enum Operator {
    ANY_OF("|"),
    ONE_OF("^"),
    ALL_OF(" & ");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }
  }

  /** Combines schemas; one alone stands for itself, and all of none lets every value through. */
  static Schema of(Operator operator, List<Schema> members) {
    List<Schema> flat = new ArrayList<>();
    for (Schema member : members) {
      if (member instanceof Combination inner
          && inner.operator == operator
          && operator != Operator.ONE_OF) {
        flat.addAll(inner.members);
      } else {
        flat.add(member);
      }
    }
    List<Schema> booleans = List.of(new Value(BooleanNode.TRUE), new Value(BooleanNode.FALSE));
    if (operator == Operator.ANY_OF && flat.containsAll(booleans)) {
      flat.removeAll(booleans);
      flat.add(typed("boolean"));
    }
    if (flat.isEmpty()) {
      return operator == Operator.ALL_OF ? ANY : new Never();
    }
    return flat.size() == 1 ? flat.get(0) : new Combination(operator, flat);
  }

  /** The types that a discriminator among keywords names, by the values that stand for them. */
  static Map<String, Schema> mapped(Map<String, JsonNode> keywords) {
    Map<String, Schema> types = new LinkedHashMap<>();
    JsonNode discriminator = keywords.getOrDefault("discriminator", MissingNode.getInstance());
    discriminator
        .path("mapping")
        .properties()
        .forEach(each -> types.put(each.getKey(), new Reference(each.getValue().asText())));
    return types;
  }

  /** All values of one type. */
  static Typed typed(String name) {
    return new Typed(name, Map.of(), Map.of(), Map.of());
  }

  /** Values of all types, limited by one keyword. */
  static Typed any(String keyword, JsonNode value) {
    return new Typed("any", Map.of(keyword, value), Map.of(), Map.of());
  }
}
