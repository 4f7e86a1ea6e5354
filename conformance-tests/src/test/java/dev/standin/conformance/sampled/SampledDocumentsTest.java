package dev.standin.conformance.sampled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.derive.CaseDeriver;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.report.ConsoleReport;
import dev.standin.conformance.report.data.Report;
import dev.standin.conformance.report.data.Report.Rerun;
import dev.standin.conformance.run.Conclusion;
import dev.standin.conformance.run.Limits;
import dev.standin.conformance.run.SuiteResult;
import dev.standin.conformance.run.SuiteRun;
import dev.standin.conformance.run.WireSender;
import dev.standin.conformance.target.Environment;
import dev.standin.conformance.target.TargetFile;
import dev.standin.conformance.target.TargetRun;
import dev.standin.server.ServerOptions;
import dev.standin.server.StandinServer;
import dev.standin.server.store.MemoryConversationStore;
import dev.standin.server.vendor.IdForm;
import dev.standin.server.vendor.Vendor;
import dev.standin.server.vendor.Vendor.Profile;
import dev.standin.specs.SpecReader;
import dev.standin.specs.document.SpecDocument;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What was generated from each document starts and conforms, however odd the document, where each
 * operation answers its first documented success from a sample.
 */
@Tag("long")
class SampledDocumentsTest {

  private static final Path DOCUMENTS = Path.of("../generated/src/test/documents");

  private static final Limits LIMITS =
      Limits.usual().withSlow(Duration.ofSeconds(5)).withWatch(Duration.ofMillis(20));

  /** What the build tells of: it is not enforced. */
  private static final Map<String, String> TOLD =
      Map.of(
          "modern",
          """
            modern/putThing/4XX/body-mixed*: a list of types
            modern/putThing/4XX/body-model-not-any: anyOf
            modern/putThing/4XX/body-pattern*: patternProperties
            modern/putThing/4XX/body-pet*: oneOf
          """,
          "shop",
          """
            shop/addShape/undeclared/body-*: oneOf
          """);

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"calls", "desk", "modern", "names", "shop", "words"})
  void conform(String name) throws IOException, ClassNotFoundException {
    SpecDocument document = SpecReader.read(DOCUMENTS.resolve(name + ".yaml"), name);
    Set<String> ids =
        IntStream.rangeClosed(1, 500)
            .mapToObj(n -> name.equals("desk") ? "" + n : new UUID(0x4000, n).toString())
            .collect(Collectors.toSet());
    TargetFile target = target(name, ids);
    try (StandinServer server =
        StandinServer.start(
            ServerOptions.defaults(),
            List.of(vendor(document, ids)),
            new MemoryConversationStore())) {
      URI url = URI.create(server.baseUri() + document.operations().get(0).serverPath());
      SuiteRun run = TargetRun.of(document, url, target, LIMITS, new WireSender(LIMITS.answer()));
      List<Verdict> verdicts = run.of(CaseDeriver.derive(document, Set.of()), 4, verdict -> {});

      SuiteResult result = SuiteResult.of(verdicts, target.waivers(), false);
      assertThat(result.conclusion().kind())
          .as(() -> ConsoleReport.of(report(document, result)))
          .isEqualTo(Conclusion.Kind.CONFORMS);
      assertThat(verdicts)
          .filteredOn(each -> each.outcome() == Outcome.PASSED)
          .hasSizeGreaterThan(verdicts.size() / 2);
    }
  }

  private TargetFile target(String name, Set<String> ids) throws IOException {
    Files.write(directory.resolve("ids.txt"), ids);
    String text =
        """
        allow: all
        conversations: {ids: ids.txt, delete-again: succeeds}
        credentials: {key: standin-shop-key, token: standin-shop-key}
        known-failures:
        """
            + TOLD.getOrDefault(name, "  {}");
    return TargetFile.read(
        Files.writeString(directory.resolve("target.yaml"), text), Environment.ofNames());
  }

  private static Report report(SpecDocument document, SuiteResult result) {
    return Report.since(
        Instant.now(), "the sampled server", List.of(document), Rerun.maven(), result);
  }

  private static Vendor vendor(SpecDocument document, Set<String> ids)
      throws ClassNotFoundException {
    String name = document.vendor();
    Class<?> api =
        Class.forName(
            "dev.standin.generated."
                + name
                + "."
                + name.substring(0, 1).toUpperCase(Locale.ROOT)
                + name.substring(1)
                + "Api");
    SampledReplies replies = new SampledReplies(document, ids);
    Object resource =
        Proxy.newProxyInstance(
            api.getClassLoader(),
            new Class<?>[] {api},
            (proxy, method, arguments) ->
                method.getDeclaringClass() == Object.class
                    ? method.invoke(replies, arguments)
                    : replies.success(method, arguments));
    return new Vendor(
        document,
        Profile.documented(store -> resource, replies::refusal),
        IdForm.uuid(),
        Optional.empty(),
        List.of(),
        "");
  }
}
