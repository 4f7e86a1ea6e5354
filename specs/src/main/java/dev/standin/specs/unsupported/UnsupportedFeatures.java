package dev.standin.specs.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.page.NameMaps;
import dev.standin.specs.page.SourcedTree;
import dev.standin.specs.page.SpecNote;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what a document says and nothing is generated or derived from, so that it is told. */
public final class UnsupportedFeatures {

  /** In a schema of tables: the name of a type that the page names and does not define. */
  public static final String UNDEFINED_TYPE = "x-undefined-type";

  /** What models do not have; answers are judged by it all the same. */
  private static final Set<String> OF_SCHEMAS =
      Set.of(
          "not",
          "if",
          "patternProperties",
          "propertyNames",
          "dependentRequired",
          "dependentSchemas",
          "prefixItems",
          "contains",
          "unevaluatedProperties",
          "unevaluatedItems",
          "uniqueItems",
          "minProperties",
          "maxProperties",
          "multipleOf");

  /** Keys below which stands what may look like a schema and is none. */
  private static final Set<String> VALUES =
      Set.of("example", "examples", "default", "enum", "const");

  private final Map<String, JsonPointer> first = new LinkedHashMap<>();
  private final Map<String, Integer> times = new LinkedHashMap<>();

  private final OpenApiVersion version;

  private UnsupportedFeatures(OpenApiVersion version) {
    this.version = version;
  }

  /** One note for each kind of thing, in the document's order. */
  public static List<SpecNote> in(SourcedTree tree) {
    UnsupportedFeatures features = new UnsupportedFeatures(OpenApiVersion.of(tree));
    features.visit(tree.root(), "", "");
    return features.first.entrySet().stream()
        .map(
            entry ->
                new SpecNote(
                    tree.sources().locate(entry.getValue()),
                    features.times.getOrDefault(entry.getKey(), 1),
                    entry.getKey()))
        .toList();
  }

  private void visit(JsonNode node, String pointer, String key) {
    boolean isOfNames = NameMaps.isOne(key);
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String name = entry.getKey();
      String at = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
      if (!isOfNames) {
        look(name, entry.getValue(), at, node);
      }
      boolean isValue = !isOfNames && (VALUES.contains(name) || name.startsWith("x-"));
      if (!isValue) {
        visit(entry.getValue(), at, isOfNames ? "" : name);
      }
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      visit(node.get(i), pointer + "/" + i, "");
    }
  }

  private void look(String name, JsonNode value, String at, JsonNode around) {
    switch (name) {
      case "webhooks" -> noteIf(at.equals("/webhooks"), at, "`webhooks` are sent by nobody");
      case "callbacks" ->
          noteIf(
              around.has("responses"), at, "`callbacks` are not made, and nobody waits for them");
      case "links" ->
          noteIf(
              around.has("description"), at, "`links` are not followed; answers may be anything");
      case "encoding" ->
          noteIf(around.has("schema"), at, "`encoding` of parts of a body is left to its reader");
      case "servers" ->
          noteIf(
              value.size() > 1,
              at,
              "of several `servers` the path of the first is served, the others' are not");
      case "style" ->
          noteIf(
              value.asText().equals("deepObject") || value.asText().endsWith("Delimited"),
              at,
              "parameters of `style: "
                  + value.asText()
                  + "` are asked, and not read by the server");
      case UNDEFINED_TYPE ->
          noteIf(
              true,
              at,
              "the page does not define the type `" + value.asText() + "`: it may be anything");
      case "itemSchema" ->
          noteIf(true, at, "what a stream is made of (`itemSchema`) is not judged");
      case "defaultMapping" ->
          noteIf(
              around.has("propertyName"), at, "`defaultMapping` of a discriminator is not heeded");
      case "nullable", "type", "const" -> lookAtDialect(name, value, at);
      default ->
          noteIf(
              OF_SCHEMAS.contains(name),
              at,
              "`" + name + "` is judged in answers, and not enforced on what the server is sent");
    }
  }

  /** Keywords of schemas that one version has and another has not. */
  private void lookAtDialect(String name, JsonNode value, String at) {
    noteIf(
        name.equals("type") && value.asText().equals("null") && !at.matches(".*/\\d+/type"),
        at,
        "`type: 'null'` alone is judged in answers, and not enforced on what the server is sent");
    if (version.hasOwnSchemas()) {
      noteIf(
          name.equals("type") && value.isArray(),
          at,
          "a list as `type` is of OpenAPI 3.1; this is 3.0");
      noteIf(
          name.equals("const"),
          at,
          "`const` is of OpenAPI 3.1; in 3.0 it is an `enum` of one value");
    } else {
      noteIf(
          name.equals("nullable") && value.asBoolean(),
          at,
          "`nullable` is of OpenAPI 3.0; in 3.1 null is a type");
    }
  }

  private void noteIf(boolean applies, String at, String message) {
    if (applies) {
      first.putIfAbsent(message, JsonPointer.compile(at));
      times.merge(message, 1, Integer::sum);
    }
  }
}
