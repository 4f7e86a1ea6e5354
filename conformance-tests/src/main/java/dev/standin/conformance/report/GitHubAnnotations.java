package dev.standin.conformance.report;

import dev.standin.conformance.finding.Finding;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.report.data.Report;
import dev.standin.conformance.report.data.Visible;
import java.util.stream.Collectors;

/** Workflow commands that show findings beside the lines of the page. */
public final class GitHubAnnotations {

  /** GitHub shows no more of one step. */
  private static final int MOST = 10;

  private GitHubAnnotations() {}

  /** A line for each of the first findings that nobody has accepted. */
  public static String of(Report report) {
    return report.result().findings().stream()
        .filter(each -> !each.isAccepted())
        .limit(MOST)
        .map(GitHubAnnotations::line)
        .collect(Collectors.joining());
  }

  private static String line(Finding finding) {
    return "::%s file=%s,line=%d,title=%s::%s%n"
        .formatted(
            finding.level() == Level.MUST ? "error" : "warning",
            property(finding.location().file()),
            finding.location().line(),
            property(finding.id()),
            data(Visible.of(FindingText.summary(finding))));
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }
}
