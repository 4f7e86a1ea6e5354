package dev.standin.specs.change;

import dev.standin.specs.SpecDocument;
import dev.standin.specs.SpecPage;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What changed between two versions of a vendor's page.
 *
 * @param changes what is promised otherwise: first of the document, then by operation
 * @param wording what is only said otherwise
 */
public record ChangeReport(
    String vendor,
    SpecPage before,
    SpecPage now,
    List<Change> changes,
    List<WordingChange> wording) {

  public ChangeReport {
    changes = List.copyOf(changes);
    wording = List.copyOf(wording);
  }

  /** Compares two documents. The same two always give the same report. */
  public static ChangeReport between(SpecDocument before, SpecDocument now) {
    Comparison comparison = new Comparison(before, now);
    return new ChangeReport(
        now.vendor(), before.page(), now.page(), comparison.changes(), comparison.wording());
  }

  /** The gravest of all changes; what breaks clients here and servers there breaks both. */
  public Severity severity() {
    if (changes.isEmpty()) {
      return wording.isEmpty() ? Severity.NONE : Severity.WORDING;
    }
    Set<Impact> impacts = EnumSet.noneOf(Impact.class);
    changes.forEach(change -> impacts.addAll(change.impacts()));
    return Severity.of(impacts);
  }
}
