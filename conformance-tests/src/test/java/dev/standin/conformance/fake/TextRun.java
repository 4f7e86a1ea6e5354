package dev.standin.conformance.fake;

import dev.standin.conformance.derive.CaseDeriver;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.model.Violation;
import dev.standin.conformance.result.SuiteResult;
import dev.standin.conformance.run.Limits;
import dev.standin.conformance.run.SuiteRun;
import dev.standin.conformance.run.WireSender;
import dev.standin.conformance.target.Environment;
import dev.standin.conformance.target.NameCheck;
import dev.standin.conformance.target.TargetFile;
import dev.standin.conformance.target.TargetRun;
import dev.standin.specs.document.SpecDocument;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All cases of a document put to a server that a target file, given as text, describes. */
public record TextRun(SuiteResult result, List<String> remarks) {

  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final Limits LIMITS = new Limits(ANSWER, ANSWER, Duration.ofMillis(20));

  /**
   * Puts them to a server that answers each request.
   *
   * @param directory where the files are that the target file names, and it is
   */
  public static TextRun of(
      Path directory,
      SpecDocument document,
      String target,
      Function<FakeRequest, FakeAnswer> handler)
      throws IOException {
    return ofSome(directory, document, target, request -> Optional.of(handler.apply(request)));
  }

  /** Puts those whose id matches a regular expression as a whole. */
  public static TextRun of(
      Path directory,
      SpecDocument document,
      String target,
      String ids,
      Function<FakeRequest, FakeAnswer> handler)
      throws IOException {
    return run(directory, document, target, ids, request -> Optional.of(handler.apply(request)));
  }

  /** Puts them to a server that answers some requests. */
  static TextRun ofSome(
      Path directory,
      SpecDocument document,
      String target,
      Function<FakeRequest, Optional<FakeAnswer>> handler)
      throws IOException {
    return run(directory, document, target, ".*", handler);
  }

  private static TextRun run(
      Path directory,
      SpecDocument document,
      String target,
      String ids,
      Function<FakeRequest, Optional<FakeAnswer>> handler)
      throws IOException {
    TargetFile file = read(directory, target);
    NameCheck.check(file, document);
    try (SocketServer server = new SocketServer(handler)) {
      return of(server.url(), document, file, ids);
    }
  }

  /**
   * Puts those whose id matches a regular expression to a server that runs already. The target file
   * may name what the document does not have.
   */
  public static TextRun at(
      URI url, Path directory, SpecDocument document, String target, String ids)
      throws IOException {
    return of(url, document, read(directory, target), ids);
  }

  private static TargetFile read(Path directory, String target) throws IOException {
    return TargetFile.read(
        Files.writeString(directory.resolve("target.yaml"), target), Environment.ofNames());
  }

  private static TextRun of(URI url, SpecDocument document, TargetFile file, String ids) {
    SuiteRun run = TargetRun.of(document, url, file, LIMITS, new WireSender(ANSWER));
    List<ConformanceCase> all = CaseDeriver.derive(document, file.owners().keySet());
    List<ConformanceCase> cases =
        all.stream().filter(each -> each.id().toString().matches(ids)).toList();
    List<Verdict> verdicts = run.of(cases, all, 4, verdict -> {});
    return new TextRun(SuiteResult.of(verdicts, file.waivers(), false), run.remarks());
  }

  public List<Verdict> verdicts() {
    return result.verdicts();
  }

  /** What is wrong and must not be, with the answers to cases and what they rest on. */
  List<Violation> musts() {
    return verdicts().stream()
        .flatMap(verdict -> verdict.exchanges().stream())
        .flatMap(exchange -> exchange.violations().stream())
        .filter(violation -> violation.level() == Level.MUST)
        .toList();
  }
}
