package dev.standin.specs.change;

import java.util.ArrayList;
import java.util.List;

/** The sentence that a report closes with. */
final class Counts {

  private Counts() {}

  /** {@code 3 changes: 1 breaks clients, 2 are compatible; 1 change of wording.} */
  static String sentence(ChangeReport report) {
    int changes = report.changes().size();
    int wording = report.wording().size();
    if (changes == 0 && wording == 0) {
      return "Nothing changed.";
    }
    String words = wording == 0 ? "" : number(wording, "change") + " of wording";
    if (changes == 0) {
      return words + ", and none of what is promised.";
    }
    List<String> parts = new ArrayList<>();
    add(
        parts,
        report,
        Severity.BREAKS_BOTH,
        "breaks clients and servers",
        "break clients and servers");
    add(parts, report, Severity.BREAKS_CLIENTS, "breaks clients", "break clients");
    add(parts, report, Severity.BREAKS_SERVERS, "breaks servers", "break servers");
    add(parts, report, Severity.COMPATIBLE, "is compatible", "are compatible");
    return number(changes, "change")
        + ": "
        + String.join(", ", parts)
        + (words.isEmpty() ? "." : "; " + words + ".");
  }

  private static void add(
      List<String> parts, ChangeReport report, Severity severity, String one, String many) {
    long count = report.changes().stream().filter(c -> c.severity() == severity).count();
    if (count > 0) {
      parts.add(count + " " + (count == 1 ? one : many));
    }
  }

  /** {@code 1 change}, {@code 2 changes}. */
  static String number(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
