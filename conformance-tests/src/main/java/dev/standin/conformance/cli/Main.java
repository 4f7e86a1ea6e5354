package dev.standin.conformance.cli;

import dev.standin.conformance.report.data.ReportException;
import dev.standin.specs.page.SpecException;
import java.io.UncheckedIOException;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the suite. */
@Command(
    name = "standin-conformance",
    description = "Asks any server for what a document requires, over HTTP.",
    subcommands = {CheckCommand.class, ListCommand.class, CompareCommand.class, DiffCommand.class},
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    usageHelpWidth = 100)
public final class Main {

  private Main() {}

  /** Exits with 0 if the server conforms, 1 if it does not, 2 if it could not be asked. */
  public static void main(String[] arguments) {
    // What libraries log is not for whoever reads a verdict.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    LogManager.getLogManager().reset();
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Main::explain);
  }

  private static int explain(
      Exception failure, CommandLine commandLine, CommandLine.ParseResult result) throws Exception {
    if (failure instanceof ReportException
        || failure instanceof CannotAskException
        || failure instanceof SpecException
        || failure instanceof UncheckedIOException) {
      String undone =
          switch (commandLine.getCommandName()) {
            case "compare", "diff" -> "compared";
            default -> "asked";
          };
      commandLine.getErr().println("Could not be " + undone + ": " + failure.getMessage());
      return CheckCommand.COULD_NOT_BE_ASKED;
    }
    throw failure;
  }

  /** The version in the manifest of the jar. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"standin-conformance " + (version == null ? "unpackaged" : version)};
    }
  }
}
