package dev.standin.conformance;

import dev.standin.conformance.derive.CaseDeriver;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.report.data.Report.Rerun;
import dev.standin.specs.SpecCatalog;
import dev.standin.specs.document.SpecDocument;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The vendors' documents and what is derived from them. */
public final class Cases {

  /** The command of this project's own build that runs one case. */
  public static final Rerun RERUN =
      id ->
          "mvn verify -pl conformance-tests -am -Dtest=ConformanceTest"
              + " -Dsurefire.failIfNoSpecifiedTests=false -Dconformance.case='%s'".formatted(id);

  private static final SpecCatalog CATALOG = SpecCatalog.bundled();

  private static final Map<String, List<ConformanceCase>> DERIVED = new ConcurrentHashMap<>();

  private Cases() {}

  public static List<String> vendors() {
    return CATALOG.vendors();
  }

  public static SpecDocument document(String vendor) {
    return CATALOG.document(vendor);
  }

  public static List<ConformanceCase> of(String vendor) {
    return DERIVED.computeIfAbsent(
        vendor, each -> CaseDeriver.derive(document(each), Owners.of(each)));
  }

  static List<ConformanceCase> all() {
    return vendors().stream().flatMap(vendor -> of(vendor).stream()).toList();
  }
}
