package dev.standin.conformance.report.data;

import dev.standin.conformance.model.CaseId;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Operations by statuses: in every cell how many cases passed, of how many. */
public final class Matrix {

  private final List<Entry> entries;
  private final List<String> columns;

  private Matrix(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    TreeSet<String> statuses =
        new TreeSet<>(Comparator.comparing(Matrix::rank).thenComparing(status -> status));
    entries.forEach(entry -> statuses.add(entry.status()));
    this.columns = List.copyOf(statuses);
  }

  public static Matrix ofVerdicts(List<Verdict> verdicts) {
    return new Matrix(verdicts.stream().map(Matrix::entry).toList());
  }

  public static Matrix of(List<ReportedCase> cases) {
    return new Matrix(cases.stream().map(Matrix::entry).toList());
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

  /** Cells by operation, in the order of {@link #columns()}. */
  public Map<String, List<Cell>> rows() {
    Map<String, List<Entry>> byOperation = new TreeMap<>();
    for (Entry entry : entries) {
      byOperation.computeIfAbsent(entry.operation(), key -> new ArrayList<>()).add(entry);
    }
    Map<String, List<Cell>> rows = new TreeMap<>();
    byOperation.forEach(
        (row, own) -> rows.put(row, columns.stream().map(status -> cell(own, status)).toList()));
    return rows;
  }

  private static Cell cell(List<Entry> entries, String status) {
    List<Entry> own = entries.stream().filter(each -> each.status().equals(status)).toList();
    long passed = own.stream().filter(each -> each.outcome() == Outcome.PASSED).count();
    return new Cell(status, passed, own.size(), own.stream().anyMatch(Entry::bad));
  }

  private static Entry entry(Verdict verdict) {
    CaseId id = verdict.conformanceCase().id();
    return new Entry(
        id.vendor() + "/" + id.operationId(),
        id.status(),
        verdict.outcome(),
        verdict.outcome() == Outcome.CANNOT_TELL || verdict.violatesMust());
  }

  private static Entry entry(ReportedCase each) {
    return new Entry(
        each.operation(),
        each.status(),
        each.outcome(),
        each.outcome() == Outcome.CANNOT_TELL || each.violatesMust());
  }

  private record Entry(String operation, String status, Outcome outcome, boolean bad) {}

  /**
   * The cases of one operation and status.
   *
   * @param bad whether one violates what must hold, or got no verdict
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
