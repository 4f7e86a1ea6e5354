package dev.standin.specs.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Writes a report for a console. */
public final class ChangeText {

  /** What a person reads in one go; the rest is counted, and stands in the JSON. */
  private static final int MOST_CHANGES = 100;

  private static final int MOST_WORDING = 20;

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
    wording(lines, report.wording());
    lines.add("");
    lines.add(Counts.sentence(report));
    return String.join("\n", lines) + "\n";
  }

  private static String files(ChangeReport report) {
    String before = report.before().file();
    String now = report.now().file();
    return before.equals(now) ? now : before + " → " + now;
  }

  private static void change(List<String> lines, ChangeGroup group) {
    Change change = group.change();
    lines.add(
        String.format(
            "  [%s] %s %s%s",
            change.severity().text(),
            clean(change.place(), LONGEST_SIDE),
            change.kind(),
            group.elsewhere()));
    sides(lines, change.from(), change.to(), side -> side.location().toString());
    lines.add("      " + clean(change.reason(), 2 * LONGEST_SIDE));
  }

  private static void wording(List<String> lines, List<WordingChange> wording) {
    if (wording.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("Wording");
    for (WordingChange change : wording.subList(0, Math.min(MOST_WORDING, wording.size()))) {
      String place = change.place().isEmpty() ? "" : " " + clean(change.place(), LONGEST_SIDE);
      lines.add("  " + change.what() + place);
      sides(lines, change.from(), change.to(), change::where);
    }
    if (wording.size() > MOST_WORDING) {
      lines.add("  and " + (wording.size() - MOST_WORDING) + " more");
    }
  }

  /** A mark stands first, so that no page begins a line: there a CI reads {@code ::} as its own. */
  private static void sides(
      List<String> lines, Optional<Side> from, Optional<Side> to, Function<Side, String> where) {
    from.ifPresent(side -> lines.add("      - " + side(side, where)));
    to.ifPresent(side -> lines.add("      + " + side(side, where)));
  }

  private static String side(Side side, Function<Side, String> where) {
    return clean(side.text(), LONGEST_SIDE) + " (" + where.apply(side) + ")";
  }

  /**
   * Without what a terminal would obey, or a GitHub runner, which looks for {@code ##[} anywhere.
   */
  private static String clean(String text, int length) {
    return Shorten.to(length, text)
        .replaceAll("\\p{Cntrl}|[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]", "�")
        .replace("##[", "## [");
  }
}
