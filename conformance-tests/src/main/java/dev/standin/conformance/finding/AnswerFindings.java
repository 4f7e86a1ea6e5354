package dev.standin.conformance.finding;

import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Groups what is wrong with answers, whatever the cases were about. */
final class AnswerFindings {

  /** What breaks the reading of an answer comes before what is then read. */
  private static final List<Check> ORDER =
      List.of(
          Check.SYNTAX,
          Check.ONCE,
          Check.FRAMING,
          Check.BODILESS,
          Check.CODING,
          Check.CONTENT_TYPE,
          Check.BODY_JSON,
          Check.BODY_SCHEMA,
          Check.ECHO);

  private AnswerFindings() {}

  static List<FindingGroup> of(List<Observation> all) {
    Map<List<String>, FindingGroup> groups = new LinkedHashMap<>();
    all.stream()
        .filter(each -> each.violation().check().isOfEveryAnswer())
        .sorted(Comparator.comparing(Observation::level).thenComparing(Observation::distance))
        .forEach(
            each -> {
              List<List<String>> keys = List.of(key(each), schema(each));
              Optional<FindingGroup> known =
                  keys.stream().map(groups::get).filter(Objects::nonNull).findFirst();
              known.ifPresent(group -> group.add(each));
              FindingGroup group = known.orElseGet(() -> new FindingGroup(each));
              keys.forEach(key -> groups.putIfAbsent(key, group));
            });
    return withoutConsequences(groups.values().stream().distinct().toList());
  }

  /** What a component asks for, wherever a value of it is. */
  private static List<String> schema(Observation each) {
    Violation violation = each.violation();
    String keyword = violation.keyword();
    return keyword.startsWith("/components/") && habit(violation).isEmpty()
        ? List.of(keyword, violation.expected().replaceFirst("^\\w+ found, ", ""))
        : key(each);
  }

  /**
   * What a server does wherever the place is: it writes null or an empty object for what is not
   * there, or a date in a way of its own.
   */
  private static Optional<String> habit(Violation violation) {
    String actual = violation.actual();
    String keyword = violation.keyword();
    boolean isNothing =
        actual.equals("null") || (actual.equals("{}") && !keyword.endsWith("/type"));
    return isNothing
        ? Optional.of(actual)
        : Optional.of(violation.expected()).filter(it -> keyword.endsWith("/format"));
  }

  /** Rule, place and difference. */
  private static List<String> key(Observation each) {
    Violation violation = each.violation();
    String where = violation.where().replaceAll("/\\d+(?=/|$)", "/*");
    return switch (violation.check()) {
      case BODY_SCHEMA ->
          habit(violation)
              .map(habit -> List.of(violation.check().name(), habit))
              .orElse(List.of(violation.check().name(), where, violation.expected()));
      case CONTENT_TYPE ->
          // The type of nothing is whatever was asked for.
          List.of(
              violation.check().name(),
              where,
              violation.actual().replaceFirst("^\\S+, (no body)", "$1"));
      case FRAMING, DOCUMENTED -> List.of(violation.check().name());
      case BODILESS ->
          // Content is one thing, however it is announced; a type of none is another.
          List.of(violation.check().name(), String.valueOf(violation.level()));
      default -> List.of(violation.check().name(), where);
    };
  }

  private static List<FindingGroup> withoutConsequences(List<FindingGroup> groups) {
    List<FindingGroup> causes = new ArrayList<>();
    for (FindingGroup group : groups) {
      Optional<FindingGroup> cause =
          groups.stream().filter(other -> isCause(other, group, groups)).findFirst();
      if (cause.isPresent()) {
        cause.get().addConsequences(group);
      } else {
        causes.add(group);
      }
    }
    return causes;
  }

  /** Whether all answers that show the one show the other too, which is read before it. */
  private static boolean isCause(FindingGroup cause, FindingGroup group, List<FindingGroup> all) {
    int before = ORDER.indexOf(cause.check());
    int after = ORDER.indexOf(group.check());
    boolean earlier =
        before >= 0
            && (before < after
                // Several places of one body that is of another form.
                || (group.check() == Check.BODY_SCHEMA
                    && before == after
                    && all.indexOf(cause) < all.indexOf(group)
                    && cause.exchanges().equals(group.exchanges())));
    return earlier
        && cause.isAtLeast(group.level())
        && cause.exchanges().containsAll(group.exchanges());
  }

  /** Checks of what stands on the wire: what breaks there breaks the next answer too. */
  static boolean isOfFraming(Check check) {
    return Set.of(Check.SYNTAX, Check.FRAMING, Check.BODILESS).contains(check);
  }
}
