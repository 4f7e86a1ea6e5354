package dev.standin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.derive.Selection;
import dev.standin.conformance.model.CaseId;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.report.ConsoleReport;
import dev.standin.conformance.report.ReportFiles;
import dev.standin.conformance.report.data.Report;
import dev.standin.conformance.result.Conclusion;
import dev.standin.conformance.result.SuiteResult;
import dev.standin.specs.document.SpecDocument;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Puts every case of every document to the server in this build, or of one document to another
 * server (see {@link ServerUnderTest}). {@code -Dconformance.case=<id or its leading parts>} runs
 * some. Our own server has to do what it should, and leaves nothing untested without a written
 * reason; another one if {@code -Dconformance.strict=true}.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ConformanceTest {

  private final ServerUnderTest server = ServerUnderTest.given();
  private final boolean strict =
      System.getProperty("conformance.base-url", "").isEmpty()
          || Boolean.getBoolean("conformance.strict");
  private final Instant started = Instant.now();

  private final Map<CaseId, Verdict> verdicts = new HashMap<>();

  /** Whose cases were put to the server: all of a vendor's, when the first is to be shown. */
  private final Set<String> asked = new HashSet<>();

  List<ConformanceCase> cases() {
    return Selection.of(server.cases(), System.getProperty("conformance.case", ""));
  }

  @BeforeAll
  void announce() {
    System.out.printf("Conformance: %d cases against %s%n", cases().size(), server.name());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void conforms(ConformanceCase each) {
    ask(each.id().vendor());
    Verdict verdict = Objects.requireNonNull(verdicts.get(each.id()));
    if (!SuiteResult.passes(verdict, strict)) {
      Report alone = report(List.of(verdict));
      throw new AssertionError(ConsoleReport.of(alone) + "\n" + verdict.note());
    }
  }

  private void ask(String vendor) {
    if (asked.add(vendor)) {
      List<ConformanceCase> cases =
          cases().stream().filter(each -> each.id().vendor().equals(vendor)).toList();
      server
          .asked()
          .apply(vendor, cases)
          .forEach(verdict -> verdicts.put(verdict.conformanceCase().id(), verdict));
    }
  }

  /** What holds of every answer is no case's question: it fails the class. */
  @AfterAll
  void report() {
    Report report =
        report(
            cases().stream()
                .flatMap(each -> Optional.ofNullable(verdicts.get(each.id())).stream())
                .toList());
    ReportFiles.write(module().resolve("target/conformance"), report);
    report.result().remarks().forEach(System.out::println);
    System.out.println(ConsoleReport.of(report));
    assertThat(report.result().conclusion())
        .as(() -> ConsoleReport.of(report))
        .extracting(Conclusion::kind)
        .isEqualTo(Conclusion.Kind.CONFORMS);
  }

  private Report report(List<Verdict> inOrder) {
    List<SpecDocument> documents =
        inOrder.stream()
            .map(verdict -> verdict.conformanceCase().id().vendor())
            .distinct()
            .map(Cases::document)
            .toList();
    return Report.since(
        started,
        server.name(),
        documents,
        Cases.RERUN,
        SuiteResult.of(inOrder, server.waivers(), strict).withRemarks(server.remarks().get()));
  }

  private static Path module() {
    return Path.of(System.getProperty("basedir", ""));
  }
}
