package dev.standin.conformance.cli;

import dev.standin.specs.change.Severity;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what changed from one version of a page to another. */
@Command(
    name = "diff",
    description = {
      "Says what changed from one version of a page to another, and whom that breaks: clients of the"
          + " old page, servers that fulfil it, or nobody.",
      "Exits with 0 if the contract is the same (in other words perhaps), 3 if it changed and breaks"
          + " nobody, 4 if it breaks servers, 5 if it breaks clients, 6 if it breaks both; 2 if a"
          + " page cannot be read."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpWidth = 100)
final class DiffCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description =
          "A page or OpenAPI document, or a directory of vendors like specs with a page and a"
              + " spec.yaml each.")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "The same, of the later version.")
  private Path now = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "${COMPLETION-CANDIDATES}. markdown is for a pull request, json for programs: an object"
              + " for two pages, an array of them for two directories. Default: ${DEFAULT-VALUE}.")
  private DiffFormat format = DiffFormat.TEXT;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PageDiff diff = PageDiff.between(before, now);
    spec.commandLine().getOut().print(format.of(diff));
    spec.commandLine().getOut().flush();
    return exitCode(diff.severity());
  }

  private static int exitCode(Severity severity) {
    return switch (severity) {
      case NONE, WORDING -> 0;
      case COMPATIBLE -> 3;
      case BREAKS_SERVERS -> 4;
      case BREAKS_CLIENTS -> 5;
      case BREAKS_BOTH -> 6;
    };
  }
}
