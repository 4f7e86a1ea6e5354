package dev.standin.specs.change;

import dev.standin.specs.SpecDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds what is only said otherwise, once all changes of what is promised are found. */
final class Wording {

  private Wording() {}

  static List<WordingChange> compare(Findings findings, Version before, Version now) {
    SpecDocument old = before.document();
    SpecDocument other = now.document();
    List<WordingChange> wording = new ArrayList<>(TreeWording.compare(findings, before, now));
    List<Change> changes = findings.changes();
    boolean nothingElse = wording.isEmpty() && changes.isEmpty();
    List<Side> told =
        Stream.concat(
                changes.stream().flatMap(c -> Stream.concat(c.from().stream(), c.to().stream())),
                wording.stream().flatMap(c -> Stream.concat(c.from().stream(), c.to().stream())))
            .toList();
    wording.addAll(PageWording.compare(old, other, told, nothingElse));
    return wording;
  }
}
