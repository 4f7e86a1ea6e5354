package dev.standin.specs.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.standin.specs.document.SchemaKeyword.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes one schema of several that apply together, none of which is of objects or arrays. */
public final class MergedSchema {

  /** Keywords that may have any of several values. */
  private static final Set<SchemaKeyword> ANNOTATIONS =
      Set.of(SchemaKeyword.DEFAULT, SchemaKeyword.DEPRECATED);

  private static final List<String> CHOICES = List.of("anyOf", "oneOf");

  private static final Set<SchemaKeyword> OF_VALUES =
      Set.of(SchemaKeyword.TYPE, SchemaKeyword.NULLABLE, SchemaKeyword.ENUM, SchemaKeyword.CONST);

  /** Members within members beyond this are not looked at: they may refer to one another. */
  private static final int DEEPEST = 10;

  private MergedSchema() {}

  /** Whether a schema is of several: it has {@code allOf}, or keywords beside a reference. */
  public static boolean isOfSeveral(JsonNode schema, OpenApiVersion version) {
    return schema.path("allOf").isArray()
        || (schema.path("$ref").isTextual() && !version.isReference(schema));
  }

  /** The one schema; empty if two of them limit the same, or one cannot be taken apart so. */
  public static Optional<ObjectNode> of(JsonNode root, JsonNode schema, OpenApiVersion version) {
    if (!isOfSeveral(schema, version)) {
      return Optional.empty();
    }
    ObjectNode merged = schema.deepCopy();
    merged.remove(List.of("allOf", "$ref"));
    List<JsonNode> members = new ArrayList<>();
    boolean isWhole = true;
    for (JsonNode member : schema.path("allOf")) {
      // What stands beside a reference would be lost.
      isWhole &= !isOfSeveral(member, version);
      members.add(ReferenceResolver.follow(root, member));
    }
    if (schema.has("$ref")) {
      members.add(ReferenceResolver.follow(root, schema));
    }
    boolean fits = isWhole && merged.properties().stream().allMatch(each -> add(merged, each));
    for (JsonNode member : members) {
      fits &= member.isObject() && !isOfSeveral(member, version);
      fits &= member.properties().stream().allMatch(each -> add(merged, each));
    }
    List<JsonNode> all = Stream.concat(Stream.of(schema), members.stream()).toList();
    if (!schema.path("nullable").asBoolean()
        && all.stream().anyMatch(it -> !it.path("nullable").asBoolean(!it.has("type")))) {
      merged.remove("nullable"); // OpenAPI 3.0.3, "nullable": a type alone lets no null through.
    }
    if (merged.path("enum").valueStream().anyMatch(merged.path("const")::equals)) {
      merged.remove("enum"); // Its one value that the constant lets through is that.
    }
    return fits && hasClearBounds(merged, all) && hasClearValues(merged)
        ? Optional.of(merged)
        : Optional.empty();
  }

  /**
   * What a schema leaves of values that are never null, as those of parameters are: the other
   * types, and of a choice between null and one more schema that one, with the annotations beside
   * it.
   */
  public static JsonNode withoutNull(JsonNode root, JsonNode schema) {
    for (String choice : CHOICES) {
      List<JsonNode> others =
          schema
              .path(choice)
              .valueStream()
              .map(member -> ReferenceResolver.follow(root, member))
              .filter(member -> !SchemaTypes.isNull(member))
              .toList();
      ObjectNode beside =
          schema.isObject() ? schema.deepCopy() : JsonNodeFactory.instance.objectNode();
      beside.remove(choice);
      if (others.size() == 1 && others.get(0).isObject() && isAnnotation(beside)) {
        ObjectNode only = others.get(0).deepCopy();
        only.setAll(beside);
        return withoutNullType(only);
      }
    }
    return withoutNullType(schema);
  }

  /**
   * A choice between null and one more schema, which is written there and of no objects, as one
   * schema of both in the dialect of 3.1; any other schema as it is.
   */
  public static JsonNode orNull(JsonNode root, JsonNode schema) {
    List<JsonNode> members = CHOICES.stream().flatMap(it -> schema.path(it).valueStream()).toList();
    JsonNode only = withoutNull(root, schema);
    List<String> types = SchemaTypes.of(only);
    boolean isOne =
        types.size() == 1 && !types.contains("object") && CHOICES.stream().noneMatch(only::has);
    if (!isOne
        || members.stream().noneMatch(SchemaTypes::isNull)
        || members.stream().anyMatch(it -> it.has("$ref"))) {
      return schema;
    }
    ObjectNode both = only.deepCopy();
    both.putArray("type").add(types.get(0)).add("null");
    return both;
  }

  private static JsonNode withoutNullType(JsonNode schema) {
    List<String> types = SchemaTypes.withoutNull(schema);
    boolean mayBeNull = types.size() < SchemaTypes.of(schema).size() || schema.has("nullable");
    if (!mayBeNull || SchemaTypes.isNull(schema)) {
      return schema;
    }
    ObjectNode only = schema.deepCopy();
    only.remove("nullable");
    if (types.size() == 1) {
      only.put("type", types.get(0));
    } else if (!types.isEmpty()) {
      types.forEach(only.putArray("type")::add);
    }
    return only;
  }

  /** As {@link #withoutNull(JsonNode, JsonNode)}, with the place of what is left. */
  static SchemaAt withoutNull(JsonCursor schema) {
    SchemaAt whole = schema.asSchema();
    JsonNode left = withoutNull(schema.tree().root(), whole.node());
    return left.equals(whole.node())
        ? whole
        : CHOICES.stream()
            .filter(choice -> !left.has(choice))
            .flatMap(choice -> schema.resolved().get(choice).stream())
            .flatMap(choice -> choice.items().stream())
            .map(JsonCursor::asSchema)
            .filter(member -> !SchemaTypes.isNull(member.node()))
            .findFirst()
            .map(member -> new SchemaAt(left, member.pointer()))
            .orElseGet(() -> new SchemaAt(left, whole.pointer()));
  }

  private static boolean isAnnotation(JsonNode beside) {
    return beside
        .propertyStream()
        .flatMap(it -> SchemaKeyword.of(it.getKey()).stream())
        .allMatch(it -> it.role() == Role.WORDING || ANNOTATIONS.contains(it));
  }

  /** Whether no flag of OpenAPI 3.0 that excludes one bound would exclude another's. */
  private static boolean hasClearBounds(ObjectNode merged, List<JsonNode> all) {
    return Map.of("exclusiveMinimum", "minimum", "exclusiveMaximum", "maximum").entrySet().stream()
        .noneMatch(
            each ->
                merged.path(each.getKey()).isBoolean()
                    && all.stream().filter(it -> it.has(each.getValue())).count() > 1);
  }

  /** Whether values that are listed are limited by nothing else, which would not be asked. */
  private static boolean hasClearValues(ObjectNode merged) {
    boolean isListed = merged.has("enum") || merged.has("const");
    return !(merged.has("enum") && merged.has("const"))
        && !(isListed
            && merged
                .propertyStream()
                .flatMap(it -> SchemaKeyword.of(it.getKey()).stream())
                .anyMatch(it -> it.isLimitOfScalars() && it != SchemaKeyword.FORMAT));
  }

  /**
   * Of a schema with members that apply together, what several say differently of a property, as
   * one schema by the property's name; without one where it cannot be one.
   */
  public static Map<String, Optional<ObjectNode>> ofProperties(
      JsonNode root, JsonNode schema, OpenApiVersion version) {
    Map<String, Set<JsonNode>> said = new LinkedHashMap<>();
    if (schema.has("allOf")) {
      withMembers(root, schema)
          .flatMap(it -> it.path("properties").propertyStream())
          .forEach(
              each ->
                  said.computeIfAbsent(each.getKey(), name -> new LinkedHashSet<>())
                      .add(withoutWording(root, each.getValue())));
    }
    Map<String, Optional<ObjectNode>> merged = new LinkedHashMap<>();
    said.forEach(
        (name, all) -> {
          if (all.size() > 1) {
            ObjectNode together = JsonNodeFactory.instance.objectNode();
            together.putArray("allOf").addAll(all);
            merged.put(name, of(root, together, version));
          }
        });
    return merged;
  }

  /** What a property says beside its wording; of a reference alone what it leads to. */
  private static JsonNode withoutWording(JsonNode root, JsonNode property) {
    if (!(property.deepCopy() instanceof ObjectNode bare)) {
      return property;
    }
    bare.properties().removeIf(each -> SchemaKeyword.is(each.getKey(), Role.WORDING));
    return bare.size() == 1 && bare.has("$ref") ? ReferenceResolver.follow(root, bare) : bare;
  }

  /** A schema and all that apply together with it, by {@code allOf} within {@code allOf}. */
  public static Stream<JsonNode> withMembers(JsonNode root, JsonNode schema) {
    return withMembers(root, schema, DEEPEST);
  }

  private static Stream<JsonNode> withMembers(JsonNode root, JsonNode schema, int depth) {
    Stream<JsonNode> members = depth > 0 ? schema.path("allOf").valueStream() : Stream.empty();
    return Stream.concat(
        Stream.of(schema),
        members.flatMap(it -> withMembers(root, ReferenceResolver.follow(root, it), depth - 1)));
  }

  private static boolean add(ObjectNode merged, Map.Entry<String, JsonNode> entry) {
    String name = entry.getKey();
    JsonNode before = merged.get(name);
    if (before == null) {
      merged.set(name, entry.getValue());
    }
    Optional<SchemaKeyword> keyword = SchemaKeyword.of(name);
    if (name.startsWith("x-")
        || SchemaKeyword.is(name, Role.WORDING)
        || keyword.filter(ANNOTATIONS::contains).isPresent()) {
      return true;
    }
    boolean isKnown =
        keyword.filter(it -> OF_VALUES.contains(it) || it.isLimitOfScalars()).isPresent();
    if (!isKnown || !isOfScalars(name, entry.getValue())) {
      return false;
    }
    Optional<JsonNode> both =
        before == null || before.equals(entry.getValue())
            ? Optional.of(entry.getValue())
            : both(keyword.get(), before, entry.getValue());
    both.ifPresent(it -> merged.set(name, it));
    return both.isPresent();
  }

  /** What two values of one keyword say together. */
  private static Optional<JsonNode> both(SchemaKeyword keyword, JsonNode one, JsonNode other) {
    if (keyword == SchemaKeyword.NULLABLE) {
      return Optional.of(BooleanNode.TRUE); // What forbids null is asked of all at once.
    }
    if (keyword == SchemaKeyword.ENUM) {
      ArrayNode common = JsonNodeFactory.instance.arrayNode();
      one.valueStream().filter(it -> other.valueStream().anyMatch(it::equals)).forEach(common::add);
      return Optional.<JsonNode>of(common).filter(it -> !it.isEmpty());
    }
    boolean areNumbers =
        keyword == SchemaKeyword.TYPE
            && Set.of(one.asText(), other.asText()).equals(Set.of("integer", "number"));
    return areNumbers ? Optional.of(TextNode.valueOf("integer")) : keyword.stricter(one, other);
  }

  private static boolean isOfScalars(String name, JsonNode value) {
    return name.equals("enum")
        ? value.isArray() && value.valueStream().noneMatch(JsonNode::isContainerNode)
        : value.isValueNode()
            && !value.asText().equals("object")
            && !value.asText().equals("array");
  }
}
