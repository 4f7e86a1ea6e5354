package dev.standin.specs.approval;

import dev.standin.specs.SpecFiles;
import dev.standin.specs.change.ChangeReport;
import dev.standin.specs.change.Severity;
import java.util.Optional;

/** How a vendor's page stands to what was approved, and what that stops, with the next step. */
sealed interface PageState {

  String vendor();

  /** The page promises what was approved. */
  record Same(String vendor, SpecFiles now) implements PageState {}

  /** Nothing was approved yet. */
  record New(String vendor, SpecFiles now) implements PageState {}

  /** Something was approved, and there is no page now. */
  record Gone(String vendor) implements PageState {}

  /**
   * It is another one, or promises something else.
   *
   * @param isApprovedPage whether it has the bytes of the page that was approved
   */
  record Changed(String vendor, SpecFiles now, ChangeReport report, boolean isApprovedPage)
      implements PageState {}

  /**
   * Why the build may not go on with it. A document of our own may always: it is edited, and what
   * it promises is compared by a test. So may a page that is new, since what it needs in other
   * modules is written next; the last module asks for its approval.
   */
  default Optional<String> whyNotPassed() {
    if (this instanceof Gone) {
      return Optional.of(
          SpecFiles.shown(vendor())
              + " is gone. Restore it; or if the vendor is to go: "
              + command(true));
    }
    if (!(this instanceof Changed changed) || !changed.now.isReceived()) {
      return Optional.empty();
    }
    Severity severity = changed.report.severity();
    String page = changed.now.page().file();
    String told = " (" + severity.text() + "; the report is above). ";
    return Optional.of(
        (changed.isApprovedPage
                ? SpecFiles.shown(vendor(), ApprovedPages.CONTRACT)
                    + " is not what "
                    + page
                    + " promises"
                    + told
                    + "The page is the approved one, so its spec.yaml, the contract or a reader was"
                    + " changed. If that was a mistake, restore it. If it is right: "
                : page
                    + " is not the page that was approved"
                    + told
                    + "If it was changed by mistake, restore it: a page is never edited. If this is"
                    + " what it says now: ")
            + command(severity.breaking()));
  }

  /** Why it may not be accepted. */
  default Optional<String> whyNotAccepted(String reason) {
    boolean breaks =
        this instanceof Gone
            || (this instanceof Changed changed && changed.report.severity().breaking());
    return breaks && reason.isEmpty()
        ? Optional.of(
            SpecFiles.shown(vendor())
                + " breaks clients or servers, and what is accepted goes into "
                + SpecFiles.shown(vendor(), "CHANGES.md")
                + " with a reason: "
                + command(true))
        : Optional.empty();
  }

  private String command(boolean withReason) {
    return "mvn verify -Daccept=" + vendor() + (withReason ? " -Dreason=\"…\"" : "");
  }
}
