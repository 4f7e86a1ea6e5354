package dev.standin.specs.read;

import dev.standin.specs.document.OpenApiVersion;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.Operations;
import dev.standin.specs.document.Target;
import dev.standin.specs.page.Markdown;
import dev.standin.specs.page.SourcedTree;
import dev.standin.specs.page.SpecException;
import dev.standin.specs.page.SpecPage;
import dev.standin.specs.page.YamlTree;
import java.util.List;
import java.util.stream.Collectors;

/** Reads a page whose OpenAPI document, of one operation, is in a fenced code block. */
final class FencedReader {

  private FencedReader() {}

  static SourcedTree read(SpecPage page) {
    Fence fence = theFenceOf(Markdown.parse(page));
    if (!fence.closed()) {
      throw page.error(
          fence.line(),
          "the fence opened here never closes: it needs a line of as many "
              + "backticks or more at its end. Restore the page as its vendor serves it.");
    }
    SourcedTree tree = Anchors.resolved(YamlTree.read(page, fence.body(), fence.line() + 1), false);
    OpenApiVersion.of(tree);
    checkOperation(tree, fence);
    return tree;
  }

  /**
   * The fence that says {@code openapi} in its body. Where none does, the one whose info string
   * names an operation: what is wrong with it can then be said.
   */
  private static Fence theFenceOf(Markdown markdown) {
    List<Fence> all = Fence.allOf(markdown);
    List<Fence> found = all.stream().filter(Fence::saysOpenApi).toList();
    if (found.isEmpty()) {
      found = all.stream().filter(fence -> fence.target().isPresent()).toList();
    }
    if (found.isEmpty()) {
      throw none(markdown.page(), all);
    }
    if (found.size() > 1) {
      throw markdown
          .page()
          .error(
              found.get(1).line(),
              "two OpenAPI fences, the first on line "
                  + found.get(0).line()
                  + ". A page documents one operation: keep one page for each.");
    }
    return found.get(0);
  }

  private static SpecException none(SpecPage page, List<Fence> others) {
    for (Fence fence : others) {
      if (!fence.closed()) {
        return page.error(
            fence.line(), "no OpenAPI fence, and the fence opened here never closes. Close it.");
      }
    }
    String seen =
        others.isEmpty()
            ? ""
            : " Other fences: "
                + others.stream().map(Fence::toString).collect(Collectors.joining(", "))
                + ".";
    return page.error(
        1,
        "no OpenAPI fence. Expected ````yaml verb /path and a body with `openapi:` at its root;"
            + " a page of another form needs `form: tables` or `form: openapi` in spec.yaml."
            + seen);
  }

  /**
   * Checks that the document has one operation, the one that the info string names, or where it
   * names none, the heading above.
   *
   * @throws SpecException if not; the message names both
   */
  private static void checkOperation(SourcedTree tree, Fence fence) {
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
