package dev.standin.conformance;

import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.run.CaseRunner;
import dev.standin.conformance.run.Limits;
import dev.standin.conformance.run.Reasons;
import dev.standin.conformance.run.RestAssuredSender;
import dev.standin.conformance.run.Secrets;
import dev.standin.conformance.run.SuiteRun;
import dev.standin.conformance.run.Waivers;
import dev.standin.conformance.run.WireSender;
import dev.standin.conformance.target.api.Target;
import dev.standin.server.ServerOptions;
import dev.standin.server.StandinServer;
import dev.standin.server.control.Control;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The server in this build, with every vendor's API. Its control API is asked of another one: what
 * is made to fail there must not fail the vendors' cases.
 */
final class EmbeddedServer implements ServerUnderTest {

  private static final Limits LIMITS =
      new Limits(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofMillis(200));

  private static final int AT_ONCE = 8;

  private final BreakableStore store = new BreakableStore();
  private final StandinServer server;
  private final ControlServer control = new ControlServer();
  private final RestAssuredSender sender = new RestAssuredSender(LIMITS.answer());
  private final WireSender looks = new WireSender(LIMITS.answer());
  private final Waivers waivers =
      new Waivers(
          Reasons.none(),
          Reasons.read(
              Path.of(System.getProperty("basedir", ""))
                  .resolve("src/test/resources/untested.yaml")),
          Reasons.none());

  EmbeddedServer() {
    this(ServerOptions.defaults());
  }

  /** One that is set up so, but for where it keeps conversations. */
  EmbeddedServer(ServerOptions options) {
    server = StandinServer.start(options, store);
    List<String> unmatched = waivers.unmatched(cases());
    if (!unmatched.isEmpty()) {
      close();
      throw new IllegalStateException(String.join("\n", unmatched));
    }
  }

  @Override
  public List<ConformanceCase> cases() {
    return Cases.all();
  }

  @Override
  public List<Verdict> verdicts(String vendor, List<ConformanceCase> cases) {
    // The control API's are about the whole server: about all conversations, rules and requests.
    int atOnce = vendor.equals(Control.KEY) ? 1 : AT_ONCE;
    return run(vendor).of(cases, atOnce, verdict -> {});
  }

  private SuiteRun run(String vendor) {
    Target target =
        vendor.equals(Control.KEY)
            ? control.target(looks)
            : EmbeddedTarget.of(server, store, vendor);
    return new SuiteRun(
        new CaseRunner(Cases.document(vendor), target, sender, looks, LIMITS),
        waivers,
        Secrets.none());
  }

  @Override
  public Waivers waivers() {
    return waivers;
  }

  @Override
  public String name() {
    return server.baseUri().toString();
  }

  @Override
  public void close() {
    server.close();
    control.close();
  }
}
