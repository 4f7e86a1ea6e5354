package dev.standin.conformance.run;

import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Expectation.Effect;
import dev.standin.conformance.model.RequestEdit;
import dev.standin.conformance.request.PathTemplate;
import java.util.Set;
import java.util.TreeSet;

/**
 * What sets a request apart from a valid one about a conversation that is there. A fault that shows
 * under some conditions shows under those and more as well, which is how one fault is told from
 * two.
 */
final class Conditions {

  static final String UNKNOWN_ID = "unknown id";
  static final String ANOTHER_OWNER = "another owner";
  static final String DELETED_BEFORE = "deleted before";
  static final String AGAIN = "again";
  static final String CREDENTIAL = "credential";

  private Conditions() {}

  /** Conditions of the request that a case is about. */
  static Set<String> of(ConformanceCase asked) {
    Set<String> conditions =
        new TreeSet<>(
            switch (asked.provocation().subject()) {
              case OWN -> Set.<String>of();
              case UNKNOWN -> Set.of(UNKNOWN_ID);
              case DELETED -> Set.of(UNKNOWN_ID, DELETED_BEFORE);
              case FOREIGN -> Set.of(UNKNOWN_ID, ANOTHER_OWNER);
              case ASKED_BY_ANOTHER -> Set.of("another tenant");
              case FAILING -> Set.of("failing server");
            });
    asked.provocation().edits().forEach(edit -> conditions.addAll(of(edit, asked)));
    switch (asked.expectation().effect()) {
      case ONE_WINNER -> conditions.add("at the same time");
      case GONE_EACH_TIME -> conditions.add("many in turn");
      case STAYS_GONE -> conditions.add("after a while");
      case ONE_CONNECTION -> conditions.add("on one connection");
      default -> {}
    }
    return conditions;
  }

  /** Another id is one of nothing, and so is anything to another owner. */
  private static Set<String> of(RequestEdit edit, ConformanceCase asked) {
    String place = edit.place();
    if (asked.expectation().effect() == Effect.GONE) {
      return Set.of(place);
    }
    if (place.equals("path " + PathTemplate.idParameter(asked.operation().path()).orElse(""))) {
      return Set.of(place, UNKNOWN_ID);
    }
    for (String owner : asked.provocation().owner()) {
      if (place.matches("owner \\Q" + owner + "\\E|\\w+ /?\\Q" + owner + "\\E")) {
        boolean parameter =
            asked.operation().parameters().stream().anyMatch(each -> each.name().equals(owner));
        return Set.of(parameter ? "header " + owner : "body /" + owner, UNKNOWN_ID, ANOTHER_OWNER);
      }
    }
    return Set.of(place);
  }

  static Set<String> and(Set<String> conditions, String... more) {
    Set<String> all = new TreeSet<>(conditions);
    all.addAll(Set.of(more));
    return all;
  }
}
