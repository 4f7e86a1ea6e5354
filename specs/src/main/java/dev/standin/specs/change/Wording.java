package dev.standin.specs.change;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds what is only said otherwise. */
final class Wording {

  private Wording() {}

  static List<WordingChange> compare(Findings findings, Version before, Version now) {
    if (Arrays.equals(before.document().page().bytes(), now.document().page().bytes())) {
      return List.of();
    }
    return List.of(
        new WordingChange(
            "text of the page",
            "",
            Optional.of(new Side("", before.document().page().at(1))),
            Optional.of(new Side("", now.document().page().at(1)))));
  }
}
