package dev.standin.specs.read;

import dev.standin.specs.page.SpecPage;
import dev.standin.specs.page.YamlTree;

/** Reads a page that is an OpenAPI document itself, in YAML or JSON. */
record PlainReader() implements OpenApiReader {

  @Override
  public OpenApiText read(SpecPage page) {
    return new OpenApiText(page.bytesWithoutMark(), YamlTree.read(page));
  }
}
