package dev.standin.conformance.cli;

import dev.standin.conformance.derive.CaseList;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.run.ConversationBudget;
import dev.standin.conformance.target.Environment;
import dev.standin.conformance.target.RunPlan;
import dev.standin.conformance.target.TargetFile;
import dev.standin.specs.document.SpecDocument;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the cases of a document. */
@Command(
    name = "list",
    description = {
      "Prints what would be asked: id, how it is brought about, line of the page, requirement.",
      "Needs no server. With --target also what concerns owners, which operations would not be",
      "asked and why, and how many things of each kind a run uses up."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpWidth = 100)
final class ListCommand implements Callable<Integer> {

  @Mixin private DocumentOptions options = new DocumentOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    SpecDocument document = options.document();
    TargetFile target = options.target(Environment.ofNames(), document);
    List<ConformanceCase> all = DocumentOptions.all(document, target);
    List<ConformanceCase> cases = options.selected(all);
    spec.commandLine().getOut().print(CaseList.of(cases));
    spec.commandLine().getErr().printf("%d cases.%n", cases.size());
    DocumentOptions.leftOut(document).forEach(spec.commandLine().getErr()::println);
    DocumentOptions.notJudged(document).forEach(spec.commandLine().getErr()::println);
    spec.commandLine()
        .getErr()
        .print(
            options.hasTarget()
                ? RunPlan.of(document, target, cases, all)
                : "A run uses up to "
                    + ConversationBudget.of(cases, all)
                    + " conversations. With --target: which operations would not be asked, and"
                    + " why.\n");
    spec.commandLine().getErr().flush();
    spec.commandLine().getOut().flush();
    return CommandLine.ExitCode.OK;
  }
}
