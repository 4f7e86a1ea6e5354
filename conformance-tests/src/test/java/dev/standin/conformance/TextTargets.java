package dev.standin.conformance;

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

/** Runs of documents against servers that a target file, given as text, describes. */
public final class TextTargets {

  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final Limits LIMITS = new Limits(ANSWER, ANSWER, Duration.ofMillis(20));

  private TextTargets() {}

  /** The target file, whose names are names of the document. */
  public static TargetFile read(Path directory, String target, SpecDocument document)
      throws IOException {
    Path path = Files.writeString(directory.resolve("target.yaml"), target);
    TargetFile file = TargetFile.read(path, Environment.ofNames());
    NameCheck.check(file, document);
    return file;
  }

  public static SuiteRun run(SpecDocument document, TargetFile file, URI server) {
    return TargetRun.of(document, server, file, LIMITS, new WireSender(ANSWER));
  }
}
