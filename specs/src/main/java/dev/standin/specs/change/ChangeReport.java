package dev.standin.specs.change;

import dev.standin.specs.contract.Contract;
import dev.standin.specs.document.SpecDocument;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What changed between two versions of a vendor's page.
 *
 * @param before the old page as shown to a person
 * @param now the new page as shown to a person
 * @param changes what is promised otherwise: first of the document, then by operation
 * @param reworded whether the pages differ and promise the same
 */
public record ChangeReport(
    String vendor, String before, String now, List<Change> changes, boolean reworded) {

  public ChangeReport {
    changes = List.copyOf(changes);
  }

  /** Compares two documents. */
  public static ChangeReport between(SpecDocument before, SpecDocument now) {
    return between(
        Contract.of(before),
        before.page().file(),
        now,
        !Arrays.equals(before.page().bytes(), now.page().bytes()));
  }

  /**
   * Compares a document with a contract. The same two always give the same report.
   *
   * @param file the page of the old contract as shown to a person
   * @param pagesDiffer whether the page has other bytes than that one had
   */
  public static ChangeReport between(
      Contract before, String file, SpecDocument now, boolean pagesDiffer) {
    List<Change> changes =
        ContractComparison.compare(before, file, Contract.of(now), now.page().file());
    return new ChangeReport(
        now.vendor(), file, now.page().file(), changes, pagesDiffer && changes.isEmpty());
  }

  /** The gravest of all changes; what breaks clients here and servers there breaks both. */
  public Severity severity() {
    if (changes.isEmpty()) {
      return reworded ? Severity.WORDING : Severity.NONE;
    }
    Set<Impact> impacts = EnumSet.noneOf(Impact.class);
    changes.forEach(change -> impacts.addAll(change.impacts()));
    return Severity.of(impacts);
  }
}
