package dev.standin.specs;

import com.fasterxml.jackson.core.JsonPointer;
import dev.standin.specs.contract.OperationText;
import dev.standin.specs.contract.OperationText.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a document promises, without its wording: for each operation a block of lines, each with the
 * page line that it comes from.
 *
 * @param lines the lines in the document's order; an empty one between operations
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
    List<Line> lines = new ArrayList<>();
    for (Operation operation : document.operations()) {
      if (!lines.isEmpty()) {
        lines.add(new Line("", document.locate(JsonPointer.empty())));
      }
      for (Entry entry : OperationText.of(document.root(), operation)) {
        lines.add(new Line(entry.text(), document.locate(entry.pointer())));
      }
    }
    return new Contract(List.copyOf(lines));
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
