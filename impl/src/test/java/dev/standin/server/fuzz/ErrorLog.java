package dev.standin.server.fuzz;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Listens to what is logged as an error, by us and by the libraries. */
final class ErrorLog implements AutoCloseable {

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Level level = root.getLevel();
  private final ListAppender<ILoggingEvent> errors = new ListAppender<>();

  ErrorLog() {
    errors.setContext(root.getLoggerContext());
    errors.start();
    root.addAppender(errors);
    root.setLevel(Level.ERROR);
    SLF4JBridgeHandler.install();
  }

  /** What was logged since the last time. */
  List<String> take() {
    // Whoever logs holds this lock.
    synchronized (errors) {
      List<String> taken = errors.list.stream().map(ErrorLog::line).toList();
      errors.list.clear();
      return taken;
    }
  }

  private static String line(ILoggingEvent event) {
    IThrowableProxy thrown = event.getThrowableProxy();
    return "%s: %s %s"
        .formatted(
            event.getLoggerName(),
            event.getFormattedMessage(),
            thrown == null ? "" : thrown.getClassName());
  }

  @Override
  public void close() {
    SLF4JBridgeHandler.uninstall();
    root.setLevel(level);
    root.detachAppender(errors);
  }
}
