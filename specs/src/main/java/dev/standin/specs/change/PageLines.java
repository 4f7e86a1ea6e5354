package dev.standin.specs.change;

import com.fasterxml.jackson.core.JsonPointer;
import dev.standin.specs.SpecDocument;
import dev.standin.specs.SpecPage;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a page.
 *
 * @param head those before the OpenAPI document, or all where that was read from tables
 * @param body those of the document
 * @param tail those behind it
 */
record PageLines(Part head, Part body, Part tail) {

  /**
   * Some lines of a page.
   *
   * @param first the page line of the first one, counted from 1
   * @param lines without their ends
   */
  record Part(SpecPage page, int first, List<String> lines) {

    /** Lines by their index here; empty where there are none. */
    Optional<Side> sideOf(int from, int to) {
      return from == to
          ? Optional.empty()
          : Optional.of(
              new Side(String.join("\n", lines.subList(from, to)), page.at(first + from)));
    }

    /** Whether one of these sides is among the lines from one index to before the other. */
    boolean tellsOf(List<Side> sides, int from, int to) {
      return sides.stream()
          .filter(side -> side.location().file().equals(page.file()))
          .mapToInt(side -> side.location().line() - first)
          .anyMatch(index -> index >= from && index < to);
    }
  }

  static PageLines of(SpecDocument document) {
    SpecPage page = document.page();
    List<String> lines = page.text().lines().toList();
    if (document.root().has("x-standin-absent")) {
      return of(page, lines, lines.size(), lines.size());
    }
    List<String> source = new SpecPage(page.file(), document.source()).text().lines().toList();
    int from = Math.min(document.locate(JsonPointer.empty()).line() - 1, lines.size());
    while (from > 0 && !isAt(from, source, lines)) {
      from--;
    }
    int to = from + source.size();
    return of(page, lines, from, Math.min(to, lines.size()));
  }

  /** The root's line is not the document's first where comments stand above it. */
  private static boolean isAt(int from, List<String> source, List<String> lines) {
    int to = from + source.size();
    return to <= lines.size() && lines.subList(from, to).equals(source);
  }

  private static PageLines of(SpecPage page, List<String> lines, int from, int to) {
    return new PageLines(
        new Part(page, 1, lines.subList(0, from)),
        new Part(page, from + 1, lines.subList(from, to)),
        new Part(page, to + 1, lines.subList(to, lines.size())));
  }
}
