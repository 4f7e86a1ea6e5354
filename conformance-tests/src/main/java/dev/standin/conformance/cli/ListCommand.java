package dev.standin.conformance.cli;

import dev.standin.conformance.derive.CaseList;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.run.ConversationBudget;
import dev.standin.conformance.target.Environment;
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
      "Needs no server. With --target also what concerns owners."
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
    List<ConformanceCase> cases = options.selected(DocumentOptions.all(document, target));
    spec.commandLine().getOut().print(CaseList.of(cases));
    spec.commandLine()
        .getErr()
        .printf(
            "%d cases. A run uses up to %d conversations.%n",
            cases.size(), ConversationBudget.of(cases));
    spec.commandLine().getOut().flush();
    return CommandLine.ExitCode.OK;
  }
}
