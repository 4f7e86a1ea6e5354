package dev.standin.conformance.target;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Placeholders in what is sent to a target: <code>${id}</code>, <code>${owner.user}</code>. */
final class Placeholders {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");

  private Placeholders() {}

  /** The text with its placeholders filled; empty if there is no value for one of them. */
  static Optional<String> fill(String text, Map<String, String> values) {
    if (PLACEHOLDER
        .matcher(text)
        .results()
        .anyMatch(found -> !values.containsKey(found.group(1)))) {
      return Optional.empty();
    }
    return Optional.of(
        PLACEHOLDER
            .matcher(text)
            .replaceAll(
                found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), ""))));
  }

  /** Refuses placeholders of other names; the message lists those there are. */
  static void check(YamlCursor place, String text, Set<String> names) {
    PLACEHOLDER
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(name -> !names.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw place.error(
                  "has the placeholder ${%s}; there are ${%s} and ${env:NAME}"
                      .formatted(name, String.join("}, ${", names)));
            });
  }
}
