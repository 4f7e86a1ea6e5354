package dev.standin.conformance.derive;

import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.RequestEdit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Cases as a list that a person reads and approves. */
public final class CaseList {

  private static final int MOST_SHOWN = 100;

  private CaseList() {}

  /** One line per case: id, how it is brought about, page line, requirement. */
  public static String of(List<ConformanceCase> cases) {
    int id = longest(cases.stream().map(each -> each.id().toString()).toList());
    int how = longest(cases.stream().map(CaseList::how).toList());
    int page = longest(cases.stream().map(each -> each.location().toString()).toList());
    String format = "%-" + id + "s  %-" + how + "s  %-" + page + "s  %s%n";
    return cases.stream()
        .map(
            each ->
                String.format(
                    Locale.ROOT,
                    format.replace("%n", "\n"),
                    each.id(),
                    how(each),
                    each.location(),
                    each.requirement()))
        .collect(Collectors.joining());
  }

  private static String how(ConformanceCase each) {
    String edits =
        each.provocation().edits().stream()
            .map(RequestEdit::text)
            .collect(Collectors.joining(", "));
    return each.provocation().kind().text()
        + (each.level() == Level.SHOULD ? " (should)" : "")
        + ": "
        + subject(each)
        + (edits.isEmpty() ? "" : ", " + shortened(edits));
  }

  private static String shortened(String text) {
    return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
  }

  private static String subject(ConformanceCase each) {
    return switch (each.provocation().subject()) {
      case OWN -> "own id";
      case UNKNOWN -> "unknown id";
      case DELETED -> "deleted id";
      case FOREIGN -> "other owner's id";
      case ASKED_BY_ANOTHER -> "own id, other tenant's credential";
      case FAILING -> "store fails";
    };
  }

  private static int longest(List<String> texts) {
    return texts.stream().mapToInt(String::length).max().orElse(1);
  }
}
