package dev.standin.server.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Listens to what is logged as an error, by us and by the libraries. */
final class ErrorLog extends Handler implements AutoCloseable {

  private final Logger root = Logger.getLogger("");
  private final List<String> errors = new ArrayList<>();

  ErrorLog() {
    setLevel(Level.SEVERE);
    root.addHandler(this);
  }

  /** What was logged since the last time. */
  synchronized List<String> take() {
    List<String> taken = List.copyOf(errors);
    errors.clear();
    return taken;
  }

  @Override
  public synchronized void publish(LogRecord event) {
    if (isLoggable(event)) {
      String thrown = Objects.toString(event.getThrown(), "");
      errors.add("%s: %s %s".formatted(event.getLoggerName(), event.getMessage(), thrown));
    }
  }

  @Override
  public void flush() {
    // Nothing is held back.
  }

  @Override
  public void close() {
    root.removeHandler(this);
  }
}
