package dev.standin.conformance.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.Cases;
import dev.standin.conformance.derive.CaseDeriver;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.run.CaseRunner;
import dev.standin.conformance.run.Limits;
import dev.standin.conformance.run.Secrets;
import dev.standin.conformance.run.SuiteRun;
import dev.standin.conformance.run.Waivers;
import dev.standin.conformance.run.WireSender;
import dev.standin.server.ServerOptions;
import dev.standin.server.StandinServer;
import dev.standin.server.control.Control;
import dev.standin.specs.SpecFiles;
import dev.standin.specs.document.SpecDocument;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The target files for our own server work with it as it stands. */
@Tag("long")
class StandinTargetsTest {

  private static final Limits LIMITS =
      new Limits(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofMillis(200));

  static List<String> vendors() {
    return Cases.vendors().stream().filter(vendor -> !vendor.equals(Control.KEY)).toList();
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void eachCaseCanBeAsked(String vendor) {
    SpecDocument document = Cases.document(vendor);
    String path = document.operations().get(0).serverPath();
    try (StandinServer server = StandinServer.start(ServerOptions.defaults())) {
      TargetFile file =
          TargetFile.read(
              Path.of("targets/standin", SpecFiles.vendor(vendor) + ".yaml"),
              Environment.of(Map.of()));
      List<ConformanceCase> cases = CaseDeriver.derive(document, file.owners().keySet());
      WireSender sender = new WireSender(LIMITS.answer());
      FileTarget target =
          new FileTarget(document, URI.create(server.baseUri() + path), file, sender);

      List<Verdict> verdicts =
          new SuiteRun(
                  new CaseRunner(document, target, sender, sender, LIMITS),
                  Waivers.none(),
                  Secrets.none())
              .of(cases, 8, verdict -> {});

      assertThat(verdicts)
          .filteredOn(verdict -> verdict.outcome() != Outcome.PASSED)
          .extracting(verdict -> verdict.conformanceCase().id().variant() + " " + verdict.note())
          .allMatch(text -> text.startsWith("other-tenant ") || text.startsWith("unprovoked "));
    }
  }
}
