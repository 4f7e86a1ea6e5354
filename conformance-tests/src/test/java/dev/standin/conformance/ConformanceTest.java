package dev.standin.conformance;

import dev.standin.conformance.model.CaseId;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.report.ConsoleReport;
import dev.standin.conformance.report.FailureText;
import dev.standin.conformance.report.ReportFiles;
import dev.standin.conformance.run.CaseRunner;
import dev.standin.conformance.run.PassRule;
import dev.standin.conformance.run.Reasons;
import dev.standin.conformance.run.RestAssuredSender;
import dev.standin.conformance.run.Selection;
import dev.standin.conformance.run.Sender;
import dev.standin.server.ServerOptions;
import dev.standin.server.StandinServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Puts every case of every document to the server in this build. {@code -Dconformance.case=<id or
 * its leading parts>} runs some; {@code -Dconformance.strict=true} makes what should hold a must.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ConformanceTest {

  private static final boolean STRICT = Boolean.getBoolean("conformance.strict");

  private final BreakableStore store = new BreakableStore();
  private final StandinServer server = StandinServer.start(ServerOptions.defaults(), store);
  private final Reasons reasons =
      Reasons.read(module().resolve("src/test/resources/untested.yaml"));
  private final Map<String, CaseRunner> runners = new TreeMap<>();
  private final Map<CaseId, Verdict> verdicts = new ConcurrentHashMap<>();

  static List<ConformanceCase> cases() {
    return Selection.of(Cases.all(), System.getProperty("conformance.case", ""));
  }

  @BeforeAll
  void announce() {
    Sender sender = new RestAssuredSender(Duration.ofSeconds(10));
    for (String vendor : Cases.vendors()) {
      EmbeddedTarget target = EmbeddedTarget.of(server, store, vendor);
      runners.put(vendor, new CaseRunner(Cases.document(vendor), target, sender));
    }
    List<String> unmatched = reasons.unmatched(Cases.all());
    if (!unmatched.isEmpty()) {
      throw new IllegalStateException(String.join("\n", unmatched));
    }
    System.out.printf("Conformance: %d cases against %s%n", cases().size(), server.baseUri());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void conforms(ConformanceCase asked) {
    Verdict judged = runner(asked).run(asked);
    Verdict verdict = reasons.of(asked).map(judged::withReason).orElse(judged);
    verdicts.put(asked.id(), verdict);
    if (!PassRule.passes(verdict, STRICT)) {
      throw new AssertionError(FailureText.of(verdict));
    }
  }

  @AfterAll
  void report() {
    server.close();
    List<Verdict> inOrder =
        cases().stream()
            .flatMap(asked -> Optional.ofNullable(verdicts.get(asked.id())).stream())
            .toList();
    ReportFiles.write(module().resolve("target/conformance"), inOrder);
    System.out.println(ConsoleReport.of(inOrder));
  }

  private CaseRunner runner(ConformanceCase asked) {
    CaseRunner runner = runners.get(asked.id().vendor());
    if (runner == null) {
      throw new IllegalStateException("No server for " + asked);
    }
    return runner;
  }

  private static Path module() {
    return Path.of(System.getProperty("basedir", ""));
  }
}
