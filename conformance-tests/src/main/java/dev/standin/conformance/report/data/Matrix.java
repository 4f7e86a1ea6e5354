package dev.standin.conformance.report.data;

import dev.standin.conformance.model.CaseId;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.model.Verdict.JudgedExchange;
import dev.standin.specs.document.StatusKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Operations by statuses: in every cell how many cases passed, of how many; and below, how many
 * answers are as every answer has to be.
 */
public final class Matrix {

  /** The row of an operation's answers is named by it and this. */
  public static final String ANSWERS = " answers";

  /** What a cell says. */
  public static final String LEGEND =
      "Cases passed/asked, and answers right/given: ! violates a must, ? is less than all, . has"
          + " none.";

  private final List<Entry> entries = new ArrayList<>();
  private final List<String> columns;

  private Matrix(List<Verdict> verdicts) {
    for (Verdict verdict : verdicts) {
      CaseId id = verdict.conformanceCase().id();
      String operation = id.operation();
      entries.add(
          new Entry(
              operation,
              id.status(),
              verdict.outcome() == Outcome.PASSED,
              EnumSet.of(Outcome.CANNOT_TELL, Outcome.FAILED).contains(verdict.outcome())));
      verdict.exchanges().forEach(each -> answer(verdict, operation, each).ifPresent(entries::add));
    }
    TreeSet<String> statuses =
        new TreeSet<>(Comparator.comparing(Matrix::rank).thenComparing(status -> status));
    entries.forEach(entry -> statuses.add(entry.status()));
    this.columns = List.copyOf(statuses);
  }

  public static Matrix of(List<Verdict> verdicts) {
    return new Matrix(verdicts);
  }

  /** The statuses: exact ones by number, then ranges, then the open ones. */
  public List<String> columns() {
    return columns;
  }

  private static int rank(String status) {
    if (status.endsWith("XX")) {
      return 1;
    }
    return Character.isDigit(status.charAt(0)) ? 0 : 2;
  }

  /** Cells by operation as they were asked, in the order of {@link #columns()}. */
  public Map<String, List<Cell>> rows() {
    Map<String, List<Entry>> byRow = new LinkedHashMap<>();
    for (Entry entry : entries) {
      byRow.computeIfAbsent(entry.row(), key -> new ArrayList<>()).add(entry);
    }
    Map<String, List<Cell>> rows = new LinkedHashMap<>();
    byRow.forEach(
        (row, own) -> rows.put(row, columns.stream().map(status -> cell(own, status)).toList()));
    return rows;
  }

  private static Cell cell(List<Entry> entries, String status) {
    List<Entry> own = entries.stream().filter(each -> each.status().equals(status)).toList();
    return new Cell(
        status,
        own.stream().filter(Entry::passed).count(),
        own.size(),
        own.stream().anyMatch(Entry::bad));
  }

  /** Answers that the page documents, by the status that they fall under. */
  private static Optional<Entry> answer(Verdict verdict, String operation, JudgedExchange judged) {
    return judged
        .exchange()
        .response()
        .map(Response::status)
        .flatMap(verdict.conformanceCase().operation()::keyFor)
        .map(StatusKey::text)
        .map(
            status -> {
              List<Level> levels =
                  judged.violations().stream()
                      .filter(each -> each.check().isOfEveryAnswer())
                      .map(each -> each.level())
                      .toList();
              boolean must =
                  levels.contains(Level.MUST) && verdict.conformanceCase().level() == Level.MUST;
              return new Entry(operation + ANSWERS, status, levels.isEmpty(), must);
            });
  }

  private record Entry(String row, String status, boolean passed, boolean bad) {}

  /**
   * The cases of one operation and status.
   *
   * @param bad whether one violates a must, or got no verdict
   */
  public record Cell(String status, long passed, int asked, boolean bad) {

    /** {@code 1/3!}; a dot if there is no case. */
    public String text() {
      if (asked == 0) {
        return ".";
      }
      String mark = passed == asked ? "" : bad ? "!" : "?";
      return passed + "/" + asked + mark;
    }
  }
}
