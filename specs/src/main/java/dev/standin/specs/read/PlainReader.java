package dev.standin.specs.read;

import dev.standin.specs.SpecPage;
import dev.standin.specs.source.YamlTree;

/** Reads a page that is an OpenAPI document itself, in YAML or JSON. */
record PlainReader() implements OpenApiReader {

  @Override
  public OpenApiText read(SpecPage page) {
    return new OpenApiText(page.bytesWithoutMark(), YamlTree.read(page));
  }
}
