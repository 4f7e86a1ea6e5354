package dev.standin.conformance.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.Documents;
import dev.standin.conformance.derive.CaseDeriver;
import dev.standin.conformance.fake.FakeRun;
import dev.standin.conformance.fake.ShopFlaw;
import dev.standin.conformance.fake.ShopServer;
import dev.standin.conformance.finding.Finding;
import dev.standin.conformance.finding.Findings;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.run.CaseRunner;
import dev.standin.conformance.run.Limits;
import dev.standin.conformance.run.Secrets;
import dev.standin.conformance.run.SuiteRun;
import dev.standin.conformance.run.Waivers;
import dev.standin.conformance.run.WireSender;
import dev.standin.conformance.target.Environment;
import dev.standin.conformance.target.FileTarget;
import dev.standin.conformance.target.TargetFile;
import dev.standin.specs.document.SpecDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A document with all methods, of things of several kinds, in both versions of OpenAPI. */
class ManyOperationsTest {

  private static final Limits LIMITS = FakeRun.limits(5000, 50);

  private static final String CREDENTIALS =
      """
      allow: [item/create, postLogin, putNotesSlug]
      credentials:
        key: correct-horse
        basic: alice:correct-horse
        cookie: correct-horse
        query: correct-horse
      """;

  @TempDir private Path directory;

  @BeforeEach
  void writeIds() throws IOException {
    Files.writeString(
        directory.resolve("ids.txt"),
        IntStream.rangeClosed(1, ShopServer.THINGS)
            .mapToObj(String::valueOf)
            .collect(Collectors.joining("\n")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.0.3", "3.1.0"})
  void aCorrectServerRaisesNoAlarm(String version) {
    List<Verdict> verdicts = verdicts(version, Set.of(), "conversations: {ids: ids.txt}\n");

    assertThat(alarms(verdicts)).isEmpty();
    assertThat(verdicts)
        .filteredOn(verdict -> verdict.outcome() != Outcome.PASSED)
        // Methods that the document does not have, for nothing that the target file lists.
        .filteredOn(verdict -> !verdict.note().contains("` could change something"))
        .extracting(verdict -> verdict.conformanceCase().id().variant() + ": " + verdict.note())
        .containsOnly(
            "server-failure: the target cannot be made to fail",
            "other-tenant: the target file has no second credential, which is another tenant's,"
                + " under `credentials`",
            "unknown-id: no id that names nothing can be made for /reports/{day}",
            "unknown-id-accept-html: no id that names nothing can be made for /reports/{day}",
            "unprovoked: no request is known that brings this about",
            "body-as-application-xml: no valid body of type application/xml can be made from the"
                + " document");
  }

  @Test
  void whatNobodyVouchesForIsNoFailure() {
    List<Verdict> verdicts = verdicts("3.0.3", Set.of(), "things: {}\n");

    assertThat(alarms(verdicts)).isEmpty();
    assertThat(verdicts)
        .filteredOn(verdict -> verdict.outcome() == Outcome.UNTESTED)
        .extracting(Verdict::note)
        .contains("the target cannot be made to fail");
  }

  @Tag("long")
  @ParameterizedTest
  @EnumSource(ShopFlaw.class)
  void aFlawIsFound(ShopFlaw flaw) {
    List<Verdict> verdicts = verdicts("3.0.3", Set.of(flaw), "conversations: {ids: ids.txt}\n");

    assertThat(alarms(verdicts)).isNotEmpty();
  }

  private static List<Finding> alarms(List<Verdict> verdicts) {
    return Findings.of(verdicts);
  }

  private List<Verdict> verdicts(String version, Set<ShopFlaw> flaws, String more) {
    SpecDocument document =
        Documents.of(version.equals("3.0.3") ? Documents.shop() : newer(version));
    List<ConformanceCase> cases = CaseDeriver.derive(document, Set.of());
    assertThat(cases).hasSizeGreaterThan(200);
    try (ShopServer server = new ShopServer(document, flaws)) {
      Files.writeString(directory.resolve("target.yaml"), CREDENTIALS + more);
      TargetFile target = TargetFile.read(directory.resolve("target.yaml"), Environment.ofNames());
      WireSender sender = new WireSender(Duration.ofSeconds(5));
      FileTarget asked = new FileTarget(document, server.baseUrl(), target, sender);
      return new SuiteRun(
              new CaseRunner(document, asked, sender, sender, LIMITS),
              Waivers.none(),
              Secrets.none())
          .of(cases, cases, 8, verdict -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same document in the words of OpenAPI 3.1. */
  private static String newer(String version) {
    return Documents.shop()
        .replaceFirst("3\\.0\\.3", version)
        .replace("minimum: 0, exclusiveMinimum: true", "exclusiveMinimum: 0");
  }
}
