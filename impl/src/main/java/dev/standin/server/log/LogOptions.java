package dev.standin.server.log;

/**
 * What is logged, and how.
 *
 * @param level what is less severe is left out
 * @param access whether every request is logged, whatever the level
 */
public record LogOptions(Level level, Format format, boolean access) {

  /** Warnings and errors, as text, and no requests. */
  public static LogOptions defaults() {
    return new LogOptions(Level.WARN, Format.TEXT, false);
  }

  /** From the least to the most. */
  public enum Level {
    ERROR,
    WARN,
    INFO,
    DEBUG,
    TRACE
  }

  /** How a line is written. */
  public enum Format {
    TEXT,
    /** One object a line. */
    JSON
  }
}
