package dev.standin.specs.page;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.Map;

/**
 * The page line of every node of a tree.
 *
 * @param file the page as shown to a person
 * @param lines page line by JSON Pointer, the root's among them
 * @param parts those of other files, by the JSON Pointer that their root has in this tree
 */
public record SourceMap(String file, Map<String, Integer> lines, Map<String, SourceMap> parts) {

  public SourceMap(String file, Map<String, Integer> lines) {
    this(file, lines, Map.of());
  }

  /** The line of the node at this pointer, or of its nearest ancestor that the tree has. */
  public SpecLocation locate(JsonPointer pointer) {
    String text = pointer.toString();
    for (Map.Entry<String, SourceMap> part : parts.entrySet()) {
      if (text.equals(part.getKey()) || text.startsWith(part.getKey() + "/")) {
        String inside = text.substring(part.getKey().length());
        return part.getValue().locate(JsonPointer.compile(inside));
      }
    }
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
