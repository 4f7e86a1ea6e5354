package dev.standin.server.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.stream.Stream;

/**
 * Logging for a server inside another program that says nothing about it: warnings, to standard
 * error. A file on the class path would stand in the way of the program's own, and reading it loads
 * some four hundred classes. Found by Logback.
 */
public final class DefaultLogging extends ContextAwareBase implements Configurator {

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    if (System.getProperty("logback.configurationFile") != null
        || Stream.of("/logback-test.xml", "/logback.xml").anyMatch(DefaultLogging::isThere)) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    Logs.configure(context, LogOptions.defaults());
    // The pool logs, with a stack trace, what it throws as well: a start says it in a sentence.
    context.getLogger("com.zaxxer.hikari.pool.HikariPool").setLevel(Level.OFF);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static boolean isThere(String file) {
    return DefaultLogging.class.getResource(file) != null;
  }
}
