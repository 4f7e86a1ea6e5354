package dev.standin.specs.report;

import dev.standin.specs.change.Change;
import dev.standin.specs.change.ChangeReport;
import dev.standin.specs.change.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a report for a console. */
public final class ChangeText {

  /** What a person reads in one go; the rest is counted, and stands in the JSON. */
  private static final int MOST_CHANGES = 100;

  private static final int LONGEST_SIDE = 160;

  private ChangeText() {}

  /**
   * The changes by operation, the gravest first, each with the lines of both pages, the old one
   * behind {@code -} and the new one behind {@code +}, and the reason; the same change of a type
   * that many places use once, with their number. Ends with a sentence that counts all, and an end
   * of line.
   */
  public static String of(ChangeReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(report.vendor() + ": " + files(report));
    List<ChangeGroup> groups = ChangeGroup.of(report.changes());
    List<ChangeGroup> shown = groups.subList(0, Math.min(MOST_CHANGES, groups.size()));
    for (Map.Entry<String, List<ChangeGroup>> entry : ChangeGroup.byOperation(shown).entrySet()) {
      lines.add("");
      lines.add(entry.getKey().isEmpty() ? "The document" : clean(entry.getKey(), LONGEST_SIDE));
      entry.getValue().forEach(group -> change(lines, group));
    }
    if (groups.size() > shown.size()) {
      lines.add("");
      lines.add("And " + (groups.size() - shown.size()) + " more, none of them graver.");
    }
    lines.add("");
    lines.add(Summary.of(report));
    return String.join("\n", lines) + "\n";
  }

  private static String files(ChangeReport report) {
    return report.before().equals(report.now())
        ? report.now()
        : report.before() + " → " + report.now();
  }

  /** A mark stands first, so that no page begins a line: there a CI reads {@code ::} as its own. */
  private static void change(List<String> lines, ChangeGroup group) {
    Change change = group.change();
    lines.add(
        String.format(
            "  [%s] %s %s%s",
            change.severity().text(),
            clean(change.place(), LONGEST_SIDE),
            change.kind(),
            group.elsewhere()));
    change.from().ifPresent(side -> lines.add("      - " + side(side)));
    change.to().ifPresent(side -> lines.add("      + " + side(side)));
    lines.add("      " + clean(change.reason(), 2 * LONGEST_SIDE));
  }

  private static String side(Side side) {
    return clean(side.text(), LONGEST_SIDE) + " (" + side.location() + ")";
  }

  /**
   * Without what a terminal would obey, or a GitHub runner, which looks for {@code ##[} anywhere.
   */
  private static String clean(String text, int length) {
    return Summary.shortened(length, text)
        .replaceAll("\\p{Cntrl}|[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]", "�")
        .replace("##[", "## [");
  }
}
