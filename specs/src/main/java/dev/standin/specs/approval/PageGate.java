package dev.standin.specs.approval;

import dev.standin.specs.SpecFiles;
import dev.standin.specs.change.ChangeReport;
import dev.standin.specs.change.Severity;
import dev.standin.specs.contract.Contract;
import dev.standin.specs.document.SpecDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Lets a build go on with approved pages only, and approves those that it is told to accept. */
public final class PageGate {

  private final Path specs;
  private final Acceptance acceptance;
  private final Map<String, SpecFiles> now;
  private final ApprovedPages approved;
  private final List<PageState> states = new ArrayList<>();

  /**
   * Compares the pages with what was approved.
   *
   * @param specs the {@code specs} directory
   * @throws dev.standin.specs.page.SpecException if a page cannot be read as a contract
   */
  public PageGate(Path specs, Acceptance acceptance) throws IOException {
    this.specs = specs;
    this.acceptance = acceptance;
    this.now = SpecFiles.in(specs);
    this.approved = new ApprovedPages(specs);
    Set<String> vendors = new TreeSet<>(now.keySet());
    vendors.addAll(approved.vendors());
    for (String vendor : vendors) {
      states.add(state(vendor));
    }
  }

  private PageState state(String vendor) throws IOException {
    SpecFiles files = now.get(vendor);
    if (files == null) {
      return new PageState.Gone(vendor);
    }
    if (!approved.hasContract(vendor)) {
      return new PageState.New(vendor, files);
    }
    boolean isApprovedPage = approved.has(vendor, files);
    SpecDocument document = files.document(vendor);
    if (isApprovedPage && approved.text(vendor).equals(Contract.of(document).text())) {
      return new PageState.Same(vendor, files);
    }
    String before = "approved " + files.page().file();
    ChangeReport report =
        ChangeReport.between(approved.contract(vendor), before, document, !isApprovedPage);
    return report.severity() == Severity.NONE
        ? new PageState.Same(vendor, files)
        : new PageState.Changed(vendor, files, report, isApprovedPage);
  }

  /** What changed, for each page that did. */
  public List<ChangeReport> reports() {
    return states.stream()
        .filter(PageState.Changed.class::isInstance)
        .map(state -> ((PageState.Changed) state).report())
        .toList();
  }

  /**
   * Approves what is to be accepted: all of it, or nothing if something is in the way.
   *
   * @throws ApprovalException if a page is not approved and not accepted, or breaks somebody and no
   *     reason was given
   */
  public void pass() throws IOException {
    List<String> problems = new ArrayList<>(unknownNames());
    for (PageState state : states) {
      (acceptance.includes(state.vendor())
              ? state.whyNotAccepted(acceptance.reason())
              : state.whyNotPassed())
          .ifPresent(problems::add);
    }
    if (!problems.isEmpty()) {
      throw new ApprovalException(String.join("\n", problems));
    }
    for (PageState state : states) {
      if (acceptance.includes(state.vendor())) {
        accept(state);
      }
    }
  }

  private List<String> unknownNames() {
    List<String> vendors = states.stream().map(PageState::vendor).toList();
    return acceptance.unknown(vendors).stream()
        .map(
            name ->
                "-Daccept="
                    + name
                    + ": there is no such vendor. It takes "
                    + String.join(", ", vendors)
                    + " or all.")
        .toList();
  }

  /** The log first: with the page approved, a build that is run again sees no change any more. */
  private void accept(PageState state) throws IOException {
    ChangeLog log = new ChangeLog(specs, state.vendor(), acceptance.reason());
    if (state instanceof PageState.New added) {
      log.taken(added.now());
      approved.approve(added.vendor(), added.now());
    } else if (state instanceof PageState.Changed changed) {
      log.changed(changed.now(), changed.report());
      approved.approve(changed.vendor(), changed.now());
    } else if (state instanceof PageState.Same same) {
      approved.approve(same.vendor(), same.now());
    } else {
      log.gone();
      approved.remove(state.vendor());
    }
  }
}
