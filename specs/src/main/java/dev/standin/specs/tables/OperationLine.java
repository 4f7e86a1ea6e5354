package dev.standin.specs.tables;

import dev.standin.specs.document.PathTemplates;
import dev.standin.specs.document.Target;
import dev.standin.specs.page.Markdown;
import dev.standin.specs.page.SpecException;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;

/** Finds the line or code sample of a page that is a method and a path. */
final class OperationLine {

  private OperationLine() {}

  /**
   * The operation that a page documents. Others that the page names may only be requests for it,
   * such as {@code DELETE https://api.example.com/things/1?force=true}.
   *
   * @throws SpecException if the page names none, or a second one
   */
  static Target of(Markdown page) {
    List<Target> all = page.blocks().stream().flatMap(block -> in(block).stream()).toList();
    if (all.isEmpty()) {
      throw page.page().error(1, "no line says which operation this is; expected `DELETE /path`.");
    }
    Target first = all.get(0);
    if (!first.path().matches("/[^?#]*")) {
      throw page.page()
          .error(first.line(), "`" + first + "`: expected a path such as /v1/things/{id}.");
    }
    for (Target other : all) {
      if (!isRequestFor(first, other)) {
        throw page.page()
            .error(
                other.line(),
                String.format(
                    "a second operation, %s, beside %s on line %d. A page of tables documents one:"
                        + " keep one page for each.",
                    other, first, first.line()));
      }
    }
    return first;
  }

  private static Optional<Target> in(Block block) {
    String text =
        block instanceof FencedCodeBlock code ? code.getLiteral() : Markdown.textOf(block);
    return Target.in(text, Markdown.lineOf(block));
  }

  private static boolean isRequestFor(Target operation, Target other) {
    String url = other.path().replaceFirst("[?#].*", "");
    return operation.method().equals(other.method())
        && url.matches("(https?://\\S+)?" + PathTemplates.pattern(operation.path()));
  }
}
