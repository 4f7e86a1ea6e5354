package dev.standin.conformance;

import dev.standin.conformance.derive.CaseDeriver;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.specs.SpecCatalog;
import dev.standin.specs.SpecDocument;
import java.util.List;

/** The vendors' documents and what is derived from them. */
public final class Cases {

  private static final SpecCatalog CATALOG = SpecCatalog.bundled();

  private Cases() {}

  public static List<String> vendors() {
    return CATALOG.vendors();
  }

  public static SpecDocument document(String vendor) {
    return CATALOG.document(vendor);
  }

  public static List<ConformanceCase> of(String vendor) {
    return CaseDeriver.derive(document(vendor), Owners.of(vendor));
  }

  static List<ConformanceCase> all() {
    return vendors().stream().flatMap(vendor -> of(vendor).stream()).toList();
  }
}
