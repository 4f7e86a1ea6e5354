package dev.standin.specs.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.Operation;
import java.util.ArrayList;
import java.util.List;

/** Writes a document as lines: its operations, then the types that they name. */
public final class ContractText {

  private static final Entry EMPTY = new Entry("", JsonPointer.empty());

  private ContractText() {}

  /** The lines, with an empty one between operations and before the types. */
  public static List<Entry> of(JsonNode root, List<Operation> operations) {
    ShapeText shapes = new ShapeText(root);
    List<Entry> entries = new ArrayList<>();
    for (Operation operation : operations) {
      if (!entries.isEmpty()) {
        entries.add(EMPTY);
      }
      entries.addAll(new OperationText(root, shapes, operation).entries());
    }
    addTypes(shapes, entries);
    return entries;
  }

  /** A type may name others, which are written behind it. */
  private static void addTypes(ShapeText shapes, List<Entry> entries) {
    List<JsonPointer> named = shapes.named();
    if (!named.isEmpty()) {
      entries.add(EMPTY);
    }
    for (int written = 0; written < named.size(); ) {
      for (JsonPointer type : named.subList(written, named.size())) {
        String name = type.last().getMatchingProperty();
        entries.add(new Entry(name + " " + shapes.definition(type), type));
      }
      written = named.size();
      named = shapes.named();
    }
  }
}
