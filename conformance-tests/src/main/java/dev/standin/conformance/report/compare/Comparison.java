package dev.standin.conformance.report.compare;

import dev.standin.conformance.report.compare.RunSummary.CaseSummary;
import dev.standin.conformance.report.compare.RunSummary.FindingSummary;
import dev.standin.conformance.report.data.ReportException;
import dev.standin.conformance.report.data.Visible;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What changed from one run to another: findings, and cases whose outcome no change of a finding
 * tells. A finding or a case is the same if its id is.
 */
public final class Comparison {

  private final RunSummary before;
  private final RunSummary after;
  private final List<String> worse = new ArrayList<>();
  private final List<String> better = new ArrayList<>();
  private final Set<String> added;
  private final Set<String> gone;

  private Comparison(RunSummary before, RunSummary after) {
    this.before = before;
    this.after = after;
    Map<String, String> old = outcomes(before);
    Map<String, String> now = outcomes(after);
    added = without(now.keySet(), old.keySet());
    gone = without(old.keySet(), now.keySet());
    if (added.size() == now.size()) {
      throw new ReportException(
          "No case is in both reports: the first is of %s, the second of %s."
              .formatted(first(before), first(after)));
    }
    Set<String> told = new LinkedHashSet<>();
    told.addAll(findings(before, after, worse, "new finding"));
    told.addAll(findings(after, before, better, "no longer found"));
    for (Map.Entry<String, String> each : now.entrySet()) {
      String was = old.getOrDefault(each.getKey(), each.getValue());
      if (!was.equals(each.getValue()) && !told.contains(each.getKey())) {
        (rank(each.getValue()) > rank(was) ? worse : better)
            .add(each.getKey() + ": " + was + " → " + each.getValue());
      }
    }
  }

  /**
   * Compares two runs.
   *
   * @param before a report.json, or the directory that it is in
   * @throws ReportException if one cannot be read, or no case is in both
   */
  public static Comparison of(Path before, Path after) {
    return new Comparison(RunSummary.read(before), RunSummary.read(after));
  }

  /** Notes the findings that only the other run has; the cases that they explain. */
  private static Set<String> findings(
      RunSummary run, RunSummary other, List<String> lines, String what) {
    Map<String, String> known =
        run.findings().stream()
            .collect(Collectors.toMap(FindingSummary::id, FindingSummary::level));
    Set<String> told = new LinkedHashSet<>();
    for (FindingSummary each : other.findings()) {
      String level = known.get(each.id());
      if (level == null || (level.equals("should") && each.level().equals("must"))) {
        told.addAll(each.cases());
        lines.add(
            "%s: %s (%s): %s %s: expected %s, actual %s"
                .formatted(
                    each.id(),
                    what,
                    each.level(),
                    each.rule(),
                    each.where(),
                    each.expected(),
                    each.actual()));
      }
    }
    return told;
  }

  /** How far from passed. */
  private static int rank(String outcome) {
    return List.of(
            "passed", "inapplicable", "untested", "not as it should be", "cannot tell", "failed")
        .indexOf(outcome);
  }

  private static Map<String, String> outcomes(RunSummary run) {
    Map<String, String> outcomes = new LinkedHashMap<>();
    run.cases().forEach(each -> outcomes.put(each.id(), each.outcome()));
    return outcomes;
  }

  private static Set<String> without(Set<String> all, Set<String> others) {
    Set<String> left = new LinkedHashSet<>(all);
    left.removeAll(others);
    return left;
  }

  private static String first(RunSummary run) {
    return run.cases().stream().findFirst().map(CaseSummary::id).orElse("no case");
  }

  /** What changed, worst first, by headings. What has not changed has none. */
  private Map<String, List<String>> changes() {
    Map<String, List<String>> changes = new LinkedHashMap<>();
    changes.put("Got worse", List.copyOf(worse));
    changes.put("Got better", List.copyOf(better));
    changes.put("New cases", List.copyOf(added));
    changes.put("Gone cases", List.copyOf(gone));
    changes.values().removeIf(List::isEmpty);
    return changes;
  }

  /** Whether something that was asked before is worse now. What is new or gone is not. */
  public boolean gotWorse() {
    return !worse.isEmpty();
  }

  /** {@code Worse: 1 got worse, 2 got better; of 36 cases 0 are new, 0 are gone.} */
  private String sentence() {
    return "%s: %d got worse, %d got better; of %d cases %d are new, and %d are gone."
        .formatted(
            gotWorse() ? "Worse" : better.isEmpty() ? "No worse" : "Better",
            worse.size(),
            better.size(),
            after.cases().size(),
            added.size(),
            gone.size());
  }

  /** Lines for a terminal or a log: what changed, worst first, and the sentence at the end. */
  public String text() {
    StringBuilder text = new StringBuilder();
    changes()
        .forEach(
            (heading, lines) -> {
              text.append(heading).append('\n');
              lines.forEach(each -> text.append("  ").append(Visible.of(each)).append('\n'));
              text.append('\n');
            });
    return text.append(sentence()).append('\n').toString();
  }

  /** What changed as Markdown, with the two runs. */
  public String markdown() {
    StringBuilder text = new StringBuilder("# ").append(sentence()).append("\n\n");
    text.append("| | server | started | conclusion |\n| --- | --- | --- | --- |\n");
    row(text, "before", before);
    row(text, "after", after);
    changes()
        .forEach(
            (heading, lines) -> {
              text.append("\n## ").append(heading).append("\n\n");
              lines.forEach(each -> text.append("- ").append(escaped(each)).append('\n'));
            });
    return text.toString();
  }

  private static void row(StringBuilder text, String name, RunSummary run) {
    text.append(
        "| %s | %s | %s | %s |\n"
            .formatted(name, run.server(), run.started(), escaped(run.conclusion())));
  }

  /** What a server answers is text, and neither HTML nor a table's end. */
  private static String escaped(String text) {
    return Visible.of(text).replace("\n", " ").replaceAll("([\\\\`*_<>|\\[\\]])", "\\\\$1");
  }
}
