package dev.standin.specs;

import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.page.SourcedTree;
import dev.standin.specs.page.SpecException;
import dev.standin.specs.page.SpecPage;
import dev.standin.specs.read.FileReferences;
import dev.standin.specs.read.Sidecar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads one page or OpenAPI file. */
public final class SpecReader {

  static final String SIDECAR = "spec.yaml";

  private SpecReader() {}

  /**
   * Reads a file under a key of the caller's choice, and the files beside it that its references
   * name. Its form is what {@code spec.yaml} beside it says, if the file is named {@code page.*}
   * and there is one; else what the file looks like: a YAML or JSON document, a page with a fence,
   * or a page of tables.
   *
   * @param vendor the key that the document is to have
   * @return the document, less the operations that cannot be read
   * @throws SpecException if the file cannot be read as a contract
   * @throws UncheckedIOException if the file cannot be read at all
   */
  public static SpecDocument read(Path file, String vendor) {
    try {
      SpecPage page = new SpecPage(file.toString(), Files.readAllBytes(file));
      Optional<SpecPage> sidecar = Optional.empty();
      Path beside = file.resolveSibling(SIDECAR);
      if (file.getFileName().toString().startsWith("page.") && Files.exists(beside)) {
        sidecar = Optional.of(new SpecPage(beside.toString(), Files.readAllBytes(beside)));
      }
      return new SpecDocument(vendor, page, FileReferences.included(tree(page, sidecar), file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /**
   * Reads a page, all of it that can be served.
   *
   * @param sidecar the {@code spec.yaml}; where there is none, the page's looks decide
   * @throws SpecException if the page cannot be read as a contract
   */
  public static SpecDocument read(String vendor, SpecPage page, Optional<SpecPage> sidecar) {
    return new SpecDocument(vendor, page, tree(page, sidecar)).requireServable();
  }

  private static SourcedTree tree(SpecPage page, Optional<SpecPage> sidecar) {
    return sidecar.map(Sidecar::read).orElseGet(() -> Sidecar.detect(page)).document(page);
  }
}
