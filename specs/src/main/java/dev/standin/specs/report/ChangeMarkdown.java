package dev.standin.specs.report;

import dev.standin.specs.change.Change;
import dev.standin.specs.change.ChangeReport;
import dev.standin.specs.change.Side;
import java.util.List;
import java.util.Optional;

/** Writes a report as a comment for a pull request, in GitHub's Markdown. */
public final class ChangeMarkdown {

  /** A comment has at most 65,536 characters. */
  private static final int MOST_CHARACTERS = 60_000;

  private static final int LONGEST_CELL = 200;

  private static final String HEAD =
      "| | operation | what | from | to | why |\n|---|---|---|---|---|---|\n";

  private ChangeMarkdown() {}

  /**
   * A headline with the severity, a table of changes with the gravest first, and a sentence that
   * counts all. Rows beyond what a comment holds are counted.
   *
   * <p>What pages say makes no markup, as it is escaped. So that GitHub makes no mentions, links
   * and emoji of it either, a word joiner (U+2060) stands behind each {@code @}, in {@code www.},
   * {@code ://}, {@code #1}, {@code GH-1} and {@code :a:}, and in what may be the hash of a commit.
   * Prefixes that a repository has set up as links itself are not known here.
   */
  public static String of(ChangeReport report) {
    StringBuilder text = new StringBuilder();
    text.append("### ").append(cell(report.vendor())).append(": ");
    text.append(report.severity().text()).append("\n");
    List<String> changes =
        ChangeGroup.of(report.changes()).stream().map(ChangeMarkdown::row).toList();
    table(text, changes);
    return text.append("\n").append(Summary.of(report)).append("\n").toString();
  }

  private static void table(StringBuilder text, List<String> rows) {
    if (rows.isEmpty()) {
      return;
    }
    text.append("\n").append(HEAD);
    int written = 0;
    while (written < rows.size() && text.length() + rows.get(written).length() < MOST_CHARACTERS) {
      text.append(rows.get(written++));
    }
    if (written < rows.size()) {
      text.append("\nAnd ").append(rows.size() - written).append(" more, none of them graver.\n");
    }
  }

  private static String row(ChangeGroup group) {
    Change change = group.change();
    String mark = change.severity().text();
    return "| "
        + (change.severity().breaking() ? "**" + mark + "**" : mark)
        + " | "
        + (change.operation().isEmpty() ? "the document" : cell(change.operation()))
        + " | "
        + cell(change.place())
        + " "
        + change.kind()
        + group.elsewhere()
        + " | "
        + side(change.from())
        + " | "
        + side(change.to())
        + " | "
        + cell(change.reason())
        + " |\n";
  }

  private static String side(Optional<Side> side) {
    return side.map(s -> cell(s.text()) + " (" + cell(s.location().toString()) + ")").orElse("");
  }

  private static String cell(String text) {
    return MarkdownText.of(text, LONGEST_CELL);
  }
}
