package dev.standin.specs.fresh;

import java.util.stream.Stream;

/** Parameters of plugins, which can be set with {@code -D} too. */
final class CommandLineOptions {

  private CommandLineOptions() {}

  /** Those whose names begin so, each with its value. */
  static String[] of(String... prefixes) {
    return System.getProperties().stringPropertyNames().stream()
        .filter(it -> Stream.of(prefixes).anyMatch(it::startsWith))
        .sorted()
        .map(it -> it + "=" + System.getProperty(it))
        .toArray(String[]::new);
  }
}
