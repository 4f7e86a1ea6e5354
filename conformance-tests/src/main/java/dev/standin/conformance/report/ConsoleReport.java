package dev.standin.conformance.report;

import dev.standin.conformance.finding.Finding;
import dev.standin.conformance.report.data.Matrix;
import dev.standin.conformance.report.data.Report;
import dev.standin.conformance.report.data.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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

  /** For what follows the findings. */
  private static final int RESERVED = 2 * MOST_ROWS + MOST_SHOULDS + 10;

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
    text.addAll(matrix());
    text.add(report.counts() + seconds());
    return String.join("\n", text);
  }

  private String seconds() {
    return String.format(Locale.ROOT, " in %.1f s", report.took().toMillis() / 1000.0);
  }

  private void findings() {
    List<Finding> failures = report.result().failures();
    int lines = 0;
    int shown = 0;
    for (Finding finding : failures) {
      String each = (shown + 1) + "  " + FindingText.of(finding, report) + "\n";
      lines += height(each);
      if (shown > 0 && lines > MOST_LINES - RESERVED) {
        break;
      }
      text.add(each);
      shown++;
    }
    if (shown < failures.size()) {
      text.add("And " + (failures.size() - shown) + " more, in the files that --report writes.\n");
    }
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
    other.stream()
        .limit(MOST_SHOULDS)
        .forEach(
            each ->
                text.add(
                    shortened(
                        Visible.of(each.id() + ": " + each.where() + " " + each.actual())
                            .replace("\n", " "),
                        COLUMNS)));
    if (other.size() > MOST_SHOULDS) {
      text.add("And " + (other.size() - MOST_SHOULDS) + " more that should be better.");
    }
    if (!other.isEmpty()) {
      text.add("");
    }
  }

  /** The rows, or of many those that are not as they have to be. */
  private List<String> matrix() {
    Matrix matrix = Matrix.of(report.result().verdicts());
    Map<String, List<Matrix.Cell>> rows = matrix.rows();
    List<List<String>> table = new ArrayList<>();
    table.add(Stream.concat(Stream.of(""), matrix.columns().stream()).toList());
    rows.entrySet().stream()
        .filter(
            row ->
                rows.size() <= MOST_ROWS || row.getValue().stream().anyMatch(ConsoleReport::isLess))
        .limit(MOST_ROWS)
        .forEach(
            row ->
                table.add(
                    Stream.concat(
                            Stream.of(
                                row.getKey().endsWith(Matrix.ANSWERS)
                                    ? "  every answer"
                                    : shortened(row.getKey(), LONGEST_NAME)),
                            row.getValue().stream().map(Matrix.Cell::text))
                        .toList()));
    return table.size() == 1 ? List.of() : aligned(table);
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
    return table.stream().map(row -> line(row, widths)).collect(Collectors.toList());
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
