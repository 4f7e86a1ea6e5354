package dev.standin.specs.read;

import dev.standin.specs.document.Operation;
import dev.standin.specs.document.Operations;
import dev.standin.specs.document.Target;
import dev.standin.specs.page.SourcedTree;
import dev.standin.specs.page.SpecException;
import java.util.List;

/** Compares what a page says it documents with what the document in its fence has. */
final class FencedOperation {

  private FencedOperation() {}

  /**
   * Checks that the document has one operation, the one that the info string names, or where it
   * names none, the heading above.
   *
   * @throws SpecException if not; the message names both
   */
  static void check(SourcedTree tree, Fence fence) {
    List<Operation> operations = Operations.of(tree);
    if (operations.size() > 1) {
      Operation second = operations.get(1);
      throw tree.sources()
          .error(
              second.pointer(),
              "a second operation, "
                  + name(second)
                  + ", beside "
                  + name(operations.get(0))
                  + ". A fenced page documents one; a whole document has `form: openapi`.");
    }
    Operation found = operations.get(0);
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
        .or(() -> fence.targetAbove().filter(heading -> !namesWhole(heading, found)))
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

  /** A heading is for people, and may have the path that a client asks: with the server's. */
  private static boolean namesWhole(Target heading, Operation operation) {
    return heading.names(operation.method(), operation.fullPath());
  }

  private static String name(Operation found) {
    return new Target(found.method(), found.path(), 0).toString();
  }
}
