package dev.standin.conformance.finding;

import dev.standin.conformance.model.Check;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Groups what cases found out by their own questions. The plainest request that is answered so
 * explains all that are more special and answered alike.
 */
final class CaseFindings {

  /** Conditions that are no mistake in a request. */
  private static final Set<String> STATES =
      Set.of("unknown id", "deleted before", "another owner", "again");

  /** Conditions of requests about nothing, which explain nothing that happens to something. */
  private static final Set<String> NOTHING_THERE = Set.of("unknown id", "deleted before");

  /** So many places that fail alike are one fault of what reads all of them. */
  private static final int ALIKE = 3;

  private static final List<Check> ORDER =
      List.of(
          Check.NEIGHBOUR, Check.ANSWER, Check.GONE, Check.STATUS, Check.KEPT, Check.ONE_WINNER);

  private CaseFindings() {}

  static List<FindingGroup> of(List<Observation> all) {
    List<FindingGroup> groups = new ArrayList<>();
    all.stream()
        .filter(each -> !each.violation().check().isOfEveryAnswer())
        .sorted(
            Comparator.comparing((Observation each) -> each.violation().conditions().size())
                .thenComparing(Observation::level)
                .thenComparing(each -> ORDER.indexOf(each.violation().check()))
                .thenComparing(each -> !each.isOfItsCase()))
        .forEach(
            each ->
                groups.stream()
                    .filter(group -> explains(group, each))
                    .findFirst()
                    .ifPresentOrElse(
                        group -> group.add(each), () -> groups.add(new FindingGroup(each))));
    return acrossOperations(ofAnyDeletion(commonConditions(siblings(groups))));
  }

  private static boolean explains(FindingGroup group, Observation each) {
    Observation plain = group.first();
    Check check = each.violation().check();
    boolean wronglyServed =
        (check == Check.KEPT || check == Check.NEIGHBOUR)
            && group.check() == Check.STATUS
            && plain.succeeded()
            && !NOTHING_THERE.containsAll(group.conditions());
    boolean stillThere =
        group.check() == Check.GONE
            && each.succeeded()
            && each.violation().conditions().contains("deleted before");
    // That something is there does not explain what is answered of what is not.
    boolean isAlike =
        plain.status().equals(each.status())
            && (group.check() != Check.GONE || check == Check.GONE);
    boolean doneThough =
        check == Check.KEPT
            && plain.mustSucceed()
            && !plain.succeeded()
            && plain.status().equals(each.causeStatus());
    boolean unanswered =
        group.check() == Check.ANSWER && group.conditions().isEmpty() && !each.isOfItsCase();
    return (group.isAtLeast(each.level()) || showsNothing(group, each))
        && !(plain.mustSucceed() && each.mustBeRefused() && each.succeeded())
        // What is done without a body explains nothing that is done with one.
        && !(plain.leavesOutABody() && each.exchange().request().body().isPresent())
        && plain.operation().equals(each.operation())
        && group.conditions().stream().allMatch(place -> covers(place, each))
        && (isAlike || wronglyServed || stillThere || doneThough || unanswered);
  }

  /** Where what names nothing is deleted with success, the same answer to more shows no more. */
  private static boolean showsNothing(FindingGroup group, Observation each) {
    return each.violation().check() == Check.STATUS
        && NOTHING_THERE.containsAll(group.conditions())
        && !each.violation().conditions().contains("another owner");
  }

  /** Whether a condition is among those of an observation, or a part of one of them. */
  private static boolean covers(String place, Observation each) {
    return each.violation().conditions().stream()
        .anyMatch(other -> other.equals(place) || other.startsWith(place + " "));
  }

  /** What some of many deletions do shows in other cases by chance, whatever is asked there. */
  private static List<FindingGroup> ofAnyDeletion(List<FindingGroup> groups) {
    List<FindingGroup> causes = new ArrayList<>(groups);
    for (FindingGroup cause : groups) {
      boolean often =
          cause.check() == Check.GONE
              && groups.stream().filter(other -> follows(other, cause)).count() >= ALIKE;
      boolean any = often || cause.conditions().contains("many in turn");
      if (any && causes.contains(cause)) {
        for (FindingGroup other : groups) {
          if (other != cause && follows(other, cause) && causes.remove(other)) {
            if (other.check() == cause.check()) {
              cause.addAll(other);
            } else {
              cause.addConsequences(other);
            }
          }
        }
      }
    }
    return causes;
  }

  private static boolean follows(FindingGroup group, FindingGroup cause) {
    boolean neighbour = cause.check() == Check.NEIGHBOUR;
    return cause.first().operation().equals(group.first().operation())
        && cause.isAtLeast(group.level())
        && switch (group.check()) {
          case GONE, ONE_WINNER -> neighbour || cause.check() == Check.GONE;
          case NEIGHBOUR, KEPT -> neighbour;
          default -> false;
        };
  }

  /** Several properties, or parameters of one place, that are all answered alike. */
  private static List<FindingGroup> siblings(List<FindingGroup> groups) {
    return merged(
        groups,
        each -> String.join(",", families(each.conditions())),
        (alike, common) -> alike.size() >= ALIKE);
  }

  /** What makes a server forget whatever else is wrong with a request. */
  private static List<FindingGroup> commonConditions(List<FindingGroup> groups) {
    return merged(
        groups,
        each -> String.valueOf(each.conditions().size() > 1),
        (alike, common) -> alike.size() > 1 && !common.isEmpty());
  }

  /** Merges groups that are answered alike, and of which that is true. */
  private static List<FindingGroup> merged(
      List<FindingGroup> groups,
      Function<FindingGroup, String> more,
      BiPredicate<List<FindingGroup>, Set<String>> isOne) {
    Map<String, List<FindingGroup>> families =
        groups.stream()
            .collect(
                Collectors.groupingBy(
                    each ->
                        String.join(
                            "\n",
                            each.first().operation(),
                            each.check().name(),
                            String.valueOf(each.first().status()),
                            String.valueOf(each.first().leavesOutABody()),
                            more.apply(each)),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<FindingGroup> merged = new ArrayList<>();
    for (List<FindingGroup> family : families.values()) {
      List<FindingGroup> alike =
          family.stream().sorted(Comparator.comparing(FindingGroup::level)).toList();
      Set<String> common = families(alike.get(0).conditions());
      alike.forEach(each -> common.retainAll(families(each.conditions())));
      common.removeAll(STATES);
      if (isOne.test(alike, common)) {
        FindingGroup one = new FindingGroup(common, alike.get(0));
        alike.stream().skip(1).forEach(one::addAll);
        merged.add(one);
      } else {
        merged.addAll(alike);
      }
    }
    return merged;
  }

  /** {@code body} for {@code body /user}, {@code query} for {@code query hard}. */
  private static Set<String> families(Set<String> conditions) {
    return conditions.stream()
        .map(each -> each.replaceFirst("^(body|query|header|path|cookie|owner) .*", "$1"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<FindingGroup> acrossOperations(List<FindingGroup> groups) {
    List<FindingGroup> merged = new ArrayList<>();
    for (FindingGroup group : groups) {
      List<FindingGroup> same = merged.stream().filter(other -> isSame(other, group)).toList();
      if (same.isEmpty()) {
        merged.add(group);
      } else {
        merged.removeAll(same.subList(1, same.size()));
        same.stream().skip(1).forEach(same.get(0)::addAll);
        same.get(0).addAll(group);
      }
    }
    return merged;
  }

  /** Whether two groups differ in nothing but the operation, or the name of what is wrong. */
  private static boolean isSame(FindingGroup one, FindingGroup other) {
    Observation first = one.first();
    boolean alike =
        one.check() == other.check()
            && (one.check() == Check.ONE_WINNER
                ? first.isAnsweredLike(other.first())
                : first.status().equals(other.first().status()))
            && (first.isRefused()
                || first.violation().expected().equals(other.first().violation().expected()))
            && one.conditions().equals(other.conditions())
            && first.leavesOutABody() == other.first().leavesOutABody();
    return alike
        || looksByWhatFails(one, other)
        || looksByWhatFails(other, one)
        || (one.level() == other.level()
            && (isSpelledAlike(first, other.first())
                || (first.isAnsweredLike(other.first())
                    && !Collections.disjoint(one.mistakes(), other.mistakes()))));
  }

  /** Whether both requests differ from others in the one way that an RFC says means the same. */
  private static boolean isSpelledAlike(Observation one, Observation other) {
    return one.isSpelledByAnRfc() && one.mistake().equals(other.mistake());
  }

  /** Whether cases look at the state by a document's GET of which a valid request fails alike. */
  private static boolean looksByWhatFails(FindingGroup get, FindingGroup looks) {
    Observation plain = get.first();
    return get.check() == Check.STATUS
        && looks.check() == Check.STATUS
        && get.conditions().isEmpty()
        && looks.conditions().equals(Set.of("GET"))
        && plain.conformanceCase().operation().method().equals("GET")
        && plain
            .conformanceCase()
            .operation()
            .path()
            .equals(looks.first().conformanceCase().operation().path())
        && plain.status().equals(looks.first().status());
  }
}
