package dev.standin.conformance;

import dev.standin.conformance.derive.CaseDeriver;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.specs.SpecCatalog;
import dev.standin.specs.SpecFiles;
import dev.standin.specs.document.SpecDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The vendors' pages, whose cases the suite's own tests name. The document of our own is not among
 * them: it is edited.
 */
public final class KnownPages {

  private static final Path SPECS =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("specs");

  private static final SpecCatalog CATALOG = SpecCatalog.load(SPECS);

  private static final Map<String, List<ConformanceCase>> DERIVED = new ConcurrentHashMap<>();

  private KnownPages() {}

  public static List<String> vendors() {
    return SpecFiles.in(SPECS).entrySet().stream()
        .filter(files -> files.getValue().isReceived())
        .map(Map.Entry::getKey)
        .toList();
  }

  public static SpecDocument document(String vendor) {
    return CATALOG.document(vendor);
  }

  public static List<ConformanceCase> of(String vendor) {
    return DERIVED.computeIfAbsent(
        vendor, each -> CaseDeriver.derive(document(each), Owners.of(each)));
  }
}
