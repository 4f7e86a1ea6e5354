package dev.standin.conformance.finding;

import dev.standin.conformance.model.CaseId;
import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Observations of one fault. The first is the plainest. */
final class FindingGroup {

  private static final int MOST_SHOWN = 160;

  private final Set<String> conditions;
  private final List<Observation> observations = new ArrayList<>();

  /** Of other checks, or with another difference. */
  private final List<Observation> consequences = new ArrayList<>();

  FindingGroup(Observation first) {
    this(first.violation().conditions(), first);
  }

  private FindingGroup(Set<String> conditions, Observation first) {
    this.conditions = new TreeSet<>(conditions);
    observations.add(first);
  }

  /** What another group shows, under conditions that it has in common with more. */
  FindingGroup(Set<String> conditions, FindingGroup other) {
    this.conditions = new TreeSet<>(conditions);
    addAll(other);
  }

  Observation first() {
    return observations.get(0);
  }

  Check check() {
    return first().violation().check();
  }

  Set<String> conditions() {
    return conditions;
  }

  void add(Observation observation) {
    observations.add(observation);
  }

  void addConsequences(FindingGroup other) {
    consequences.addAll(other.observations);
    consequences.addAll(other.consequences);
  }

  /** Takes in a group of the same fault. */
  void addAll(FindingGroup other) {
    observations.addAll(other.observations);
    consequences.addAll(other.consequences);
  }

  /** The numbers of the exchanges that show it. */
  Set<Integer> exchanges() {
    Set<Integer> numbers = new TreeSet<>();
    observations.forEach(each -> numbers.add(each.number()));
    return numbers;
  }

  /** That of the plainest requests: what is more special weighs no more than its cause. */
  Level level() {
    return plainest().stream().anyMatch(each -> each.level() == Level.MUST)
        ? Level.MUST
        : Level.SHOULD;
  }

  /** Whether it weighs as much as that. */
  boolean isAtLeast(Level other) {
    return level().compareTo(other) <= 0;
  }

  /** Observations under the conditions of the group alone; all where groups were merged. */
  private List<Observation> plainest() {
    int fewest = first().violation().conditions().size();
    return observations.stream()
        .filter(each -> each.violation().conditions().size() <= fewest || isCommon())
        .toList();
  }

  /** What is wrong with requests that must not be served, or must not make the server fail. */
  Set<String> mistakes() {
    return plainest().stream()
        .filter(each -> each.violation().check() == Check.STATUS)
        .filter(each -> each.isOfItsCase() && each.mayBeRefused())
        .map(Observation::mistake)
        .collect(Collectors.toSet());
  }

  /** Whether it was merged of groups that have these conditions in common. */
  private boolean isCommon() {
    return !first().violation().conditions().equals(conditions);
  }

  /** Whether each answer that shows it has the status of that one. */
  boolean isAnsweredAs(Observation other) {
    return observations.stream().allMatch(each -> each.status().equals(other.status()));
  }

  Finding finding() {
    Set<CaseId> cases = new LinkedHashSet<>();
    Set<String> slots = new LinkedHashSet<>();
    observations.forEach(each -> cases.add(each.conformanceCase().id()));
    plainest().stream()
        .filter(each -> check().isOfEveryAnswer() || each.isOfItsCase() || each.equals(first()))
        .forEach(each -> slots.add(each.operation() + "/" + slot(each)));
    consequences.forEach(each -> cases.add(each.conformanceCase().id()));
    return new Finding(
        id(),
        level(),
        List.copyOf(slots),
        conditions,
        List.copyOf(cases),
        told(),
        first(),
        Hint.of(observations, conditions.isEmpty()),
        "");
  }

  private String slot(Observation each) {
    return check().isOfEveryAnswer() ? each.slot() : each.conformanceCase().id().status();
  }

  private String id() {
    String check = check().slug();
    if (check().isOfEveryAnswer()) {
      return first().operation() + "/" + first().slot() + "/" + check;
    }
    return first().conformanceCase().id() + (check() == Check.STATUS ? "" : "/" + check);
  }

  /** A sentence for each rule that is violated as well, with all the places where it is. */
  private List<String> told() {
    Set<String> known = new TreeSet<>();
    Map<String, List<Observation>> rules = new LinkedHashMap<>();
    Stream.concat(observations.stream(), consequences.stream())
        .filter(each -> !isMoreSpecial(each.violation()) && !isRefusedAlike(each))
        .filter(each -> known.add(key(each)))
        .forEach(each -> rules.computeIfAbsent(kind(each), key -> new ArrayList<>()).add(each));
    return rules.values().stream().map(this::sentence).filter(each -> !each.isEmpty()).toList();
  }

  private String sentence(List<Observation> alike) {
    Observation plainest = alike.get(0);
    String others =
        alike.stream()
            .flatMap(each -> each.named().stream())
            .distinct()
            .filter(name -> !plainest.named().equals(Optional.of(name)))
            .collect(Collectors.joining(", "));
    if (plainest.equals(first())) {
      return others.isEmpty() ? "" : "The same with " + others;
    }
    Violation violation = plainest.violation();
    return "%s %s: expected %s, actual %s"
            .formatted(
                Finding.rule(plainest),
                violation.where(),
                shortened(Finding.expected(plainest)),
                shortened(violation.actual()))
        + (others.isEmpty() ? "" : "; the same with " + others);
  }

  /** Which observations are told in one sentence. */
  private static String kind(Observation each) {
    return each.violation().check() == Check.STATUS && each.isOfItsCase()
        ? each.mistake()
        : key(each);
  }

  /** Whether it is what the first is, of a request with more that is out of the ordinary. */
  private boolean isMoreSpecial(Violation violation) {
    return violation.check() == Check.STATUS
        && check() == Check.STATUS
        && violation.conditions().size() > first().violation().conditions().size()
        && violation.expected().equals(first().violation().expected());
  }

  /** Whether it is another request that the operation refuses as it does a valid one. */
  private boolean isRefusedAlike(Observation each) {
    return !each.equals(first())
        && first().mustSucceed()
        && !first().succeeded()
        && conditions.isEmpty()
        && each.operation().equals(first().operation())
        && each.status().equals(first().status())
        && !each.violation().check().isOfEveryAnswer();
  }

  /** What of an observation makes it worth to be told beside others. */
  private static String key(Observation each) {
    Violation violation = each.violation();
    return switch (violation.check()) {
      case STATUS -> violation.check() + String.join(",", violation.conditions());
      case BODY_SCHEMA, FRAMING -> violation.check() + violation.where();
      default -> violation.check().name();
    };
  }

  private static String shortened(String text) {
    return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
  }
}
