package dev.standin.specs.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.page.SourcedTree;
import dev.standin.specs.page.SpecException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A node of a document and its place in it. What is asked for as something that it is not, and a
 * reference that leads nowhere or in a circle, is a {@link SpecException} with the page line.
 *
 * @param node the node; missing where nothing is at the pointer
 * @param place the pointer as text: to parse one at each step takes longer than all the rest
 * @param key the key or index that this node stands under; empty for the root
 */
public record JsonCursor(SourcedTree tree, JsonNode node, String place, String key) {

  /** A document's root. */
  public static JsonCursor rootOf(SourcedTree tree) {
    return new JsonCursor(tree, tree.root(), "", "");
  }

  /** The node at a pointer of the same document; a missing node where there is none. */
  public JsonCursor at(JsonPointer place) {
    JsonPointer last = place.last();
    return new JsonCursor(
        tree,
        tree.root().at(place),
        place.toString(),
        last == null ? "" : last.getMatchingProperty());
  }

  /** The node under a key as written, or empty where there is none. */
  public Optional<JsonCursor> get(String key) {
    return Optional.ofNullable(node.get(key)).map(child -> child(key, child));
  }

  /** The object under a key, references resolved, or empty where there is none. */
  public Optional<JsonCursor> object(String key) {
    return get(key)
        .map(JsonCursor::resolved)
        .map(found -> found.expect(found.node.isObject(), "an object"));
  }

  /** The text under a key, or empty where there is none. */
  public Optional<String> text(String key) {
    return get(key)
        .map(found -> found.expect(found.node.isTextual(), "text"))
        .map(found -> found.node.asText());
  }

  /** The truth value under a key; false where there is none. */
  public boolean flag(String key) {
    return get(key)
        .map(found -> found.expect(found.node.isBoolean(), "true or false").node.asBoolean())
        .orElse(false);
  }

  /** The items of the list under a key as written; none where there is no such key. */
  public List<JsonCursor> list(String key) {
    Optional<JsonCursor> list = get(key).map(found -> found.expect(found.node.isArray(), "a list"));
    return list.map(JsonCursor::items).orElse(List.of());
  }

  /** The items of this list; none of what is no list. */
  public List<JsonCursor> items() {
    List<JsonCursor> items = new ArrayList<>();
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      items.add(new JsonCursor(tree, node.get(i), place + "/" + i, Integer.toString(i)));
    }
    return items;
  }

  /** The entries of this object as written; none of what is no object. */
  public List<JsonCursor> entries() {
    return node.propertyStream().map(entry -> child(entry.getKey(), entry.getValue())).toList();
  }

  /** The entries of this object as written, without extensions (OpenAPI 3.1.0, section 4.9). */
  public List<JsonCursor> fixedEntries() {
    return entries().stream().filter(entry -> !entry.key().startsWith("x-")).toList();
  }

  /** Where this node is in its document. */
  public JsonPointer pointer() {
    return JsonPointer.compile(place);
  }

  /** What this node refers to if it is a reference, through all of a chain, else the node. */
  public JsonCursor resolved() {
    return ReferenceResolver.resolve(this);
  }

  /** This node, references resolved, as a schema. */
  public SchemaAt asSchema() {
    JsonCursor schema = resolved();
    boolean isSchema = schema.node.isObject() || schema.node.isBoolean();
    return new SchemaAt(schema.expect(isSchema, "a schema").node, schema.pointer());
  }

  /** Values that stand beside a schema (OpenAPI 3.1.0, sections 4.8.12.2 and 4.8.14.1). */
  List<JsonNode> examples() {
    // What has the wrong form is no example; nothing is derived from it that could be wrong.
    Stream<JsonNode> named =
        get("examples").stream()
            .filter(examples -> examples.node.isObject())
            .flatMap(examples -> examples.entries().stream())
            .flatMap(example -> example.resolved().get("value").stream())
            .map(JsonCursor::node);
    return Stream.concat(get("example").stream().map(JsonCursor::node), named).toList();
  }

  /** What is wrong with this node, with its page line. */
  public SpecException error(String message) {
    return tree.sources().error(pointer(), message);
  }

  /** This node, if it is as expected; else an error with the key and what was expected. */
  public JsonCursor expect(boolean fulfilled, String expected) {
    if (!fulfilled) {
      throw error("`" + key() + "` has to be " + expected + ".");
    }
    return this;
  }

  private JsonCursor child(String key, JsonNode child) {
    return new JsonCursor(tree, child, place + "/" + DocumentObjects.escaped(key), key);
  }
}
