package dev.standin.conformance.report;

import dev.standin.conformance.finding.Finding;
import dev.standin.conformance.report.data.Matrix;
import dev.standin.conformance.report.data.Report;
import dev.standin.specs.report.MarkdownText;
import java.util.List;
import java.util.regex.Pattern;

/** A run as a comment on a pull request: findings, and the passed cases as a table of counts. */
final class MarkdownReport {

  /** Of a comment, less what is said of the findings that are left out. */
  static final int MOST_CHARACTERS = 60_000 - 200;

  private static final int LONGEST_HEADING = 300;
  private static final Pattern FENCE = Pattern.compile("`{3,}");

  private MarkdownReport() {}

  static String of(Report report) {
    StringBuilder text = new StringBuilder("# ");
    text.append(report.result().conclusion().sentence()).append("\n\n");
    text.append("Of `").append(report.server()).append("`. ");
    text.append(report.result().counts()).append(".\n\n");
    StringBuilder rest = new StringBuilder("\n");
    matrix(rest, Matrix.of(report.result().verdicts()));
    // Of a document of hundreds of operations the table alone would be too long.
    if (rest.length() > MOST_CHARACTERS / 2) {
      rest.setLength(0);
    }
    report.remarks().forEach(each -> rest.append('\n').append(each).append('\n'));
    List<Finding> findings = report.result().findings();
    for (int i = 0; i < findings.size(); i++) {
      String section = section(i + 1, findings.get(i), report);
      if (text.length() + section.length() + rest.length() > MOST_CHARACTERS) {
        text.append("\nAnd ").append(findings.size() - i).append(" more, in report.html.\n");
        break;
      }
      text.append(section);
    }
    return text.append(rest).toString();
  }

  private static String section(int number, Finding finding, Report report) {
    String shown = FindingText.details(finding, report);
    // A fence is longer than any run of backticks in it (CommonMark 0.31.2, section 4.5).
    int longest =
        FENCE.matcher(shown).results().mapToInt(found -> found.group().length()).max().orElse(2);
    String fence = "`".repeat(longest + 1);
    String rule = MarkdownText.of(FindingText.line(finding), LONGEST_HEADING);
    return "\n## %d. %s\n\n%s\n%s\n%s\n".formatted(number, rule, fence, shown, fence);
  }

  private static void matrix(StringBuilder text, Matrix matrix) {
    text.append("| operation | ").append(String.join(" | ", matrix.columns())).append(" |\n");
    text.append("| --- |").append(" --- |".repeat(matrix.columns().size())).append('\n');
    matrix
        .rows()
        .forEach(
            (name, cells) ->
                text.append("| ")
                    .append(name)
                    .append(" | ")
                    .append(String.join(" | ", cells.stream().map(Matrix.Cell::text).toList()))
                    .append(" |\n"));
    text.append('\n').append(Matrix.LEGEND).append('\n');
  }
}
