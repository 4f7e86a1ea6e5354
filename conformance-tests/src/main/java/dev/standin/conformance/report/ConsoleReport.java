package dev.standin.conformance.report;

import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.report.data.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The matrix and the counts as plain ASCII lines, for a terminal or a log. */
public final class ConsoleReport {

  private static final int LONGEST_NAME = 48;

  private ConsoleReport() {}

  public static String of(List<Verdict> verdicts) {
    Matrix matrix = Matrix.ofVerdicts(verdicts);
    List<List<String>> table = new ArrayList<>();
    table.add(Stream.concat(Stream.of(""), matrix.columns().stream()).toList());
    matrix
        .rows()
        .forEach(
            (name, cells) ->
                table.add(
                    Stream.concat(Stream.of(shortened(name)), cells.stream().map(Matrix.Cell::text))
                        .toList()));
    return aligned(table)
        + "\n"
        + counts(verdicts)
        + "\n"
        + "cases passed / asked; ! violates what must hold, ? something else than passed, . no case";
  }

  /** {@code 71 cases: 70 passed, 1 failed}. */
  static String counts(List<Verdict> verdicts) {
    return verdicts.size()
        + " cases: "
        + Stream.of(Outcome.values())
            .map(outcome -> count(verdicts, outcome))
            .filter(text -> !text.startsWith("0 "))
            .collect(Collectors.joining(", "));
  }

  private static String count(List<Verdict> verdicts, Outcome outcome) {
    return verdicts.stream().filter(verdict -> verdict.outcome() == outcome).count()
        + " "
        + outcome.text();
  }

  private static String aligned(List<List<String>> table) {
    int columns = table.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : table) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return table.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder(row.get(0));
    line.append(" ".repeat(widths[0] - row.get(0).length()));
    for (int i = 1; i < widths.length; i++) {
      line.append("  ").append(" ".repeat(widths[i] - row.get(i).length())).append(row.get(i));
    }
    return line.toString();
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 3) + "...";
  }
}
