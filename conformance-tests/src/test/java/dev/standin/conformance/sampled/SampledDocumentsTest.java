package dev.standin.conformance.sampled;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.conformance.Cases;
import dev.standin.conformance.Documents;
import dev.standin.conformance.fake.TextRun;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.report.ConsoleReport;
import dev.standin.conformance.report.data.Report;
import dev.standin.conformance.result.Conclusion;
import dev.standin.conformance.result.SuiteResult;
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
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What was generated from each document starts and conforms, however odd the document, where each
 * operation answers its first documented success from a sample.
 */
@Tag("long")
class SampledDocumentsTest {

  /** Those that other modules' tests need too, and those of this module. */
  private static final List<Path> CORPUS =
      List.of(Path.of("../generated/src/test/documents"), Path.of("src/test/documents"));

  @TempDir private static Path directory;

  private static ClassLoader code = SampledDocumentsTest.class.getClassLoader();

  /** The documents, and those of OpenAPI 3.0 in the words of 3.1 too. */
  @BeforeAll
  static void generate() throws IOException {
    Path documents = Files.createDirectory(directory.resolve("documents"));
    for (Path corpus : CORPUS) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(corpus, "*.yaml")) {
        for (Path file : files) {
          String name = file.getFileName().toString().replace(".yaml", "");
          if (!name.startsWith("keywords")) {
            String yaml = Files.readString(file);
            Files.writeString(documents.resolve(file.getFileName()), yaml);
            if (yaml.contains("openapi: 3.0.3")) {
              Files.writeString(documents.resolve(name + "31.yaml"), Documents.in31(yaml));
            }
          }
        }
      }
    }
    code = GeneratedCode.of(documents, directory);
  }

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("documents"))) {
      return files
          .map(each -> each.getFileName().toString().replace(".yaml", ""))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void conform(String name) throws IOException, ClassNotFoundException {
    Path file = directory.resolve("documents").resolve(name + ".yaml");
    SpecDocument document = SpecReader.read(file, name);
    boolean areNumbers = document.root().path("x-ids").asText().equals("numbers");
    Set<String> ids =
        IntStream.rangeClosed(1, 500)
            .mapToObj(n -> areNumbers ? "" + n : new UUID(0x4000, n).toString())
            .collect(Collectors.toSet());
    Files.write(directory.resolve("ids.txt"), ids);
    try (StandinServer server =
        StandinServer.start(
            ServerOptions.defaults(),
            List.of(vendor(document, ids)),
            new MemoryConversationStore())) {
      URI url = URI.create(server.baseUri() + document.operations().get(0).serverPath());
      TextRun run = TextRun.at(url, directory, document, target(document), ".*");

      SuiteResult result = run.result();
      assertThat(result.conclusion().kind())
          .as(
              () ->
                  ConsoleReport.of(report(document, result))
                      + "\n"
                      + result.conclusion().sentence())
          .isEqualTo(Conclusion.Kind.CONFORMS);
      assertThat(run.verdicts())
          .filteredOn(each -> each.outcome() == Outcome.PASSED)
          .hasSizeGreaterThan(run.verdicts().size() / 2);
    }
  }

  private static String target(SpecDocument document) {
    StringBuilder text =
        new StringBuilder(
            """
            allow: all
            conversations: {ids: ids.txt, delete-again: succeeds}
            credentials: {key: standin-%1$s-key, token: standin-%1$s-key, digest: standin-%1$s-key}
            known-failures:
              {}
            """
                .formatted(document.vendor()));
    // What the build tells of: it is not enforced.
    JsonNode told = document.root().path("x-told");
    told.properties()
        .forEach(
            each ->
                text.append(
                    "  %s/%s: %s\n".formatted(document.vendor(), each.getKey(), each.getValue())));
    return told.isEmpty() ? text.toString() : text.toString().replace("  {}\n", "");
  }

  private static Report report(SpecDocument document, SuiteResult result) {
    return Report.since(
        Instant.now(), "the sampled server", List.of(document), Cases.RERUN, result);
  }

  private static Vendor vendor(SpecDocument document, Set<String> ids)
      throws ClassNotFoundException {
    Class<?> api = code.loadClass(GeneratedCode.api(document.vendor()));
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
        "",
        Optional.empty());
  }
}
