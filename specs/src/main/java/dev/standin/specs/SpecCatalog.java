package dev.standin.specs;

import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.page.SpecException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The vendors' documents. A page is read when its document is first asked for. */
public final class SpecCatalog {

  private final Map<String, SpecFiles> files;
  private final Map<String, SpecDocument> documents = new ConcurrentHashMap<>();

  private SpecCatalog(Map<String, SpecFiles> files) {
    this.files = new TreeMap<>(files);
  }

  /** The vendors' pages that this jar carries, as they were when it was built. */
  public static SpecCatalog bundled() {
    return new SpecCatalog(BundledSpecs.read());
  }

  /**
   * The pages of a source tree: {@code <vendor>/page.*} with {@code <vendor>/spec.yaml}.
   *
   * @param specsDirectory the {@code specs} directory
   * @throws SpecException if a vendor's directory has not exactly one page and one {@code
   *     spec.yaml}
   * @throws UncheckedIOException if a file cannot be read at all
   */
  public static SpecCatalog load(Path specsDirectory) {
    return new SpecCatalog(SpecFiles.in(specsDirectory));
  }

  /** The vendors' keys in alphabetical order. */
  public List<String> vendors() {
    return List.copyOf(files.keySet());
  }

  /**
   * A vendor's document.
   *
   * @throws IllegalArgumentException if there is no such vendor; the message names those there are
   * @throws SpecException if its page cannot be read
   */
  public SpecDocument document(String vendor) {
    SpecFiles found = files.get(vendor);
    if (found == null) {
      throw new IllegalArgumentException(
          "no vendor `" + vendor + "`; there are " + String.join(", ", files.keySet()) + ".");
    }
    return documents.computeIfAbsent(vendor, found::document);
  }
}
