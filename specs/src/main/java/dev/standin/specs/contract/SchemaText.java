package dev.standin.specs.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.contract.Schema.Combination;
import dev.standin.specs.contract.Schema.Operator;
import dev.standin.specs.contract.Schema.Property;
import dev.standin.specs.contract.Schema.Typed;
import dev.standin.specs.document.HttpMethods;
import dev.standin.specs.document.SchemaKeyword;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes schemas on one line: {@code {code*: string|null, details: Error[]}}. A star marks what is
 * required, {@code closed} an object without further properties, {@code untyped} what applies to
 * values of one type and lets others through, {@code &} all of, {@code |} any of, {@code ^} one of,
 * {@code =} a default. {@link SchemaReader} reads it.
 */
public final class SchemaText {

  /** Names of types, and words that begin something else than the name of a type. */
  static final Set<String> BUILT_IN =
      Set.of("any", "string", "integer", "number", "boolean", "array", "object", "null");

  static final Set<String> RESERVED =
      Set.of("never", "untyped", "closed", "value", "true", "false", "document", "server");

  static final String NAME = "[A-Za-z0-9_$@.~/+-]+";
  private static final String TYPE_NAME = "[A-Za-z_][A-Za-z0-9._-]*";

  /** How tightly something binds; what binds less than its place asks for stands in parentheses. */
  private static final int LOOSE = 0;

  private static final int UNION = 1;
  private static final int INTERSECTION = 2;
  private static final int UNTYPED = 3;
  private static final int TIGHT = 4;

  private SchemaText() {}

  /** A schema on one line. */
  public static String of(Schema schema) {
    return write(schema, LOOSE);
  }

  /** The name of a type, marked where it could be read as something else. */
  static String type(String name) {
    boolean plain =
        name.matches(TYPE_NAME)
            && !BUILT_IN.contains(name)
            && !RESERVED.contains(name)
            && !HttpMethods.ALL.contains(name);
    return plain ? name : "#" + JsonText.quoted(name);
  }

  static String name(String name) {
    return name.matches(NAME) ? name : JsonText.quoted(name);
  }

  private static String write(Schema schema, int place) {
    if (schema instanceof Schema.Never) {
      return "never";
    }
    if (schema instanceof Schema.Value value) {
      return (value.json().isContainerNode() ? "value " : "") + value.json();
    }
    if (schema instanceof Schema.Reference reference) {
      return type(reference.type());
    }
    if (schema instanceof Typed typed) {
      return place == LOOSE && isDefault(typed)
          ? "any = " + typed.keywords().get("default")
          : parenthesized(typed(typed), typed.name().equals("any") ? UNTYPED : TIGHT, place);
    }
    return combination((Combination) schema, place);
  }

  private static String combination(Combination schema, int place) {
    List<Schema> members = schema.members();
    int last = members.size() - 1;
    if (schema.operator() == Operator.ALL_OF && isDefault(members.get(last))) {
      Schema rest = Schema.of(Operator.ALL_OF, members.subList(0, last));
      JsonNode value = ((Typed) members.get(last)).keywords().get("default");
      return parenthesized(write(rest, UNION) + " = " + value, LOOSE, place);
    }
    boolean isUnion = schema.operator() != Operator.ALL_OF;
    String text =
        members.stream()
            .map(member -> write(member, isUnion ? INTERSECTION : UNTYPED))
            .collect(Collectors.joining(schema.operator().sign()));
    return parenthesized(text, isUnion ? UNION : INTERSECTION, place);
  }

  private static String parenthesized(String text, int binding, int place) {
    return binding < place ? "(" + text + ")" : text;
  }

  private static boolean isDefault(Schema schema) {
    return schema instanceof Typed typed
        && typed.keywords().containsKey("default")
        && typed.equals(Schema.any("default", typed.keywords().get("default")));
  }

  private static String typed(Typed schema) {
    boolean isObject = !schema.properties().isEmpty() || schema.parts().containsKey(ADDITIONAL);
    String text =
        switch (schema.name()) {
          case "array" -> items(schema) + "[]";
          case "object" -> isObject ? braces(schema) : "object";
          case "any" ->
              isObject
                  ? "untyped " + braces(schema)
                  : schema.parts().containsKey("items") ? "untyped " + items(schema) + "[]" : "any";
          default -> schema.name();
        };
    List<String> constraints = constraints(schema);
    return constraints.isEmpty() ? text : text + "(" + String.join(", ", constraints) + ")";
  }

  /** The keyword of the schema that governs properties without a name. */
  public static final String ADDITIONAL = "additionalProperties";

  private static String items(Typed schema) {
    Schema items = schema.parts().get("items");
    return items == null ? "any" : write(items, TIGHT);
  }

  private static String braces(Typed schema) {
    List<String> members = new ArrayList<>();
    schema.properties().forEach((name, property) -> members.add(property(name, property)));
    Schema additional = schema.parts().get(ADDITIONAL);
    boolean closed = additional instanceof Schema.Never;
    if (additional != null && !closed) {
      members.add("[any name]: " + of(additional));
    }
    return (closed ? "closed{" : "{") + String.join(", ", members) + "}";
  }

  static String property(String name, Property property) {
    return name(name) + (property.required() ? "*: " : ": ") + of(property.schema());
  }

  /** The format first, then keywords by name, a minimum before its maximum; then schemas. */
  private static List<String> constraints(Typed schema) {
    List<String> constraints = new ArrayList<>();
    schema.keywords().entrySet().stream()
        .sorted(Comparator.comparing(entry -> rank(entry.getKey())))
        .map(entry -> keyword(entry.getKey(), entry.getValue()))
        .forEach(constraints::add);
    for (Map.Entry<String, Schema> part : schema.parts().entrySet()) {
      String[] place = part.getKey().split(" ", 2);
      if (!part.getKey().equals("items") && !part.getKey().equals(ADDITIONAL)) {
        String key = place.length > 1 ? " " + JsonText.quoted(place[1]) : "";
        constraints.add(place[0] + key + ": " + of(part.getValue()));
      }
    }
    return constraints;
  }

  private static String rank(String keyword) {
    return keyword.equals("format") ? "" : keyword.replace("max", "min~");
  }

  /** Whether a keyword stands alone when it is true, and so cannot be taken for a format. */
  static boolean isFlag(String keyword) {
    return SchemaKeyword.is(keyword, SchemaKeyword.Kind.FLAG);
  }

  /** A keyword with its value. */
  public static String keyword(String key, JsonNode value) {
    boolean isTrue = value.isBoolean() && value.asBoolean();
    if (key.equals("format") && value.asText().matches(TYPE_NAME)) {
      return isFlag(value.asText()) ? "format " + value : value.asText();
    }
    return isTrue && isFlag(key) ? key : name(key) + " " + value;
  }

  /** A key with its value; alone if that is {@code true}. */
  public static String setting(String key, JsonNode value) {
    return name(key) + (value.isBoolean() && value.asBoolean() ? "" : " " + value);
  }
}
