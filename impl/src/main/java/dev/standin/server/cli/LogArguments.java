package dev.standin.server.cli;

import dev.standin.server.log.LogOptions;
import picocli.CommandLine.Option;

/** What to log, as said on the command line. */
final class LogArguments {

  @Option(
      names = "--log-level",
      paramLabel = "LEVEL",
      defaultValue = "${env:STANDIN_LOG_LEVEL:-warn}",
      description =
          "How much to log to standard error: error, warn, info, debug or trace"
              + " (STANDIN_LOG_LEVEL; default: warn).")
  private LogOptions.Level level = LogOptions.Level.WARN;

  @Option(
      names = "--log-format",
      paramLabel = "FORMAT",
      defaultValue = "${env:STANDIN_LOG_FORMAT:-text}",
      description =
          "How to write it: text, or json for one object a line"
              + " (STANDIN_LOG_FORMAT; default: text).")
  private LogOptions.Format format = LogOptions.Format.TEXT;

  @Option(
      names = "--access-log",
      defaultValue = "${env:STANDIN_ACCESS_LOG:-false}",
      description =
          "Log each request, without its credential, body and query values"
              + " (STANDIN_ACCESS_LOG=true).")
  private boolean access;

  LogOptions toOptions() {
    return new LogOptions(level, format, access);
  }
}
