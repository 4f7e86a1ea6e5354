package dev.standin.conformance.target;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts environment variables into texts: <code>${env:NAME}</code>, or <code>${env:NAME:-text}
 * </code> with what to take where there is none. Remembers what it put in, which is not to be
 * shown.
 */
public final class Environment {

  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{env:([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?}");

  private final Function<String, Optional<String>> variables;
  private final Map<String, String> used = new TreeMap<>();

  private Environment(Function<String, Optional<String>> variables) {
    this.variables = variables;
  }

  public static Environment of(Map<String, String> variables) {
    return new Environment(name -> Optional.ofNullable(variables.get(name)));
  }

  /** For looking at a target file without what its secrets need: every variable is its name. */
  public static Environment ofNames() {
    return new Environment(name -> Optional.of("$" + name));
  }

  /** Names of the variables that a text needs and that are not set. */
  List<String> missing(String text) {
    return VARIABLE
        .matcher(text)
        .results()
        .filter(found -> value(found).isEmpty())
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }

  /** The text with the values put in; of none that are {@link #missing} the name stays. */
  String resolve(String text) {
    return VARIABLE
        .matcher(text)
        .replaceAll(
            found -> {
              String name = found.group(1);
              variables
                  .apply(name)
                  .filter(value -> !value.isEmpty())
                  .ifPresent(value -> used.put(value, "${" + name + "}"));
              return Matcher.quoteReplacement(value(found).orElse(found.group()));
            });
  }

  private Optional<String> value(MatchResult found) {
    return variables
        .apply(found.group(1))
        .filter(value -> !value.isEmpty())
        .or(() -> Optional.ofNullable(found.group(2)));
  }

  /** What to show instead of each value that was put in. */
  Map<String, String> used() {
    return Map.copyOf(used);
  }
}
