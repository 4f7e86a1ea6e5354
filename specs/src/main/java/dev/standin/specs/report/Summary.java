package dev.standin.specs.report;

import dev.standin.specs.change.ChangeReport;
import dev.standin.specs.change.Severity;
import java.util.ArrayList;
import java.util.List;

/** What all forms of a report say in the same words. */
final class Summary {

  private Summary() {}

  /**
   * The sentence that a report closes with: {@code 2 changes: 1 breaks clients, 1 is compatible.}
   */
  static String of(ChangeReport report) {
    int changes = report.changes().size();
    if (changes == 0) {
      return report.reworded()
          ? "Only the wording changed, and none of what is promised; a diff of the pages shows where."
          : "Nothing changed.";
    }
    List<String> parts = new ArrayList<>();
    count(parts, report, Severity.BREAKS_BOTH, " clients and servers", "break");
    count(parts, report, Severity.BREAKS_CLIENTS, " clients", "break");
    count(parts, report, Severity.BREAKS_SERVERS, " servers", "break");
    count(parts, report, Severity.COMPATIBLE, " compatible", "");
    return changes + (changes == 1 ? " change: " : " changes: ") + String.join(", ", parts) + ".";
  }

  private static void count(
      List<String> parts, ChangeReport report, Severity severity, String what, String verb) {
    long count = report.changes().stream().filter(c -> c.severity() == severity).count();
    String is = verb.isEmpty() ? (count == 1 ? "is" : "are") : verb + (count == 1 ? "s" : "");
    if (count > 0) {
      parts.add(count + " " + is + what);
    }
  }

  /** On one line, and with an ellipsis where it is longer than this. */
  static String shortened(int length, String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.codePointCount(0, line.length()) <= length
        ? line
        : line.substring(0, line.offsetByCodePoints(0, length - 1)) + "…";
  }
}
