package dev.standin.server.log;

import dev.standin.server.log.LogOptions.Format;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Sets up the logging of the whole process, which is that of the JDK. */
public final class Logs {

  // Held, for a logger that nobody holds loses its level.
  private static final Logger ROOT = Logger.getLogger("");

  /** What is ours, and tells no secret at any level. Drivers tell passwords and data at theirs. */
  private static final Logger OURS = Logger.getLogger("dev.standin");

  /** Grizzly warns, with a stack trace, of every client that sends broken bytes. */
  private static final Logger NOISY = Logger.getLogger("org.glassfish.grizzly");

  private Logs() {}

  /** Logs as these options say from now on, in place of what was set up before. */
  public static void setUp(LogOptions options) {
    LogManager.getLogManager().reset();
    // To standard error, since standard output is for what the server says to its user.
    Handler standardError = new ConsoleHandler();
    standardError.setLevel(Level.ALL);
    standardError.setFormatter(options.format() == Format.JSON ? new JsonLines() : new TextLines());
    ROOT.addHandler(standardError);

    Level level = options.level().logged();
    ROOT.setLevel(level.intValue() > Level.INFO.intValue() ? level : Level.INFO);
    OURS.setLevel(level);
    boolean isQuiet = level.intValue() >= Level.INFO.intValue();
    NOISY.setLevel(isQuiet ? Level.SEVERE : Level.INFO);
    AccessLog.enable(options.access());
  }
}
