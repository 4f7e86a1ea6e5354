package dev.standin.conformance;

import dev.standin.conformance.derive.CaseDeriver;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.specs.SpecFiles;
import dev.standin.specs.document.SpecDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The vendors' pages alone, whose cases the suite's own tests name. The documents of our own are
 * not among them, and nothing is known from them: they are edited.
 */
public final class KnownPages {

  private static final Path SPECS =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("specs");

  private static final Map<String, SpecDocument> DOCUMENTS = new TreeMap<>();

  static {
    SpecFiles.in(SPECS)
        .forEach(
            (vendor, files) -> {
              if (files.isReceived()) {
                DOCUMENTS.put(vendor, files.document(vendor));
              }
            });
  }

  private static final Map<String, List<ConformanceCase>> DERIVED = new ConcurrentHashMap<>();

  private KnownPages() {}

  public static List<String> vendors() {
    return List.copyOf(DOCUMENTS.keySet());
  }

  public static SpecDocument document(String vendor) {
    return Objects.requireNonNull(DOCUMENTS.get(vendor));
  }

  public static List<ConformanceCase> of(String vendor) {
    return DERIVED.computeIfAbsent(
        vendor, each -> CaseDeriver.derive(document(each), Owners.of(each)));
  }
}
