package dev.standin.conformance.scaffold;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Adds an execution of the generator for a vendor, formatted as those that are there. */
final class GeneratorExecution {

  /** One that reads what the module before it wrote, and so is a vendor's. */
  private static final Pattern EXECUTION =
      Pattern.compile(
          "[ \\t]*<execution>\\s*<id>([a-z][a-z0-9]*)</id>\\s*<goals>\\s*<goal>generate</goal>\\s*</goals>"
              + "\\s*<configuration>\\s*<openapiNormalizer>(?:(?!</execution>).)*</execution>\\R?",
          Pattern.DOTALL);

  /** The one of our own document, whose name is in the names of all packages. */
  private static final String OURS = "standin";

  private GeneratorExecution() {}

  /**
   * The pom with one execution more, in the order of the keys.
   *
   * @throws ScaffoldException if it has none to go by, or one for this key already
   */
  static String add(String pom, VendorKey key) {
    if (pom.contains("<id>" + key + "</id>")) {
      throw new ScaffoldException(
          Checkout.GENERATED_POM + " has an execution `" + key + "` already. Take another key.");
    }
    List<MatchResult> all = EXECUTION.matcher(pom).results().toList();
    MatchResult model =
        all.stream()
            .filter(found -> !found.group(1).equals(OURS))
            .findFirst()
            .orElseThrow(
                () ->
                    new ScaffoldException(
                        Checkout.GENERATED_POM
                            + " has no execution for a vendor to make another one like."));
    int at =
        all.stream()
            .filter(found -> found.group(1).compareTo(key.text()) < 0)
            .mapToInt(MatchResult::end)
            .max()
            .orElse(all.get(0).start());
    return pom.substring(0, at) + like(model, key) + pom.substring(at);
  }

  private static String like(MatchResult other, VendorKey key) {
    String name = other.group(1);
    String className = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    return other
        .group()
        .replaceAll("\\b" + name + "\\b", key.text())
        .replaceAll("\\b" + className + "\\b", key.className());
  }
}
