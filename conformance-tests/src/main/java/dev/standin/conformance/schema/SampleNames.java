package dev.standin.conformance.schema;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names for properties that a document allows without naming them. */
final class SampleNames {

  private SampleNames() {}

  /** At least so many names where there can be. */
  static List<String> further(Constraints at, int wanted) {
    if (wanted == 0) {
      return List.of();
    }
    Stream<String> matching =
        at.all("patternProperties")
            .flatMap(patterns -> patterns.propertyStream())
            .flatMap(entry -> SampleTexts.matching(entry.getKey(), 1, 0));
    Stream<String> free = IntStream.rangeClosed(1, Math.min(wanted, 200)).mapToObj(i -> "p" + i);
    return Stream.concat(matching, free).distinct().limit(400).toList();
  }
}
