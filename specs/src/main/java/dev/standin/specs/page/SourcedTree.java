package dev.standin.specs.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A tree and where each of its nodes came from.
 *
 * @param leftOut of each value that is not in it, since JSON does not have it
 */
public record SourcedTree(JsonNode root, SourceMap sources, List<SpecNote> leftOut) {

  public SourcedTree {
    leftOut = List.copyOf(leftOut);
  }

  public SourcedTree(JsonNode root, SourceMap sources) {
    this(root, sources, List.of());
  }

  /**
   * This tree, of which nothing may be left out.
   *
   * @throws SpecException if something is
   */
  public SourcedTree whole() {
    if (!leftOut.isEmpty()) {
      throw new SpecException(leftOut.get(0).location(), leftOut.get(0).message());
    }
    return this;
  }
}
