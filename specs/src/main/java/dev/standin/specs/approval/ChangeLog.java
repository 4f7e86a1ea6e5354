package dev.standin.specs.approval;

import dev.standin.specs.SpecFiles;
import dev.standin.specs.change.ChangeReport;
import dev.standin.specs.files.Sha256;
import dev.standin.specs.report.ChangeMarkdown;
import dev.standin.specs.report.MarkdownText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What was accepted of a vendor and why, the latest last: {@code <vendor>/CHANGES.md}. */
final class ChangeLog {

  private static final String FILE = "CHANGES.md";
  private static final int FINGERPRINT_LENGTH = 16;

  private final Path file;
  private final String vendor;
  private final String reason;

  ChangeLog(Path specs, String vendor, String reason) {
    this.file = specs.resolve(SpecFiles.path(vendor, FILE));
    this.vendor = vendor;
    this.reason = reason;
  }

  void taken(SpecFiles now) throws IOException {
    append(sums(now), "The page was taken in.\n");
  }

  void changed(SpecFiles now, ChangeReport report) throws IOException {
    append(sums(now), ChangeMarkdown.of(report));
  }

  void gone() throws IOException {
    append(
        "none\n",
        "The page is gone, and with it all that it promised: **breaks clients and servers**.\n");
  }

  private static String sums(SpecFiles files) {
    return "none\n"
        + Sha256.of(files.page().bytes())
        + " "
        + Sha256.of(files.sidecar().bytes())
        + "\n";
  }

  /**
   * A build that was interrupted is run again, and the change is in the file once: the same version
   * has the same fingerprint wherever it is accepted.
   */
  private void append(String version, String what) throws IOException {
    String log = Files.exists(file) ? Files.readString(file) : head();
    String title = "## " + Sha256.of(version).substring(0, FINGERPRINT_LENGTH) + "\n";
    int last = log.lastIndexOf("\n## ") + 1;
    if (last > 0 && log.startsWith(title, last)) {
      return;
    }
    String why =
        reason.isEmpty() ? "" : "Reason: " + MarkdownText.of(reason, reason.length()) + "\n\n";
    // Who takes a vendor away may have deleted its directory as well.
    Files.createDirectories(file.getParent());
    Files.writeString(file, log + "\n" + title + "\n" + why + what);
  }

  private String head() {
    return "# Accepted changes of `"
        + vendor
        + "`\n\nWritten by `mvn verify -Daccept="
        + vendor
        + "`, the latest last. Each has the fingerprint of the version that was accepted.\n";
  }
}
