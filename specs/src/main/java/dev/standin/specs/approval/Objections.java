package dev.standin.specs.approval;

import dev.standin.specs.change.Severity;
import java.util.List;

/** What stands against a page, a sentence each that names the next step. */
final class Objections {

  private Objections() {}

  /**
   * Against going on with the page as it is. A document of our own may: it is edited, and what it
   * promises is compared by a test.
   */
  static List<String> toPassing(PageState state) {
    if (state instanceof PageState.Changed changed && changed.now().isReceived()) {
      Severity severity = changed.report().severity();
      return List.of(
          changed.now().page().file()
              + " is not the page that was approved ("
              + severity.text()
              + "; the report is above). If it was changed by mistake, restore it: a page is never"
              + " edited. If this is what it says now: "
              + command(changed.vendor(), severity.breaking()));
    }
    if (state instanceof PageState.Gone gone) {
      return List.of(
          "specs/"
              + gone.vendor()
              + gone.approved().map(files -> "/" + files.pageName()).orElse("")
              + " is missing. Restore it; or if the vendor is to go: "
              + command(gone.vendor(), true));
    }
    return List.of();
  }

  /** Against accepting it. */
  static List<String> toAccepting(PageState state, String reason) {
    boolean breaks =
        state instanceof PageState.Gone
            || (state instanceof PageState.Changed changed
                && changed.report().severity().breaking());
    return breaks && reason.isEmpty()
        ? List.of(
            "specs/"
                + state.vendor()
                + " breaks clients or servers, and what is accepted goes into its CHANGES.md with a"
                + " reason: "
                + command(state.vendor(), true))
        : List.of();
  }

  static String otherSum(String vendor) {
    return "specs/"
        + PageSums.FILE
        + " has another sum for "
        + vendor
        + ", so its page and the approved one were both changed. Restore them; or if the page is"
        + " right: "
        + command(vendor, false);
  }

  private static String command(String vendor, boolean withReason) {
    return "mvn verify -Daccept=" + vendor + (withReason ? " -Dreason=\"…\"" : "");
  }
}
