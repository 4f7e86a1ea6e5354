package dev.standin.specs;

import dev.standin.specs.contract.ContractText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a document promises, without its wording: a block of lines for each operation, then the
 * types that these name, each line with the page line that it comes from.
 *
 * @param lines the lines in the document's order; an empty one between blocks
 */
public record Contract(List<Line> lines) {

  /** The column that page lines are written in, as far as the text leaves room. */
  private static final int MARGIN = 96;

  /**
   * One promise.
   *
   * @param text what is promised, for example {@code 204 -}
   * @param location the page line that promises it
   */
  public record Line(String text, SpecLocation location) {

    /** The text with the page line at the right: {@code 204 - :61}. */
    @Override
    public String toString() {
      String padding = " ".repeat(Math.max(2, MARGIN - text.length()));
      return text.isEmpty() ? "" : text + padding + ":" + location.line();
    }
  }

  /** Derives the contract of a document. */
  public static Contract of(SpecDocument document) {
    return new Contract(
        ContractText.of(document.root(), document.operations()).stream()
            .map(entry -> new Line(entry.text(), document.locate(entry.pointer())))
            .toList());
  }

  /** A line of {@link #text()} without its page line. */
  public static String withoutPageLine(String line) {
    return line.replaceFirst(" {2,}:\\d+$", "");
  }

  /** All lines as a text file. */
  public String text() {
    return lines.stream().map(Line::toString).collect(Collectors.joining("\n", "", "\n"));
  }
}
