package dev.standin.server.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** One line for each record: time of day, level, the logger's class and the message. */
final class TextLines extends Formatter {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

  @Override
  public String format(LogRecord record) {
    String logger = String.valueOf(record.getLoggerName());
    return "%s %-5s %s: %s%n%s"
        .formatted(
            TIME.format(record.getInstant()),
            LogOptions.Level.of(record.getLevel()),
            logger.substring(logger.lastIndexOf('.') + 1),
            formatMessage(record),
            stackTrace(record));
  }

  /** Empty if nothing was thrown. */
  static String stackTrace(LogRecord record) {
    StringWriter text = new StringWriter();
    if (record.getThrown() != null) {
      record.getThrown().printStackTrace(new PrintWriter(text, true));
    }
    return text.toString();
  }
}
