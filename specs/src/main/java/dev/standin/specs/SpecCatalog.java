package dev.standin.specs;

import dev.standin.specs.document.Operation;
import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.page.SpecException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The vendors' documents. One is read when it is first asked for. */
public final class SpecCatalog {

  /** Documents do not change, so that one catalog is enough for all. */
  private static final class Bundled {

    private static final SpecCatalog CATALOG =
        new SpecCatalog(BundledSpecs.vendors(), BundledSpecs::document);
  }

  private final List<String> vendors;
  private final Function<String, SpecDocument> reader;
  private final Map<String, SpecDocument> read = new ConcurrentHashMap<>();
  private final Map<String, SpecDocument> documents = new ConcurrentHashMap<>();

  private SpecCatalog(List<String> vendors, Function<String, SpecDocument> reader) {
    this.vendors = vendors;
    this.reader = reader;
  }

  /** The vendors' pages that this jar carries, as they were when it was built. */
  public static SpecCatalog bundled() {
    return Bundled.CATALOG;
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
    Map<String, SpecFiles> files = SpecFiles.in(specsDirectory);
    // The order of what is equal stays, and false is before true.
    List<String> pagesFirst =
        files.keySet().stream()
            .sorted(
                Comparator.comparing(key -> !Objects.requireNonNull(files.get(key)).isReceived()))
            .toList();
    return new SpecCatalog(
        pagesFirst, vendor -> Objects.requireNonNull(files.get(vendor)).document(vendor));
  }

  /** The keys of all documents: the vendors' pages first, then our own, each in the alphabet. */
  public List<String> vendors() {
    return vendors;
  }

  /**
   * A vendor's document.
   *
   * @throws IllegalArgumentException if there is no such vendor; the message names those there are
   * @throws SpecException if its page cannot be read
   */
  public SpecDocument document(String vendor) {
    if (!vendors.contains(vendor)) {
      throw new IllegalArgumentException(
          "no vendor `" + vendor + "`; there are " + String.join(", ", vendors) + ".");
    }
    return documents.computeIfAbsent(vendor, key -> alone(key).beside(others(key)));
  }

  /** What the vendor's other documents have. */
  private List<Operation> others(String key) {
    return vendors.stream()
        .filter(each -> SpecFiles.vendor(each).equals(SpecFiles.vendor(key)) && !each.equals(key))
        .flatMap(each -> alone(each).operations().stream())
        .toList();
  }

  private SpecDocument alone(String key) {
    return read.computeIfAbsent(key, reader);
  }
}
