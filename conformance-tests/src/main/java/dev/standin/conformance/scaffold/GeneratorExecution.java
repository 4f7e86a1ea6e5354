package dev.standin.conformance.scaffold;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Adds an execution of the generator for a vendor, formatted as those that are there. */
final class GeneratorExecution {

  /** One that reads what the module before it wrote, and so is a vendor's. */
  private static final Pattern EXECUTION =
      Pattern.compile(
          "[ \\t]*<execution>\\s*<id>([a-z][a-z0-9]*)</id>(?:(?!</execution>).)*?"
              + "<inputSpec>\\$\\{documents}/\\1\\.yaml</inputSpec>"
              + "(?:(?!</execution>).)*</execution>\\R?",
          Pattern.DOTALL);

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
    MatchResult before = null;
    for (MatchResult found : EXECUTION.matcher(pom).results().toList()) {
      if (before == null || found.group(1).compareTo(key.text()) < 0) {
        before = found;
      }
    }
    if (before == null) {
      throw new ScaffoldException(
          Checkout.GENERATED_POM + " has no execution for a vendor to make another one like.");
    }
    boolean isFirst = before.group(1).compareTo(key.text()) > 0;
    int at = isFirst ? before.start() : before.end();
    return pom.substring(0, at) + like(before, key) + pom.substring(at);
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
