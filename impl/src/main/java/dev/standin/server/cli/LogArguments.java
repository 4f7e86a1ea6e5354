package dev.standin.server.cli;

import dev.standin.server.log.LogOptions;
import picocli.CommandLine.Option;

/** What to log, as said on the command line. */
final class LogArguments {

  @Option(
      names = "--log-level",
      paramLabel = "LEVEL",
      defaultValue = "warn",
      description =
          "How much to log to standard error: error, warn, info, debug or trace"
              + " (default: ${DEFAULT-VALUE}).")
  private LogOptions.Level level = LogOptions.Level.WARN;

  @Option(
      names = "--log-format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "Format of the log: text, or json for one object a line (default: ${DEFAULT-VALUE}).")
  private LogOptions.Format format = LogOptions.Format.TEXT;

  @Option(
      names = "--access-log",
      defaultValue = "false",
      description = "Log each request, without its credential, body and query values.")
  private boolean access;

  LogOptions toOptions() {
    return new LogOptions(level, format, access);
  }
}
