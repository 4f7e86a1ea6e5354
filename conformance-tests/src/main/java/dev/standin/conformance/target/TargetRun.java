package dev.standin.conformance.target;

import dev.standin.conformance.run.CaseRunner;
import dev.standin.conformance.run.Limits;
import dev.standin.conformance.run.Sender;
import dev.standin.conformance.run.SuiteRun;
import dev.standin.conformance.run.WireSender;
import dev.standin.specs.document.SpecDocument;
import java.net.URI;

/** A run against a server that a target file describes. */
public final class TargetRun {

  private TargetRun() {}

  /**
   * A run that has not begun.
   *
   * @param asking sends what the cases are about; everything else is sent over bare sockets
   */
  public static SuiteRun of(
      SpecDocument document, URI baseUrl, TargetFile file, Limits limits, Sender asking) {
    Sender looks = new HeaderSender(new WireSender(limits.answer()), file.headers());
    return new SuiteRun(
        new CaseRunner(
            document,
            new FileTarget(document, baseUrl, file, looks),
            new HeaderSender(asking, file.headers()),
            looks,
            limits),
        file.waivers(),
        file.secrets());
  }
}
