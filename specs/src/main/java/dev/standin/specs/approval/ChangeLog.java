package dev.standin.specs.approval;

import dev.standin.specs.SpecFiles;
import dev.standin.specs.change.ChangeMarkdown;
import dev.standin.specs.change.ChangeReport;
import dev.standin.specs.files.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What was accepted of a vendor and why, the latest last: {@code <vendor>/CHANGES.md}. */
final class ChangeLog {

  private static final String FILE = "CHANGES.md";
  private static final int FINGERPRINT_LENGTH = 16;

  private final Path file;
  private final String vendor;
  private final String reason;

  ChangeLog(Path specs, String vendor, String reason) {
    this.file = specs.resolve(vendor).resolve(FILE);
    this.vendor = vendor;
    this.reason = reason;
  }

  void taken(SpecFiles now) throws IOException {
    append(fingerprint(Optional.empty(), Optional.of(now)), "The page was taken in.\n");
  }

  void gone(Optional<SpecFiles> approved) throws IOException {
    append(
        fingerprint(approved, Optional.empty()),
        "The page is gone, and with it all that it promised: **breaks clients and servers**.\n");
  }

  void changed(SpecFiles approved, SpecFiles now, ChangeReport report) throws IOException {
    append(fingerprint(Optional.of(approved), Optional.of(now)), ChangeMarkdown.of(report));
  }

  /** Of both versions, so that the same change has the same one wherever it is accepted. */
  private static String fingerprint(Optional<SpecFiles> before, Optional<SpecFiles> now) {
    return Sha256.of(sums(before) + sums(now)).substring(0, FINGERPRINT_LENGTH);
  }

  private static String sums(Optional<SpecFiles> files) {
    return files
        .map(f -> Sha256.of(f.page().bytes()) + " " + Sha256.of(f.sidecar().bytes()) + "\n")
        .orElse("none\n");
  }

  /** A build that was interrupted is run again, and the change is in the file once. */
  private void append(String fingerprint, String what) throws IOException {
    String log = Files.exists(file) ? Files.readString(file) : head();
    String title = "## " + fingerprint + "\n";
    int last = log.lastIndexOf("\n## ") + 1;
    if (last > 0 && log.startsWith(title, last)) {
      return;
    }
    String why = reason.isEmpty() ? "" : "Reason: " + Escaped.of(reason) + "\n\n";
    AtomicFile.write(file, log + "\n" + title + "\n" + why + what);
  }

  private String head() {
    return "# Accepted changes of `"
        + vendor
        + "`\n\nWritten by `mvn verify -Daccept="
        + vendor
        + "`, the latest last. Each has the fingerprint of both versions.\n";
  }
}
