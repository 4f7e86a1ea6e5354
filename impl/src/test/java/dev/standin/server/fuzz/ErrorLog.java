package dev.standin.server.fuzz;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.slf4j.LoggerFactory;

/** Listens to what is logged as an error, by us and by the libraries. */
final class ErrorLog implements AutoCloseable {

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Level level = root.getLevel();
  private final java.util.logging.Logger libraries = java.util.logging.Logger.getLogger("");
  private final List<String> errors = new CopyOnWriteArrayList<>();

  private final AppenderBase<ILoggingEvent> ours =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          String thrown =
              event.getThrowableProxy() == null
                  ? ""
                  : " " + event.getThrowableProxy().getClassName();
          errors.add(event.getLoggerName() + ": " + event.getFormattedMessage() + thrown);
        }
      };

  private final Handler theirs =
      new Handler() {
        @Override
        public void publish(LogRecord event) {
          if (event.getLevel().intValue() >= java.util.logging.Level.SEVERE.intValue()) {
            errors.add(event.getLoggerName() + ": " + event.getMessage() + " " + event.getThrown());
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  ErrorLog() {
    ours.setContext(root.getLoggerContext());
    ours.start();
    root.addAppender(ours);
    root.setLevel(Level.ERROR);
    libraries.addHandler(theirs);
  }

  /** What was logged since the last time. */
  List<String> take() {
    List<String> taken = List.copyOf(errors);
    errors.clear();
    return taken;
  }

  @Override
  public void close() {
    root.setLevel(level);
    root.detachAppender(ours);
    libraries.removeHandler(theirs);
  }
}
