package dev.standin.conformance.cli;

import dev.standin.conformance.scaffold.Scaffold;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prepares a checkout of this project for one more vendor. */
@Command(
    name = "scaffold",
    description = {
      "Prepares a checkout of this project for one more vendor: its page, the generator's execution,",
      "and a resource that answers 501 as the page words errors. Says what is left to be done.",
      "Writes all or nothing, and over nothing. Exits with 2 if it cannot."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpWidth = 100)
final class ScaffoldCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "VENDOR",
      description = "The key it is to have: lower-case letters and digits.")
  private String vendor = "";

  @Parameters(
      index = "1",
      paramLabel = "PAGE",
      description = "Its page, as the vendor serves it; or an OpenAPI document.")
  private Path page = Path.of("");

  @Option(
      names = "--directory",
      paramLabel = "DIR",
      defaultValue = "",
      description = "The root of the checkout. Without it, the working directory.")
  private Path directory = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Scaffold scaffold = Scaffold.plan(directory, vendor, page);
    scaffold.write();
    spec.commandLine().getOut().print(scaffold.report());
    spec.commandLine().getOut().flush();
    return CommandLine.ExitCode.OK;
  }
}
