package dev.standin.conformance.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Values made to break a schema, one constraint each. They are candidates: whether a validator
 * really refuses one is for the caller to ask, since other parts of the schema may allow it.
 */
public final class Misfits {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Misfits() {}

  /** Candidates for a value that stands in JSON. */
  public static List<Misfit> of(JsonNode root, JsonNode reference) {
    JsonNode schema = Schemas.resolve(root, reference);
    List<Misfit> misfits = new ArrayList<>();
    wrongType(schema, misfits);
    misfits.add(new Misfit("null", JSON.nullNode()));
    constraints(schema, misfits);
    return List.copyOf(distinct(misfits));
  }

  /** Candidates for a value that is sent as text: in a path, query, header or cookie. */
  public static List<Misfit> ofText(JsonNode root, JsonNode reference) {
    JsonNode schema = Schemas.resolve(root, reference);
    List<Misfit> misfits = new ArrayList<>();
    Schemas.types(schema).stream()
        .filter(Set.of("boolean", "integer", "number")::contains)
        .forEach(
            type -> {
              misfits.add(new Misfit("not-" + type, JSON.textNode("yes")));
              misfits.add(new Misfit("empty", JSON.textNode("")));
            });
    constraints(schema, misfits);
    return distinct(misfits).stream()
        .map(misfit -> new Misfit(misfit.name(), TextNode.valueOf(misfit.value().asText())))
        .toList();
  }

  /** One of each name: a schema with several types breaks in the same way for several reasons. */
  private static Collection<Misfit> distinct(List<Misfit> misfits) {
    Map<String, Misfit> byName = new LinkedHashMap<>();
    misfits.forEach(misfit -> byName.putIfAbsent(misfit.name(), misfit));
    return byName.values();
  }

  private static void wrongType(JsonNode schema, List<Misfit> misfits) {
    Set<String> types = Schemas.types(schema);
    if (types.isEmpty()) {
      if (schema.has("anyOf") || schema.has("oneOf")) {
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

  private static void constraints(JsonNode schema, List<Misfit> misfits) {
    if (schema.has("enum") || schema.has("const")) {
      misfits.add(new Misfit("not-listed", JSON.textNode("standin-not-listed")));
    }
    if (schema.path("format").asText().equals("uuid")) {
      misfits.add(new Misfit("not-uuid", JSON.textNode("not-a-uuid")));
      // Parsers that only split at the hyphens take this one.
      misfits.add(new Misfit("short-uuid", JSON.textNode("1-1-1-1-1")));
    } else if (schema.has("format")) {
      misfits.add(new Misfit("not-" + schema.path("format").asText(), JSON.textNode("!")));
    }
    if (schema.path("minLength").asInt(0) > 0) {
      int length = schema.path("minLength").asInt() - 1;
      misfits.add(new Misfit("too-short", JSON.textNode("x".repeat(length))));
    }
    if (schema.has("maxLength")) {
      int length = schema.path("maxLength").asInt() + 1;
      misfits.add(new Misfit("too-long", JSON.textNode("x".repeat(length))));
    }
    if (schema.has("minimum")) {
      misfits.add(new Misfit("too-small", JSON.numberNode(schema.path("minimum").asLong() - 1)));
    }
    if (schema.has("maximum")) {
      misfits.add(new Misfit("too-large", JSON.numberNode(schema.path("maximum").asLong() + 1)));
    }
    if (schema.has("pattern")) {
      misfits.add(new Misfit("not-matching", JSON.textNode(" ! ")));
    }
  }
}
