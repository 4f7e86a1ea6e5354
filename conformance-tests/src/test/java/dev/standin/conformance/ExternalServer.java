package dev.standin.conformance;

import dev.standin.conformance.derive.CaseDeriver;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.run.Limits;
import dev.standin.conformance.run.RestAssuredSender;
import dev.standin.conformance.run.SuiteRun;
import dev.standin.conformance.run.Waivers;
import dev.standin.conformance.target.Environment;
import dev.standin.conformance.target.NameCheck;
import dev.standin.conformance.target.TargetFile;
import dev.standin.conformance.target.TargetRun;
import dev.standin.specs.document.SpecDocument;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * A server at {@code -Dconformance.base-url}, of {@code -Dconformance.vendor}, with what {@code
 * -Dconformance.target} says about it. Relative paths are looked for from the project's root.
 */
record ExternalServer(SpecDocument document, TargetFile target, SuiteRun suite, String name)
    implements ServerUnderTest {

  /** As many as the command line asks at once. */
  private static final int AT_ONCE = 4;

  static ExternalServer at(String baseUrl) {
    SpecDocument document = Cases.document(required("conformance.vendor"));
    Path root = Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
    Path file = Path.of(required("conformance.target"));
    TargetFile target =
        TargetFile.read(root == null ? file : root.resolve(file), Environment.of(System.getenv()));
    NameCheck.check(target, document);
    Limits limits = Limits.usual();
    return new ExternalServer(
        document,
        target,
        TargetRun.of(
            document, URI.create(baseUrl), target, limits, new RestAssuredSender(limits.answer())),
        baseUrl);
  }

  private static String required(String property) {
    String value = System.getProperty(property, "");
    if (value.isEmpty()) {
      throw new IllegalArgumentException(
          "-Dconformance.base-url needs -Dconformance.vendor and -Dconformance.target; "
              + property
              + " is not given");
    }
    return value;
  }

  @Override
  public List<ConformanceCase> cases() {
    return CaseDeriver.derive(document, target.owners().keySet());
  }

  @Override
  public List<Verdict> verdicts(String vendor, List<ConformanceCase> cases) {
    return suite.of(cases, AT_ONCE, verdict -> {});
  }

  @Override
  public Waivers waivers() {
    return target.waivers();
  }

  @Override
  public void close() {
    // Not ours to stop.
  }
}
