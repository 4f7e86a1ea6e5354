package dev.standin.conformance;

import dev.standin.conformance.derive.CaseDeriver;
import dev.standin.conformance.fake.FakeRun;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.result.Reasons;
import dev.standin.conformance.result.Waivers;
import dev.standin.conformance.run.Limits;
import dev.standin.conformance.run.RestAssuredSender;
import dev.standin.conformance.run.SuiteRun;
import dev.standin.conformance.target.Environment;
import dev.standin.conformance.target.NameCheck;
import dev.standin.conformance.target.TargetFile;
import dev.standin.conformance.target.TargetRun;
import dev.standin.server.ControlOptions;
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
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * What {@link ConformanceTest} asks, as a target file describes it.
 *
 * @param name where it is, for a person
 * @param cases all that apply, whatever is selected
 * @param asked gives the verdicts on some cases of a vendor's, in their order
 * @param remarks what was not seen, and what stays on the server, after they were asked
 */
record ServerUnderTest(
    String name,
    List<ConformanceCase> cases,
    Waivers waivers,
    BiFunction<String, List<ConformanceCase>, List<Verdict>> asked,
    Supplier<List<String>> remarks) {

  private static final Path MODULE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
  private static final String TOKEN = "token-of-the-control-api";
  private static final Limits BRIEF =
      new Limits(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofMillis(200));

  /**
   * The server at {@code -Dconformance.base-url}, of {@code -Dconformance.vendor}, which {@code
   * -Dconformance.target}, a path from the project's root, describes; without them that in this
   * build.
   */
  static ServerUnderTest given() {
    String baseUrl = System.getProperty("conformance.base-url", "");
    return baseUrl.isEmpty() ? ours(ServerOptions.defaults()) : at(baseUrl);
  }

  private static ServerUnderTest at(String baseUrl) {
    SpecDocument document = Cases.document(required("conformance.vendor"));
    Path file = MODULE.resolveSibling(required("conformance.target"));
    TargetFile target = TargetFile.read(file, Environment.of(System.getenv()));
    NameCheck.check(target, document);
    SuiteRun run = run(document, URI.create(baseUrl), target, FakeRun.limits(2000, 1200));
    return new ServerUnderTest(
        baseUrl,
        CaseDeriver.derive(document, target.owners().keySet()),
        target.waivers(),
        // As many at once as the command line asks.
        (vendor, cases) -> run.of(cases, cases, 4, verdict -> {}),
        run::remarks);
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

  /** The server in this build, set up so: another one for each document. */
  static ServerUnderTest ours(ServerOptions options) {
    Waivers waivers =
        new Waivers(
            Reasons.none(),
            Reasons.read(MODULE.resolve("src/test/resources/untested.yaml")),
            Reasons.none());
    List<String> unmatched = waivers.unmatched(Cases.all());
    if (!unmatched.isEmpty()) {
      throw new IllegalStateException(String.join("\n", unmatched));
    }
    return new ServerUnderTest(
        "the server in this build",
        Cases.all(),
        waivers,
        (vendor, cases) ->
            askedOfOurs(options, vendor, cases).stream().map(waivers::apply).toList(),
        // Nothing stays of a server that ends.
        List::of);
  }

  private static List<Verdict> askedOfOurs(
      ServerOptions options, String vendor, List<ConformanceCase> cases) {
    boolean control = vendor.equals(Control.KEY);
    SpecDocument document = Cases.document(vendor);
    TargetFile target =
        TargetFile.read(
            MODULE.resolve("targets/standin/" + SpecFiles.vendor(vendor) + ".yaml"),
            Environment.of(Map.of("STANDIN_ADMIN_TOKEN", TOKEN)));
    try (StandinServer server =
        StandinServer.start(
            control ? options.withControl(ControlOptions.open().withToken(TOKEN)) : options)) {
      URI baseUrl = URI.create(server.baseUri() + document.operations().get(0).serverPath());
      // The control API's are about the whole server: about all conversations, rules and requests.
      return run(document, baseUrl, target, BRIEF).of(cases, cases, control ? 1 : 8, verdict -> {});
    }
  }

  private static SuiteRun run(
      SpecDocument document, URI baseUrl, TargetFile target, Limits limits) {
    return TargetRun.of(document, baseUrl, target, limits, new RestAssuredSender(limits.answer()));
  }
}
