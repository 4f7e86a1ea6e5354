package dev.standin.conformance;

import dev.standin.conformance.derive.CaseDeriver;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.specs.SpecFiles;
import dev.standin.specs.document.SpecDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The vendors' pages alone, whose cases the suite's own tests name. The documents of our own are
 * not among them, and nothing is known from them: they are edited.
 */
public final class KnownPages {

  private static final Path SPECS =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("specs");

  private static final Map<String, SpecFiles> FILES = SpecFiles.in(SPECS);

  private static final Map<String, SpecDocument> DOCUMENTS = new ConcurrentHashMap<>();

  private static final Map<String, List<ConformanceCase>> DERIVED = new ConcurrentHashMap<>();

  private KnownPages() {}

  public static List<String> vendors() {
    return FILES.entrySet().stream()
        .filter(files -> files.getValue().isReceived())
        .map(Map.Entry::getKey)
        .toList();
  }

  public static SpecDocument document(String vendor) {
    return DOCUMENTS.computeIfAbsent(
        vendor, each -> Objects.requireNonNull(FILES.get(each)).document(each));
  }

  public static List<ConformanceCase> of(String vendor) {
    return DERIVED.computeIfAbsent(
        vendor, each -> CaseDeriver.derive(document(each), Owners.of(each)));
  }
}
