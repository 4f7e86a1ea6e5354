package dev.standin.conformance.target;

import dev.standin.conformance.run.CaseRunner;
import dev.standin.conformance.run.DeadlineSender;
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
    Sender looks = guarded(new WireSender(limits.answer()), limits, file);
    return new SuiteRun(
        new CaseRunner(
            document,
            new FileTarget(document, baseUrl, file, looks),
            guarded(asking, limits, file),
            looks,
            limits),
        file.waivers(),
        file.secrets());
  }

  private static Sender guarded(Sender sender, Limits limits, TargetFile file) {
    return new HeaderSender(new DeadlineSender(sender, limits.answer()), file.headers());
  }
}
