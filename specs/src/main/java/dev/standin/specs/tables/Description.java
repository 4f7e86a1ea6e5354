package dev.standin.specs.tables;

import dev.standin.specs.page.Markdown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * A description: prose, and facts such as {@code _Default:_ `1`} or {@code _Enum:_ `a`, `b`}.
 *
 * @param prose what remains without the facts
 * @param facts values by label
 */
record Description(String prose, Map<Fact, List<String>> facts) {

  /** A fact's label and the schema keyword that holds its value. */
  enum Fact {
    ENUM("enum"),
    CONSTANT("enum"),
    DEFAULT("default"),
    FORMAT("format"),
    PATTERN("pattern"),
    EXAMPLE("examples"),
    MINIMUM("minimum"),
    MAXIMUM("maximum"),
    MINLENGTH("minLength"),
    MAXLENGTH("maxLength"),
    MINITEMS("minItems"),
    MAXITEMS("maxItems");

    private final String keyword;

    Fact(String keyword) {
      this.keyword = keyword;
    }

    String keyword() {
      return keyword;
    }

    private static Optional<Fact> labelled(String label) {
      String name = label.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
      return List.of(values()).stream().filter(fact -> fact.name().equals(name)).findFirst();
    }
  }

  /** Reads a cell or paragraph. */
  static Description of(Markdown page, Node parent) {
    StringBuilder prose = new StringBuilder();
    Map<Fact, List<String>> facts = new LinkedHashMap<>();
    Node node = parent.getFirstChild();
    while (node != null) {
      Node next = node.getNext();
      boolean hasValue = firstCode(next).isPresent();
      if (isLabel(node) && !hasValue && Fact.labelled(Markdown.textOf(node)).isPresent()) {
        throw page.error(
            parent,
            String.format(
                "`%s` needs its value in backticks: _%1$s_ `value`.", Markdown.textOf(node)));
      }
      if (isLabel(node) && hasValue) {
        Fact fact = fact(page, parent, Markdown.textOf(node));
        List<String> values = new ArrayList<>();
        while (next instanceof Code || isSeparator(next)) {
          if (next instanceof Code code) {
            values.add(code.getLiteral());
          }
          next = next.getNext();
        }
        if (facts.put(fact, values) != null) {
          throw page.error(parent, Markdown.textOf(node) + " appears twice in one description.");
        }
      } else {
        prose.append(plain(node));
      }
      node = next;
    }
    return new Description(prose.toString().strip().replaceAll("\\s+", " "), facts);
  }

  private static Fact fact(Markdown page, Node parent, String label) {
    return Fact.labelled(label)
        .orElseThrow(
            () ->
                page.error(
                    parent,
                    "`"
                        + label
                        + "` with a value is not understood; known are Enum, Constant, Default,"
                        + " Format, Pattern, Example, Minimum, Maximum, MinLength, MaxLength,"
                        + " MinItems, MaxItems."));
  }

  private static boolean isLabel(Node node) {
    boolean emphasized = node instanceof Emphasis || node instanceof StrongEmphasis;
    return emphasized && Markdown.textOf(node).endsWith(":");
  }

  private static Optional<Node> firstCode(Node behindLabel) {
    Node node = behindLabel;
    while (isSeparator(node)) {
      node = node.getNext();
    }
    return Optional.ofNullable(node).filter(Code.class::isInstance);
  }

  private static boolean isSeparator(Node node) {
    return node instanceof Text text && text.getLiteral().matches("[\\s,|/]*(and|or)?[\\s,|/]*");
  }

  private static String plain(Node node) {
    if (node instanceof Text text) {
      return text.getLiteral();
    }
    return node instanceof Code code ? "`" + code.getLiteral() + "`" : " " + Markdown.textOf(node);
  }
}
