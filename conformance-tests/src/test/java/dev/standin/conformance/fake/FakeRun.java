package dev.standin.conformance.fake;

import dev.standin.conformance.Cases;
import dev.standin.conformance.KnownPages;
import dev.standin.conformance.Owners;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.report.data.Report;
import dev.standin.conformance.result.Secrets;
import dev.standin.conformance.result.SuiteResult;
import dev.standin.conformance.result.Waivers;
import dev.standin.conformance.run.CaseRunner;
import dev.standin.conformance.run.Limits;
import dev.standin.conformance.run.SuiteRun;
import dev.standin.conformance.run.WireSender;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Puts a vendor's cases to a server in these tests. */
public final class FakeRun {

  private static final Limits BRIEF = limits(5000, 50);

  private FakeRun() {}

  /** The verdicts on the cases; the server is closed after. */
  public static List<Verdict> verdicts(
      String vendor, FakeServer server, List<ConformanceCase> cases) {
    return verdicts(vendor, server, cases, BRIEF);
  }

  /** The verdicts on the cases within these limits; the server is closed after. */
  public static List<Verdict> verdicts(
      String vendor, FakeServer server, List<ConformanceCase> cases, Limits limits) {
    try (server) {
      WireSender sender = new WireSender(Duration.ofSeconds(5));
      CaseRunner runner =
          new CaseRunner(
              KnownPages.document(vendor),
              new FakeTarget(server, Owners.of(vendor)),
              sender,
              sender,
              limits);
      return new SuiteRun(runner, Waivers.none(), Secrets.none())
          .of(cases, cases, 8, verdict -> {});
    }
  }

  /** Limits of which these are in milliseconds. */
  public static Limits limits(int slow, int watch) {
    return new Limits(Duration.ofSeconds(5), Duration.ofMillis(slow), Duration.ofMillis(watch));
  }

  /** What is reported of all of a vendor's cases; the server is closed after. */
  public static Report report(String vendor, FakeServer server) {
    return report(vendor, verdicts(vendor, server, KnownPages.of(vendor)));
  }

  /** What is reported of these verdicts. */
  public static Report report(String vendor, List<Verdict> verdicts) {
    return new Report(
        "http://127.0.0.1:9000",
        Instant.parse("2026-01-02T03:04:05Z"),
        Duration.ofMillis(1500),
        List.of(KnownPages.document(vendor)),
        Cases.RERUN,
        SuiteResult.of(verdicts, Waivers.none(), false));
  }
}
