package dev.standin.conformance.schema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.document.ReferenceResolver;
import dev.standin.specs.document.SchemaAt;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * All schemas that hold at one place: one as written, what it refers to, and the members of its
 * {@code allOf}. A value is right there if each accepts it.
 */
final class Constraints {

  private final JsonNode root;
  private final Map<String, SchemaAt> parts = new LinkedHashMap<>();

  private Constraints(JsonNode root) {
    this.root = root;
  }

  static Constraints of(JsonNode root, SchemaAt schema) {
    return of(root, List.of(schema));
  }

  private static Constraints of(JsonNode root, List<SchemaAt> schemas) {
    Constraints constraints = new Constraints(root);
    schemas.forEach(constraints::add);
    return constraints;
  }

  private void add(SchemaAt schema) {
    if (parts.putIfAbsent(schema.pointer().toString(), schema) != null) {
      return;
    }
    if (schema.node().path("$ref").isTextual()) {
      JsonPointer target = ReferenceResolver.pointer(schema.node().get("$ref").asText());
      add(new SchemaAt(root.at(target), target));
    }
    children(schema, "allOf").forEach(this::add);
  }

  /** The schemas, the one as written first. */
  List<SchemaAt> parts() {
    return List.copyOf(parts.values());
  }

  /** The constraints with one more: a member of {@code oneOf} or {@code anyOf} that was chosen. */
  Constraints and(SchemaAt chosen) {
    List<SchemaAt> all = new ArrayList<>(parts.values());
    all.add(chosen);
    return of(root, all);
  }

  /** The values of a keyword wherever it stands. */
  Stream<JsonNode> all(String keyword) {
    return nodes().map(node -> node.path(keyword)).filter(value -> !value.isMissingNode());
  }

  boolean has(String keyword) {
    return all(keyword).findAny().isPresent();
  }

  /** The types that all of them allow; empty where none names any. */
  Set<String> types() {
    Set<String> types = new LinkedHashSet<>();
    for (Set<String> named :
        nodes().map(Constraints::types).filter(set -> !set.isEmpty()).toList()) {
      if (types.isEmpty()) {
        types.addAll(named);
      } else {
        types.removeIf(type -> !named.contains(type) && !isInteger(type, named));
      }
    }
    return types;
  }

  /** The types that a schema names; implied by other keywords if it names none. */
  private static Set<String> types(JsonNode schema) {
    Set<String> types = new LinkedHashSet<>();
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      type.forEach(each -> types.add(each.asText()));
    } else if (type.isTextual()) {
      types.add(type.asText());
    } else if (schema.has("properties") || schema.path("required").isArray()) {
      types.add("object");
    } else if (schema.has("items")) {
      types.add("array");
    }
    return types;
  }

  private static boolean isInteger(String type, Set<String> named) {
    return type.equals("integer") && named.contains("number");
  }

  Optional<BigDecimal> greatest(String keyword) {
    return numbers(keyword).max(BigDecimal::compareTo);
  }

  Optional<BigDecimal> least(String keyword) {
    return numbers(keyword).min(BigDecimal::compareTo);
  }

  private Stream<BigDecimal> numbers(String keyword) {
    return all(keyword).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
  }

  /** A count such as {@code minItems}, kept within what can be sent. */
  int count(String keyword, int otherwise) {
    return greatest(keyword)
        .map(number -> number.min(BigDecimal.valueOf(100_000)).intValue())
        .orElse(otherwise);
  }

  /** The text of a keyword where it stands first. */
  String text(String keyword) {
    return all(keyword).filter(JsonNode::isTextual).map(JsonNode::asText).findFirst().orElse("");
  }

  Set<String> propertyNames() {
    Set<String> names = new LinkedHashSet<>();
    all("properties").forEach(properties -> properties.fieldNames().forEachRemaining(names::add));
    return names;
  }

  Set<String> required() {
    Set<String> names = new LinkedHashSet<>();
    all("required")
        .filter(JsonNode::isArray)
        .forEach(required -> required.forEach(name -> names.add(name.asText())));
    return names;
  }

  /** What holds for a property. */
  Constraints property(String name) {
    return sub(schema -> ofProperty(schema, name));
  }

  /** What holds for an element of an array. */
  Constraints element(int index) {
    return sub(
        schema -> {
          List<SchemaAt> first = children(schema, "prefixItems");
          return index < first.size()
              ? List.of(first.get(index))
              : child(schema, "items").stream().toList();
        });
  }

  /** The members of each {@code oneOf} and {@code anyOf}. */
  List<List<SchemaAt>> choices() {
    return parts.values().stream()
        .flatMap(schema -> Stream.of(children(schema, "oneOf"), children(schema, "anyOf")))
        .filter(members -> !members.isEmpty())
        .filter(members -> members.stream().noneMatch(m -> has(m.pointer())))
        .toList();
  }

  boolean has(JsonPointer pointer) {
    return parts.containsKey(pointer.toString());
  }

  Set<String> pointers() {
    return parts.keySet();
  }

  private Constraints sub(Function<SchemaAt, List<SchemaAt>> inner) {
    return of(root, parts.values().stream().flatMap(part -> inner.apply(part).stream()).toList());
  }

  private static List<SchemaAt> ofProperty(SchemaAt schema, String name) {
    List<SchemaAt> found = new ArrayList<>();
    child(schema, "properties").flatMap(all -> child(all, name)).ifPresent(found::add);
    child(schema, "patternProperties").stream()
        .flatMap(all -> all.node().propertyStream().map(e -> child(all, e.getKey()).orElseThrow()))
        .filter(each -> finds(String.valueOf(each.pointer().last().getMatchingProperty()), name))
        .forEach(found::add);
    if (found.isEmpty()) {
      child(schema, "additionalProperties").ifPresent(found::add);
    }
    return found;
  }

  private static boolean finds(String pattern, String name) {
    try {
      return Pattern.compile(pattern).matcher(name).find();
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  private static Optional<SchemaAt> child(SchemaAt schema, String key) {
    return Optional.ofNullable(schema.node().get(key))
        .filter(node -> node.isObject() || node.isBoolean())
        .map(node -> new SchemaAt(node, schema.pointer().appendProperty(key)));
  }

  private static List<SchemaAt> children(SchemaAt schema, String key) {
    List<SchemaAt> members = new ArrayList<>();
    JsonPointer list = schema.pointer().appendProperty(key);
    for (JsonNode member : schema.node().path(key)) {
      members.add(new SchemaAt(member, list.appendIndex(members.size())));
    }
    return members;
  }

  private Stream<JsonNode> nodes() {
    return parts.values().stream().map(SchemaAt::node);
  }

  /** The values that the document itself gives. They may be wrong: many an example is. */
  Stream<JsonNode> given() {
    Stream<JsonNode> single =
        Stream.of("const", "example", "default")
            .flatMap(this::all)
            .filter(value -> !value.isNull());
    Stream<JsonNode> lists =
        Stream.of("examples", "enum")
            .flatMap(this::all)
            .filter(JsonNode::isArray)
            .flatMap(JsonNode::valueStream);
    return Stream.concat(single, lists);
  }
}
