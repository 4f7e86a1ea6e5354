package dev.standin.conformance.report;

import dev.standin.conformance.finding.Finding;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.report.data.Matrix;
import dev.standin.conformance.report.data.Report;
import dev.standin.conformance.report.data.Visible;
import dev.standin.conformance.result.Conclusion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A run for a terminal or a log, of at most {@value #MOST_LINES} lines of {@value #COLUMNS}
 * columns: what keeps the server from conforming, what should be better, the matrix and the
 * conclusion.
 */
public final class ConsoleReport {

  static final int MOST_LINES = 120;
  static final int COLUMNS = 100;

  private static final int LONGEST_NAME = 48;
  private static final int MOST_ROWS = 6;
  private static final int MOST_SHOULDS = 10;
  private static final int MOST_REASONS = 3;

  /** Findings that are told on a line each, where not all can be told at length. */
  private static final int MOST_LISTED = 12;

  /** For what follows the findings. */
  private static final int RESERVED = 2 * (MOST_ROWS + MOST_SHOULDS + MOST_REASONS) + 10;

  private final Report report;
  private final List<String> text = new ArrayList<>();

  private ConsoleReport(Report report) {
    this.report = report;
  }

  public static String of(Report report) {
    return new ConsoleReport(report).text();
  }

  private String text() {
    findings();
    shoulds();
    matrix();
    notAsked();
    // The conclusion, which is printed below, has them where the server conforms.
    if (report.result().conclusion().kind() != Conclusion.Kind.CONFORMS) {
      text.add(report.result().counts() + seconds());
    }
    return String.join("\n", text);
  }

  private String seconds() {
    return String.format(Locale.ROOT, ", in %.1f s", report.took().toMillis() / 1000.0);
  }

  private void findings() {
    List<Finding> failures = report.result().failures();
    int lines = 0;
    int shown = 0;
    for (Finding finding : failures) {
      String each = (shown + 1) + "  " + FindingText.of(finding, report) + "\n";
      lines += height(each);
      if (shown > 0 && lines > MOST_LINES - RESERVED - 2 * MOST_LISTED) {
        break;
      }
      text.add(each);
      shown++;
    }
    int last = Math.min(failures.size(), shown + MOST_LISTED);
    for (int i = shown; i < last; i++) {
      text.add(oneLine(i + 1 + "  " + failures.get(i).id() + ":", failures.get(i)));
    }
    if (last < failures.size()) {
      text.add("And " + (failures.size() - last) + " more, in the files that --report writes.");
    }
    if (shown < failures.size()) {
      text.add("");
    }
  }

  /** What is wrong, on as much as two lines of a terminal. */
  private static String oneLine(String what, Finding finding) {
    return shortened(
        Visible.of(
                "%s %s: expected %s, actual %s"
                    .formatted(what, finding.where(), finding.expected(), finding.actual()))
            .replaceAll("\\s*\n\\s*", " "),
        2 * COLUMNS);
  }

  /** A line for each cause. */
  private void shoulds() {
    List<Finding> other =
        report.result().findings().stream()
            .filter(each -> !report.result().isFailure(each))
            .toList();
    if (!other.isEmpty()) {
      text.add("Not as it should be:");
    }
    other.stream().limit(MOST_SHOULDS).forEach(each -> text.add(oneLine(each.id() + ":", each)));
    if (other.size() > MOST_SHOULDS) {
      text.add("And " + (other.size() - MOST_SHOULDS) + " more that should be better.");
    }
    if (!other.isEmpty()) {
      text.add("");
    }
  }

  /** The rows, or of many those that are not as they have to be, where there is anything. */
  private void matrix() {
    Matrix matrix = Matrix.of(report.result().verdicts());
    List<Map.Entry<String, List<Matrix.Cell>>> rows =
        matrix.rows().entrySet().stream()
            .filter(
                row ->
                    matrix.rows().size() <= MOST_ROWS
                        || row.getValue().stream().anyMatch(ConsoleReport::isLess))
            .toList();
    List<Map.Entry<String, List<Matrix.Cell>>> shown = rows.stream().limit(MOST_ROWS).toList();
    int[] columns =
        IntStream.range(0, matrix.columns().size())
            .filter(i -> shown.stream().anyMatch(row -> row.getValue().get(i).asked() > 0))
            .toArray();
    List<List<String>> table = new ArrayList<>();
    table.add(line("", columns, matrix.columns()::get));
    shown.forEach(row -> table.add(line(name(row), columns, i -> row.getValue().get(i).text())));
    if (!shown.isEmpty()) {
      text.addAll(aligned(table));
      text.add(Matrix.LEGEND);
    }
    int left = matrix.rows().size() - shown.size();
    if (left > 0) {
      text.add(
          "Further rows in the files that --report writes: %d, %s."
              .formatted(
                  left,
                  rows.size() > shown.size()
                      ? (rows.size() - shown.size()) + " of them not as they have to be"
                      : "all as they have to be"));
    }
  }

  private static String name(Map.Entry<String, List<Matrix.Cell>> row) {
    return row.getKey().endsWith(Matrix.ANSWERS) ? "  every answer" : lastOf(row.getKey());
  }

  /** The end of a long name, which tells operations of one document apart. */
  private static String lastOf(String name) {
    return name.length() <= LONGEST_NAME
        ? name
        : "…" + name.substring(name.length() - LONGEST_NAME + 1);
  }

  private static List<String> line(String name, int[] columns, IntFunction<String> cell) {
    return Stream.concat(Stream.of(name), IntStream.of(columns).mapToObj(cell)).toList();
  }

  /** Why cases were not asked, or came to no verdict, and which operations not at all. */
  private void notAsked() {
    Map<String, List<Verdict>> byReason =
        report.result().verdicts().stream()
            .filter(each -> !each.note().isEmpty())
            .collect(
                Collectors.groupingBy(
                    each -> each.outcome().text() + ": " + each.note(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    byReason.entrySet().stream()
        .sorted(Comparator.comparing(each -> -each.getValue().size()))
        .limit(MOST_REASONS)
        .forEach(
            each ->
                text.add(
                    shortened(
                        Visible.of(each.getValue().size() + " " + each.getKey()).replace("\n", " "),
                        2 * COLUMNS)));
    if (byReason.size() > MOST_REASONS) {
      text.add(
          "Further reasons in the files that --report writes: %d."
              .formatted(byReason.size() - MOST_REASONS));
    }
    List<String> unasked = report.unaskedOperations();
    if (!unasked.isEmpty()) {
      text.add(shortened("Nothing was asked of " + String.join(", ", unasked), 2 * COLUMNS));
    }
  }

  private static boolean isLess(Matrix.Cell cell) {
    return cell.passed() < cell.asked();
  }

  private static List<String> aligned(List<List<String>> table) {
    int columns = table.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : table) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return table.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder(row.get(0));
    line.append(" ".repeat(widths[0] - row.get(0).length()));
    for (int i = 1; i < widths.length; i++) {
      line.append("  ").append(" ".repeat(widths[i] - row.get(i).length())).append(row.get(i));
    }
    return line.toString();
  }

  private static int height(String text) {
    return text.lines().mapToInt(line -> 1 + Math.max(0, line.length() - 1) / COLUMNS).sum();
  }

  private static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }
}
