package dev.standin.conformance.cli;

import dev.standin.conformance.report.ReportFiles;
import dev.standin.conformance.report.compare.Comparison;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what changed from one run to another. */
@Command(
    name = "compare",
    description = {
      "Says what got better or worse from one run to another, and what is new or gone.",
      "Exits with 0 if nothing got worse, 1 if something did, 2 if a report cannot be read."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpWidth = 100)
final class CompareCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "BEFORE",
      description = "A report.json, or the directory that --report wrote it to.")
  private Path before = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "AFTER",
      description = "A report.json, or its directory, of the later run.")
  private Path after = Path.of("");

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Write compare.md there. Without it nothing is written.")
  private @Nullable Path report;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Comparison comparison = Comparison.of(before, after);
    if (report != null) {
      ReportFiles.write(report, comparison);
    }
    spec.commandLine().getOut().print(comparison.text());
    spec.commandLine().getOut().flush();
    return comparison.gotWorse() ? 1 : 0;
  }
}
