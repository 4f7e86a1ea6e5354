package dev.standin.conformance.report;

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
final class Matrix {

  private final List<Verdict> verdicts;

  Matrix(List<Verdict> verdicts) {
    this.verdicts = List.copyOf(verdicts);
  }

  /** The statuses: exact ones by number, then ranges, then the open ones. */
  List<String> columns() {
    TreeSet<String> statuses =
        new TreeSet<>(Comparator.comparing(Matrix::rank).thenComparing(status -> status));
    verdicts.forEach(verdict -> statuses.add(id(verdict).status()));
    return List.copyOf(statuses);
  }

  private static int rank(String status) {
    if (status.endsWith("XX")) {
      return 1;
    }
    return Character.isDigit(status.charAt(0)) ? 0 : 2;
  }

  /** Cells by row name, in the order of {@link #columns()}. */
  Map<String, List<String>> rows() {
    Map<String, List<Verdict>> byOperation = new TreeMap<>();
    for (Verdict verdict : verdicts) {
      String row = id(verdict).vendor() + "/" + id(verdict).operationId();
      byOperation.computeIfAbsent(row, key -> new ArrayList<>()).add(verdict);
    }
    Map<String, List<String>> rows = new TreeMap<>();
    byOperation.forEach(
        (row, own) -> rows.put(row, columns().stream().map(status -> cell(own, status)).toList()));
    return rows;
  }

  private static String cell(List<Verdict> verdicts, String status) {
    List<Verdict> own = verdicts.stream().filter(v -> id(v).status().equals(status)).toList();
    if (own.isEmpty()) {
      return ".";
    }
    long passed = own.stream().filter(v -> v.outcome() == Outcome.PASSED).count();
    String mark = passed == own.size() ? "" : own.stream().anyMatch(Matrix::isBad) ? "!" : "?";
    return passed + "/" + own.size() + mark;
  }

  private static boolean isBad(Verdict verdict) {
    return verdict.outcome() == Outcome.CANNOT_TELL || verdict.violatesMust();
  }

  private static CaseId id(Verdict verdict) {
    return verdict.conformanceCase().id();
  }
}
