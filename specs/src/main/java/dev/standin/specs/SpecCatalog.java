package dev.standin.specs;

import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.page.SpecException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
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
  private final Map<String, SpecDocument> documents = new ConcurrentHashMap<>();

  private SpecCatalog(Collection<String> vendors, Function<String, SpecDocument> reader) {
    this.vendors = vendors.stream().sorted().toList();
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
    return new SpecCatalog(
        files.keySet(), vendor -> Objects.requireNonNull(files.get(vendor)).document(vendor));
  }

  /** The vendors' keys in alphabetical order. */
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
    return documents.computeIfAbsent(vendor, reader);
  }
}
