package dev.standin.server.log;

import java.util.stream.Stream;

/**
 * What is logged, and how.
 *
 * @param level what is less severe is left out
 * @param access whether every request is logged, whatever the level
 */
public record LogOptions(Level level, Format format, boolean access) {

  /** From the least to the most. */
  public enum Level {
    ERROR,
    WARN,
    INFO,
    DEBUG,
    TRACE;

    /** The least severe of the JDK's levels that belongs to it. */
    java.util.logging.Level logged() {
      return switch (this) {
        case ERROR -> java.util.logging.Level.SEVERE;
        case WARN -> java.util.logging.Level.WARNING;
        case INFO -> java.util.logging.Level.INFO;
        case DEBUG -> java.util.logging.Level.FINE;
        case TRACE -> java.util.logging.Level.ALL;
      };
    }

    /** The one that a record of this level belongs to. */
    static Level of(java.util.logging.Level level) {
      return Stream.of(values())
          .filter(each -> each.logged().intValue() <= level.intValue())
          .findFirst()
          .orElseThrow();
    }
  }

  /** How a line is written. */
  public enum Format {
    TEXT,
    /** One object a line. */
    JSON
  }
}
