package dev.standin.specs.derive;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.SchemaAt;
import dev.standin.specs.SpecException;
import dev.standin.specs.source.SourcedTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A node of a document and its place in it. */
record At(SourcedTree tree, JsonNode node, JsonPointer pointer) {

  static At rootOf(SourcedTree tree) {
    return new At(tree, tree.root(), JsonPointer.empty());
  }

  /** The node under a key as written, or empty where there is none. */
  Optional<At> get(String key) {
    return Optional.ofNullable(node.get(key))
        .map(child -> new At(tree, child, pointer.appendProperty(key)));
  }

  /** The object under a key, references resolved, or empty where there is none. */
  Optional<At> object(String key) {
    return get(key)
        .map(At::resolved)
        .map(found -> found.expect(found.node.isObject(), "an object"));
  }

  /** The text under a key, or empty where there is none. */
  Optional<String> text(String key) {
    return get(key)
        .map(found -> found.expect(found.node.isTextual(), "text"))
        .map(found -> found.node.asText());
  }

  /** The items of the list under a key as written; none where there is no such key. */
  List<At> list(String key) {
    Optional<At> list = get(key).map(found -> found.expect(found.node.isArray(), "a list"));
    return list.map(At::items).orElse(List.of());
  }

  /** The items of this list. */
  List<At> items() {
    List<At> items = new ArrayList<>();
    for (JsonNode item : node) {
      items.add(new At(tree, item, pointer.appendIndex(items.size())));
    }
    return items;
  }

  /** The entries of this object as written, without extensions (section 4.9). */
  List<At> fixedEntries() {
    return entries().stream().filter(entry -> !entry.key().startsWith("x-")).toList();
  }

  /** The entries of this object as written. */
  List<At> entries() {
    return node.propertyStream()
        .map(entry -> new At(tree, entry.getValue(), pointer.appendProperty(entry.getKey())))
        .toList();
  }

  /** What this node refers to if it is a reference, else the node itself. */
  At resolved() {
    return References.resolve(this);
  }

  /** The key or index that this node stands under. */
  String key() {
    return pointer.last() == null ? "" : pointer.last().getMatchingProperty();
  }

  SchemaAt asSchema() {
    At schema = resolved();
    boolean isSchema = schema.node.isObject() || schema.node.isBoolean();
    return new SchemaAt(schema.expect(isSchema, "a schema").node, schema.pointer);
  }

  SpecException error(String message) {
    return tree.sources().error(pointer, message);
  }

  /** This node, if it is as expected. */
  At expect(boolean fulfilled, String expected) {
    if (!fulfilled) {
      throw error("`" + key() + "` has to be " + expected + ".");
    }
    return this;
  }
}
