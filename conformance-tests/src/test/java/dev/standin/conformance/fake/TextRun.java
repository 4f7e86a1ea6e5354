package dev.standin.conformance.fake;

import dev.standin.conformance.derive.CaseDeriver;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.model.Violation;
import dev.standin.conformance.run.Limits;
import dev.standin.conformance.run.SuiteResult;
import dev.standin.conformance.run.SuiteRun;
import dev.standin.conformance.run.WireSender;
import dev.standin.conformance.target.Environment;
import dev.standin.conformance.target.NameCheck;
import dev.standin.conformance.target.TargetFile;
import dev.standin.conformance.target.TargetRun;
import dev.standin.specs.document.SpecDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All cases of a document put to a server that a target file, given as text, describes. */
record TextRun(SuiteResult result, List<String> remarks) {

  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final Limits LIMITS = new Limits(ANSWER, ANSWER, Duration.ofMillis(20));

  /**
   * Puts them to a server that answers each request.
   *
   * @param directory where the files are that the target file names, and it is
   */
  static TextRun of(
      Path directory,
      SpecDocument document,
      String target,
      Function<FakeRequest, FakeAnswer> handler)
      throws IOException {
    return ofSome(directory, document, target, request -> Optional.of(handler.apply(request)));
  }

  /** Puts those whose id matches a regular expression as a whole. */
  static TextRun of(
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
    Path path = Files.writeString(directory.resolve("target.yaml"), target);
    TargetFile file = TargetFile.read(path, Environment.ofNames());
    NameCheck.check(file, document);
    try (SocketServer server = new SocketServer(handler)) {
      SuiteRun run = TargetRun.of(document, server.url(), file, LIMITS, new WireSender(ANSWER));
      List<ConformanceCase> all = CaseDeriver.derive(document, file.owners().keySet());
      List<ConformanceCase> cases =
          all.stream().filter(each -> each.id().toString().matches(ids)).toList();
      List<Verdict> verdicts = run.of(cases, all, 4, verdict -> {});
      return new TextRun(SuiteResult.of(verdicts, file.waivers(), false), run.remarks());
    }
  }

  List<Verdict> verdicts() {
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
