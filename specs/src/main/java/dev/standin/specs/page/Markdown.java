package dev.standin.specs.page;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A page parsed as CommonMark with GitHub's tables.
 *
 * @param blocks the outermost blocks in the page's order
 */
public record Markdown(SpecPage page, List<Block> blocks) {

  public static Markdown parse(SpecPage page) {
    Node document =
        Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build()
            .parse(page.text());
    return new Markdown(
        page, children(document).filter(Block.class::isInstance).map(Block.class::cast).toList());
  }

  /** The nodes that a node is made of, in the page's order. */
  public static Stream<Node> children(Node parent) {
    return Stream.iterate(parent.getFirstChild(), Objects::nonNull, Node::getNext);
  }

  /** The page line that a block begins on; of what is no block, that of the block around it. */
  public static int lineOf(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return node.getParent() == null ? 1 : lineOf(node.getParent());
    }
    return spans.get(0).getLineIndex() + 1;
  }

  /** The page line that a block ends on. */
  public static int lastLineOf(Node block) {
    List<SourceSpan> spans = block.getSourceSpans();
    return spans.isEmpty() ? 1 : spans.get(spans.size() - 1).getLineIndex() + 1;
  }

  /** What a reader of the rendered page sees of a block, code and emphasis as plain text. */
  public static String textOf(Node node) {
    StringBuilder text = new StringBuilder();
    appendText(node, text);
    return text.toString().strip();
  }

  /** What is wrong with a block. */
  public SpecException error(Node block, String message) {
    return page.error(lineOf(block), message);
  }

  private static void appendText(Node node, StringBuilder text) {
    if (node instanceof Text plain) {
      text.append(plain.getLiteral());
    } else if (node instanceof Code code) {
      text.append(code.getLiteral());
    } else if (node instanceof SoftLineBreak
        || node instanceof HardLineBreak
        || node instanceof HtmlInline) {
      text.append(' ');
    }
    children(node).forEach(child -> appendText(child, text));
  }
}
