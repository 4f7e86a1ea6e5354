package dev.standin.conformance.finding;

import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes findings of a run's verdicts: what follows from something else is told below it. */
public final class Findings {

  private static final String ON_ONE_CONNECTION = "on one connection";

  private Findings() {}

  /** What is wrong with the server, the weightiest first, ids without doubles. */
  public static List<Finding> of(List<Verdict> verdicts) {
    List<Observation> all = Observation.of(verdicts);
    List<FindingGroup> answers = AnswerFindings.of(all);
    List<FindingGroup> causes = new ArrayList<>();
    for (FindingGroup group : CaseFindings.of(all)) {
      Optional<FindingGroup> framing =
          answers.stream()
              .filter(answer -> AnswerFindings.isOfFraming(answer.check()))
              .filter(answer -> group.conditions().contains(ON_ONE_CONNECTION))
              .filter(answer -> answer.isAtLeast(group.level()))
              .findFirst();
      framing.ifPresentOrElse(cause -> cause.addConsequences(group), () -> causes.add(group));
    }
    Map<Integer, FindingGroup> byExchange = new HashMap<>();
    causes.forEach(
        group -> group.exchanges().forEach(number -> byExchange.putIfAbsent(number, group)));
    for (FindingGroup answer : answers) {
      FindingGroup cause = byExchange.get(answer.first().number());
      // Seen only where the status was not to be expected either.
      if (cause != null
          && cause.isAtLeast(answer.level())
          && (byExchange.keySet().containsAll(answer.exchanges())
              || (answer.check() == Check.DOCUMENTED && answer.isAnsweredAs(cause.first())))) {
        cause.addConsequences(answer);
      } else {
        causes.add(answer);
      }
    }
    return named(causes);
  }

  private static List<Finding> named(List<FindingGroup> causes) {
    List<Finding> findings = new ArrayList<>();
    Map<String, Integer> used = new TreeMap<>();
    causes.stream()
        .map(FindingGroup::finding)
        .sorted(Comparator.comparing(Finding::level))
        .forEach(
            each -> {
              int n = used.merge(each.id(), 1, Integer::sum);
              findings.add(n == 1 ? each : each.withId(each.id() + "-" + n));
            });
    return List.copyOf(findings);
  }
}
