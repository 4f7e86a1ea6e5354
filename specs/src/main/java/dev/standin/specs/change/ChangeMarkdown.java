package dev.standin.specs.change;

import java.util.List;
import java.util.Optional;

/** Writes a report as a comment for a pull request, in GitHub's Markdown. */
public final class ChangeMarkdown {

  /** A comment has at most 65,536 characters. */
  private static final int MOST_CHARACTERS = 60_000;

  private static final int LONGEST_CELL = 200;

  private static final String MARKUP = "[\\\\`*_{}\\[\\]()#+!|<>~@:&$^=-]";

  private ChangeMarkdown() {}

  /**
   * A headline with the severity, a table of changes with the gravest first, one of the wording,
   * and a sentence that counts all. What pages say is escaped: it makes no markup, link or mention.
   * Rows beyond what a comment holds are counted.
   */
  public static String of(ChangeReport report) {
    StringBuilder text = new StringBuilder();
    text.append("### ").append(cell(report.vendor())).append(": ");
    text.append(report.severity().text()).append("\n");
    List<String> changes =
        ChangeGroup.of(report.changes()).stream().map(ChangeMarkdown::row).toList();
    table(text, "| | operation | what | from | to | why |\n|---|---|---|---|---|---|\n", changes);
    List<String> wording = report.wording().stream().map(ChangeMarkdown::row).toList();
    table(text, "| wording | place | from | to |\n|---|---|---|---|\n", wording);
    return text.append("\n").append(Counts.sentence(report)).append("\n").toString();
  }

  private static void table(StringBuilder text, String head, List<String> rows) {
    if (rows.isEmpty()) {
      return;
    }
    text.append("\n").append(head);
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

  private static String row(WordingChange change) {
    return "| "
        + cell(change.what())
        + " | "
        + cell(change.place())
        + " | "
        + side(change.from())
        + " | "
        + side(change.to())
        + " |\n";
  }

  private static String side(Optional<Side> side) {
    return side.map(s -> cell(s.text()) + " (" + cell(s.location().toString()) + ")").orElse("");
  }

  /** On one line, without a character that has a meaning; control characters are left out. */
  private static String cell(String text) {
    return Shorten.to(LONGEST_CELL, text)
        .replaceAll("\\p{Cntrl}|[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]", "")
        .replaceAll(MARKUP, "\\\\$0");
  }
}
