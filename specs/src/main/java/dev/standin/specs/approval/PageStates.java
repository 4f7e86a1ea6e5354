package dev.standin.specs.approval;

import dev.standin.specs.SpecDocument;
import dev.standin.specs.SpecException;
import dev.standin.specs.SpecFiles;
import dev.standin.specs.change.ChangeReport;
import dev.standin.specs.change.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares the pages with those that were approved. */
final class PageStates {

  private PageStates() {}

  /**
   * One for each vendor that there is or was, by key.
   *
   * @param withSum the vendors whose page has a sum
   * @throws SpecException if a page that has changed cannot be read as a contract
   */
  static List<PageState> of(
      Map<String, SpecFiles> approved, Map<String, SpecFiles> now, Set<String> withSum) {
    TreeSet<String> vendors = new TreeSet<>(approved.keySet());
    vendors.addAll(now.keySet());
    vendors.addAll(withSum);
    List<PageState> states = new ArrayList<>();
    for (String vendor : vendors) {
      states.add(
          of(
              vendor,
              Optional.ofNullable(approved.get(vendor)),
              Optional.ofNullable(now.get(vendor))));
    }
    return states;
  }

  private static PageState of(
      String vendor, Optional<SpecFiles> approved, Optional<SpecFiles> now) {
    if (now.isEmpty()) {
      return new PageState.Gone(vendor, approved);
    }
    if (approved.isEmpty()) {
      return new PageState.New(vendor, now.get());
    }
    if (approved.get().isSame(now.get())) {
      return new PageState.Same(vendor);
    }
    ChangeReport report =
        ChangeReport.between(approved(vendor, approved.get()), now.get().document(vendor));
    boolean isOurWording =
        !now.get().isReceived() && report.severity().compareTo(Severity.WORDING) <= 0;
    return isOurWording
        ? new PageState.Same(vendor)
        : new PageState.Changed(vendor, approved.get(), now.get(), report);
  }

  /** Approved once, and so readable then. */
  private static SpecDocument approved(String vendor, SpecFiles files) {
    try {
      return files.document(vendor);
    } catch (SpecException e) {
      throw new ApprovalException(
          e.getMessage()
              + "\nThis is the approved copy, which the readers of this version do not read any more, so"
              + " nothing can be compared with it. Delete specs/"
              + vendor
              + "/approved, and take the page in anew: mvn verify -Daccept="
              + vendor);
    }
  }
}
