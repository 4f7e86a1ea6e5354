package dev.standin.specs.approval;

import dev.standin.specs.SpecFiles;
import dev.standin.specs.change.ChangeReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Lets a build go on with approved pages only, and approves those that it is told to accept. */
public final class PageGate {

  private final Path specs;
  private final Map<String, SpecFiles> now;
  private final PageSums sums;
  private final List<PageState> states;
  private final Acceptance acceptance;

  /**
   * Compares the pages with the approved ones.
   *
   * @param specs the {@code specs} directory
   * @throws dev.standin.specs.SpecException if a page that has changed cannot be read as a contract
   */
  public PageGate(Path specs, Acceptance acceptance) throws IOException {
    this.specs = specs;
    this.acceptance = acceptance;
    this.now = SpecFiles.in(specs);
    this.sums = PageSums.read(specs);
    this.states = PageStates.of(ApprovedPages.in(specs), now, sums.vendors());
  }

  /** What changed, for each page that did. */
  public List<ChangeReport> reports() {
    return states.stream()
        .filter(PageState.Changed.class::isInstance)
        .map(state -> ((PageState.Changed) state).report())
        .toList();
  }

  /**
   * Approves what is to be accepted: all of it, or nothing if something is in the way. A page that
   * is new may pass unapproved, since what it needs in other modules is written next; the last
   * module asks for its approval.
   *
   * @throws ApprovalException if a page is not approved and not accepted, or breaks somebody and no
   *     reason was given
   */
  public void pass() throws IOException {
    List<String> problems = new ArrayList<>(unknownNames());
    for (PageState state : states) {
      if (acceptance.includes(state.vendor())) {
        problems.addAll(Objections.toAccepting(state, acceptance.reason()));
      } else {
        problems.addAll(Objections.toPassing(state));
        if (state instanceof PageState.Same && !sums.has(state.vendor(), now(state))) {
          problems.add(Objections.otherSum(state.vendor()));
        }
      }
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

  private SpecFiles now(PageState state) {
    return Objects.requireNonNull(now.get(state.vendor()));
  }

  private void accept(PageState state) throws IOException {
    ChangeLog log = new ChangeLog(specs, state.vendor(), acceptance.reason());
    // The log first: with the page approved, a build that is run again sees no change any more.
    if (state instanceof PageState.New added) {
      log.taken(added.now());
      approve(added.vendor(), added.now());
    } else if (state instanceof PageState.Changed changed) {
      log.changed(changed.approved(), changed.now(), changed.report());
      approve(changed.vendor(), changed.now());
    } else if (state instanceof PageState.Gone gone) {
      log.gone(gone.approved());
      ApprovedPages.remove(specs, gone.vendor());
      sums.remove(gone.vendor());
      sums.write(specs);
    } else if (!sums.has(state.vendor(), now(state))) {
      approve(state.vendor(), now(state));
    }
  }

  private void approve(String vendor, SpecFiles files) throws IOException {
    sums.put(vendor, files);
    sums.write(specs);
    ApprovedPages.write(specs, vendor, files);
  }
}
