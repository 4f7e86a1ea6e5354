package dev.standin.conformance;

import dev.standin.conformance.derive.CaseDeriver;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.specs.SpecCatalog;
import dev.standin.specs.SpecDocument;
import java.nio.file.Path;
import java.util.List;

/**
 * The pages as they were when the suite's own tests were written. These tests name cases, so they
 * must not change when a vendor's page does.
 */
public final class KnownPages {

  private static final SpecCatalog CATALOG =
      SpecCatalog.load(Path.of(System.getProperty("basedir", "")).resolve("src/test/pages"));

  private KnownPages() {}

  public static List<String> vendors() {
    return CATALOG.vendors();
  }

  public static SpecDocument document(String vendor) {
    return CATALOG.document(vendor);
  }

  public static List<ConformanceCase> of(String vendor) {
    return CaseDeriver.derive(document(vendor), Owners.of(vendor));
  }
}
