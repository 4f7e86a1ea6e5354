package dev.standin.specs.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.specs.SpecReader;
import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.page.SpecPage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Small documents for tests, which are read as the files {@code old} and {@code new}. */
public final class Versions {

  private Versions() {}

  public static ChangeReport between(String before, String now) {
    return ChangeReport.between(read("old", before), read("new", now));
  }

  /** Checks that from one to the other this has changed, and nothing else. */
  static void hasOne(String before, String now, String expected) {
    assertThat(between(before, now).changes()).extracting(Versions::line).containsExactly(expected);
  }

  public static SpecDocument read(String file, String text) {
    SpecPage page = new SpecPage(file, text.getBytes(StandardCharsets.UTF_8));
    return SpecReader.read("things", page, Optional.empty());
  }

  /** A change on one line: {@code PARAMETER query hard: boolean → string [CS]}. */
  static String line(Change change) {
    return "%s %s: %s → %s [%s]"
        .formatted(
            change.subject(),
            change.place(),
            change.from().map(Side::text).orElse("-"),
            change.to().map(Side::text).orElse("-"),
            letters(change.impacts()));
  }

  /** {@code C} for what breaks clients, {@code S} for what breaks servers, {@code -} for none. */
  static String letters(Set<Impact> impacts) {
    String letters =
        impacts.stream()
            .map(impact -> impact.name().substring("BREAKS_".length()).substring(0, 1))
            .sorted()
            .collect(Collectors.joining());
    return letters.isEmpty() ? "-" : letters;
  }
}
