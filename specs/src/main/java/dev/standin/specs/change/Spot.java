package dev.standin.specs.change;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.standin.specs.SchemaAt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A node of one of the two documents. */
record Spot(Version version, JsonNode node, JsonPointer pointer) {

  /** A schema as {@link dev.standin.specs.Operation} has it. */
  static Spot of(Version version, SchemaAt schema) {
    return new Spot(version, schema.node(), schema.pointer());
  }

  /** The node under a key, or empty where there is none. */
  Optional<Spot> get(String key) {
    return Optional.ofNullable(node.get(key)).map(child -> child(child, key));
  }

  /** The entries of this object, or none of what is no object. */
  List<Spot> entries() {
    return node.propertyStream().map(entry -> child(entry.getValue(), entry.getKey())).toList();
  }

  /** The items of this list, or none of what is no list. */
  List<Spot> items() {
    List<Spot> items = new ArrayList<>();
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      items.add(new Spot(version, node.get(i), pointer.appendIndex(i)));
    }
    return items;
  }

  /** The key or index that this node stands under. */
  String key() {
    return pointer.last() == null ? "" : pointer.last().getMatchingProperty();
  }

  /** What a chain of references leads to; the node itself if it is none. */
  Spot resolved() {
    return version.resolve(this);
  }

  /** A schema that says nothing, of this place and not the same as what stands in it. */
  Spot any() {
    JsonPointer nowhere = pointer.appendProperty("any value");
    return new Spot(version, JsonNodeFactory.instance.objectNode(), nowhere);
  }

  /** A text about this node, for a change. */
  Mark says(String text) {
    return new Mark(text, this);
  }

  /** This node as a schema in the words of the contract. */
  Mark saysShape() {
    return says(version.shapeText(this));
  }

  /** The same for a type with a name: what it stands for. */
  Mark saysDefinition() {
    return says(version.definitionText(this));
  }

  private Spot child(JsonNode child, String key) {
    return new Spot(version, child, pointer.appendProperty(key));
  }
}
