package dev.standin.specs.read;

import dev.standin.specs.page.SpecException;
import dev.standin.specs.page.SpecPage;

/** Finds the OpenAPI document in a page. */
public sealed interface OpenApiReader permits FencedReader, TablesReader, PlainReader {

  /**
   * Reads a page.
   *
   * @throws SpecException if the page does not have the form that this reader reads
   */
  OpenApiText read(SpecPage page);

  /** The reader that a sidecar asks for. */
  static OpenApiReader of(Sidecar sidecar) {
    return switch (sidecar.form()) {
      case FENCED -> new FencedReader();
      case TABLES -> new TablesReader(sidecar.names());
      case OPENAPI -> new PlainReader();
    };
  }
}
