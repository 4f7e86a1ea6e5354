package dev.standin.specs.read;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.SpecException;
import dev.standin.specs.markdown.Target;
import dev.standin.specs.source.SourcedTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Compares what a page says it documents with what the document in its fence has. */
final class FencedOperation {

  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private record Found(String method, String path, JsonPointer pointer) {}

  private FencedOperation() {}

  /**
   * Checks that the document has one operation, the one that the info string names, or where it
   * names none, the heading above.
   *
   * @throws SpecException if not; the message names both
   */
  static void check(SourcedTree tree, Fence fence) {
    List<Found> operations = operations(tree.root());
    if (operations.size() > 1) {
      Found second = operations.get(1);
      throw tree.sources()
          .error(
              second.pointer(),
              "a second operation, "
                  + name(second)
                  + ", beside "
                  + name(operations.get(0))
                  + ". A fenced page documents one; a whole document has `form: openapi`.");
    }
    if (operations.isEmpty()) {
      throw tree.sources().error(JsonPointer.compile("/paths"), "no operation under `paths`.");
    }
    Found found = operations.get(0);
    if (fence.target().isEmpty() && fence.info().strip().contains(" ")) {
      throw fence
          .markdown()
          .page()
          .error(
              fence.line(),
              String.format(
                  "the info string `%s` names no operation. Expected `yaml [file] verb /path`: %s.",
                  fence.info(), name(found)));
    }
    fence
        .target()
        .or(fence::targetAbove)
        .filter(target -> !target.names(found.method(), found.path()))
        .ifPresent(
            target -> {
              throw new SpecException(
                  fence.markdown().page().at(target.line()),
                  String.format(
                      "the page says %s, its document says %s (line %d). They have to be the same.",
                      target, name(found), tree.sources().locate(found.pointer()).line()));
            });
  }

  private static String name(Found found) {
    return new Target(found.method().toUpperCase(Locale.ROOT), found.path(), 0).toString();
  }

  private static List<Found> operations(JsonNode root) {
    List<Found> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      JsonPointer at = JsonPointer.compile("/paths").appendProperty(path.getKey());
      for (String method : path.getValue().propertyStream().map(Map.Entry::getKey).toList()) {
        if (METHODS.contains(method)) {
          found.add(new Found(method, path.getKey(), at.appendProperty(method)));
        }
      }
    }
    return found;
  }
}
