package dev.standin.conformance.cli;

import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.report.ConsoleReport;
import dev.standin.conformance.report.GitHubAnnotations;
import dev.standin.conformance.report.JsonReport;
import dev.standin.conformance.report.ReportFiles;
import dev.standin.conformance.report.data.Report;
import dev.standin.conformance.report.data.Report.Rerun;
import dev.standin.conformance.request.Shell;
import dev.standin.conformance.result.Conclusion;
import dev.standin.conformance.result.SuiteResult;
import dev.standin.conformance.run.Limits;
import dev.standin.conformance.run.SuiteRun;
import dev.standin.conformance.run.WireSender;
import dev.standin.conformance.target.Environment;
import dev.standin.conformance.target.TargetFile;
import dev.standin.conformance.target.TargetRun;
import dev.standin.specs.document.SpecDocument;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Asks a server, and says whether it conforms. */
@Command(
    name = "check",
    description = {
      "Asks a server for what the document requires.",
      "Exits with 0 if it conforms, 1 if it does not, 2 if it could not be asked.",
      "Deletes only conversations that the target file says how to make, or lists."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpWidth = 100)
final class CheckCommand implements Callable<Integer> {

  static final int COULD_NOT_BE_ASKED = Conclusion.Kind.COULD_NOT_BE_ASKED.exitCode();

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      required = true,
      description = "Stands for the document's server URL: Dify's ends in /v1.")
  private URI baseUrl = URI.create("");

  @Mixin private DocumentOptions options = new DocumentOptions();

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "5",
      description = "How long an answer may take (default: 5). Without one the case fails.")
  private double timeout;

  @Option(
      names = "--slow",
      paramLabel = "SECONDS",
      defaultValue = "2",
      description =
          "An answer that takes longer is told, and fails its case where there are several, unless"
              + " the server is just busy: others take a tenth of that at least (default: 2).")
  private double slow;

  @Option(
      names = "--watch",
      paramLabel = "SECONDS",
      defaultValue = "1.2",
      description = "How long to see whether what was deleted comes back (default: 1.2).")
  private double watch;

  @Option(
      names = "--at-once",
      paramLabel = "N",
      defaultValue = "4",
      description = "How many cases are asked at the same time (default: 4).")
  private int atOnce;

  @Option(
      names = "--strict",
      description = "Fail on what should hold, and on what is untested without a written reason.")
  private boolean strict;

  @Option(names = "--verbose", description = "Print a line for each case.")
  private boolean verbose;

  @Option(names = "--quiet", description = "Print the conclusion and nothing else.")
  private boolean quiet;

  @Option(
      names = "--json",
      description = "Print the report as JSON, and the conclusion on standard error.")
  private boolean json;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description =
          "Write report.html, report.md, report.json, report.sarif and junit.xml there. Without"
              + " it nothing is written.")
  private @Nullable Path report;

  @Option(
      names = "--allow-production",
      description =
          "Ask a host that the document itself names, which is the vendor's own: this makes and"
              + " deletes conversations there, for good, and may cost money.")
  private boolean allowProduction;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    refuseNonsense();
    SpecDocument document = options.document();
    List<String> leftOut = DocumentOptions.leftOut(document);
    if (strict && !leftOut.isEmpty()) {
      throw new CannotAskException(String.join("; ", leftOut));
    }
    leftOut.forEach(spec.commandLine().getErr()::println);
    if (!quiet) {
      DocumentOptions.notJudged(document).forEach(spec.commandLine().getErr()::println);
    }
    TargetFile target = options.target(Environment.of(System.getenv()), document);
    List<ConformanceCase> all = DocumentOptions.all(document, target);
    List<String> unmatched = target.waivers().unmatched(all);
    if (!unmatched.isEmpty()) {
      throw new CannotAskException(String.join("; ", unmatched) + ".");
    }
    List<ConformanceCase> cases = options.selected(all);
    Limits limits = new Limits(seconds(timeout), seconds(slow), seconds(watch));
    refuseProduction(document);
    ConnectivityCheck.check(baseUrl, limits.answer());
    Instant started = Instant.now();
    SuiteRun run = TargetRun.of(document, baseUrl, target, limits, new WireSender(limits.answer()));
    List<Verdict> verdicts = run.of(cases, all, atOnce, progress(cases.size()));
    run.remarks().forEach(spec.commandLine().getErr()::println);
    spec.commandLine().getErr().flush();
    Rerun rerun =
        id ->
            "java -jar "
                + Shell.quoted(jar())
                + " check --base-url "
                + Shell.quoted(baseUrl.toString())
                + options.text()
                + " --case "
                + Shell.quoted(id.toString());
    return conclude(
        Report.since(
            started,
            baseUrl.toString(),
            List.of(document),
            rerun,
            SuiteResult.of(verdicts, target.waivers(), strict).withRemarks(run.remarks())));
  }

  /** As it was called from where the user stands. */
  private static String jar() {
    String path = System.getProperty("java.class.path", "");
    return path.endsWith(".jar") && !path.contains(File.pathSeparator)
        ? path
        : "standin-conformance.jar";
  }

  private int conclude(Report run) {
    if (report != null) {
      ReportFiles.write(report, run);
    }
    PrintWriter out = spec.commandLine().getOut();
    Conclusion conclusion = run.result().conclusion();
    if (json) {
      try {
        JsonReport.write(run, out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      spec.commandLine().getErr().println(conclusion.sentence());
    } else {
      out.print(System.getenv("GITHUB_ACTIONS") == null ? "" : GitHubAnnotations.of(run));
      if (!quiet) {
        out.println(ConsoleReport.of(run));
      }
      out.println(coloured(conclusion));
    }
    out.flush();
    return conclusion.kind().exitCode();
  }

  /** On a terminal, unless NO_COLOR is set. */
  private static String coloured(Conclusion conclusion) {
    String style = conclusion.kind() == Conclusion.Kind.CONFORMS ? "bold,green" : "bold,red";
    return Ansi.AUTO.enabled()
        ? Ansi.Style.on(Ansi.Style.parse(style))
            + conclusion.sentence()
            + Ansi.Style.off(Ansi.Style.parse(style))
        : conclusion.sentence();
  }

  private Consumer<Verdict> progress(int cases) {
    if (quiet || json) {
      return Progress.silent();
    }
    PrintWriter out = spec.commandLine().getOut();
    if (verbose) {
      return Progress.lines(out);
    }
    return Ansi.AUTO.enabled() ? Progress.terminal(out, cases) : Progress.silent();
  }

  private void refuseNonsense() {
    String scheme = String.valueOf(baseUrl.getScheme());
    if (!List.of("http", "https").contains(scheme)
        || baseUrl.getHost() == null
        || baseUrl.getQuery() != null
        || baseUrl.getFragment() != null) {
      throw new ParameterException(
          spec.commandLine(),
          "--base-url has to be an http or https URL without query, not `" + baseUrl + "`");
    }
    for (double seconds : new double[] {timeout, slow, watch}) {
      if (seconds < 0.001 || seconds > 3600) {
        throw new ParameterException(
            spec.commandLine(), "--timeout, --slow and --watch have to be 0.001 to 3600");
      }
    }
    if (atOnce < 1 || atOnce > 64) {
      throw new ParameterException(spec.commandLine(), "--at-once has to be 1 to 64");
    }
  }

  private static Duration seconds(double number) {
    return Duration.ofMillis(Math.round(number * 1000));
  }

  private void refuseProduction(SpecDocument document) {
    if (!allowProduction && ProductionHosts.of(document, baseUrl)) {
      throw new CannotAskException(
          "the document names "
              + baseUrl.getHost()
              + " itself, so this is the vendor's production; --allow-production deletes there.");
    }
  }
}
