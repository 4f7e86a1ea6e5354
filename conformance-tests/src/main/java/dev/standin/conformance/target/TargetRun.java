package dev.standin.conformance.target;

import dev.standin.conformance.run.CaseRunner;
import dev.standin.conformance.run.DeadlineSender;
import dev.standin.conformance.run.RestAssuredSender;
import dev.standin.conformance.run.Sender;
import dev.standin.conformance.run.SuiteRun;
import dev.standin.conformance.run.WireSender;
import dev.standin.specs.SpecDocument;
import java.net.URI;
import java.time.Duration;

/** A run against a server that a target file describes. */
public final class TargetRun {

  private TargetRun() {}

  /**
   * A run that has not begun.
   *
   * @param limit for an answer
   */
  public static SuiteRun of(SpecDocument document, URI baseUrl, TargetFile file, Duration limit) {
    Sender sender =
        new HeaderSender(new DeadlineSender(new RestAssuredSender(limit), limit), file.headers());
    Sender looks =
        new HeaderSender(new DeadlineSender(new WireSender(limit), limit), file.headers());
    return new SuiteRun(
        new CaseRunner(document, new FileTarget(baseUrl, file, looks), sender, looks),
        file.waivers(),
        file.secrets());
  }
}
