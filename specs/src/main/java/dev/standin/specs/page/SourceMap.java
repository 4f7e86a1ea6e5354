package dev.standin.specs.page;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.Map;

/**
 * The page line of every node of a tree.
 *
 * @param file the page as shown to a person
 * @param lines page line by JSON Pointer, the root's among them
 */
public record SourceMap(String file, Map<String, Integer> lines) {

  /** The line of the node at this pointer, or of its nearest ancestor that the tree has. */
  public SpecLocation locate(JsonPointer pointer) {
    JsonPointer at = pointer;
    Integer line = lines.get(at.toString());
    while (line == null && !at.matches()) {
      at = at.head();
      line = lines.get(at.toString());
    }
    return new SpecLocation(file, line == null ? 1 : line);
  }

  /** What is wrong at a node. */
  public SpecException error(JsonPointer pointer, String message) {
    return new SpecException(locate(pointer), message);
  }
}
