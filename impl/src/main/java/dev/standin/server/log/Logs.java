package dev.standin.server.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import dev.standin.server.log.LogOptions.Format;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sets up the logging of the whole process. */
public final class Logs {

  private static final String PATTERN = "%d{HH:mm:ss.SSS} %-5level %logger{0}: %msg%n";

  /** Grizzly warns, with a stack trace, of every client that sends broken bytes. */
  private static final String NOISY = "org.glassfish.grizzly";

  /** What is ours, and tells no secret at any level. Drivers tell passwords and data at theirs. */
  private static final String OURS = "dev.standin";

  private Logs() {}

  /** Logs as these options say from now on, in place of what was set up before. */
  public static void setUp(LogOptions options) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    configure(context, options);
  }

  static void configure(LoggerContext context, LogOptions options) {
    ConsoleAppender<ILoggingEvent> standardError = new ConsoleAppender<>();
    standardError.setContext(context);
    // Standard output is for what the server says to its user.
    standardError.setTarget("System.err");
    standardError.setEncoder(encoder(context, options.format()));
    standardError.start();

    Level level = Level.toLevel(options.level().name());
    ch.qos.logback.classic.Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(level.isGreaterOrEqual(Level.INFO) ? level : Level.INFO);
    context.getLogger(OURS).setLevel(level);
    root.addAppender(standardError);
    boolean isQuiet = options.level().compareTo(LogOptions.Level.DEBUG) < 0;
    context.getLogger(NOISY).setLevel(isQuiet ? Level.ERROR : Level.INFO);
    context.getLogger(AccessLog.NAME).setLevel(options.access() ? Level.INFO : Level.OFF);
  }

  private static Encoder<ILoggingEvent> encoder(LoggerContext context, Format format) {
    if (format == Format.JSON) {
      JsonLines encoder = new JsonLines();
      encoder.setContext(context);
      encoder.start();
      return encoder;
    }
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(PATTERN);
    encoder.start();
    return encoder;
  }
}
