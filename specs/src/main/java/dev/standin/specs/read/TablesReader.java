package dev.standin.specs.read;

import dev.standin.specs.page.Markdown;
import dev.standin.specs.page.SourcedTree;
import dev.standin.specs.page.SpecPage;
import dev.standin.specs.page.YamlText;
import dev.standin.specs.tables.Names;
import dev.standin.specs.tables.TablesDocument;
import java.nio.charset.StandardCharsets;

/** Reads a page that says in tables what an OpenAPI document would. */
record TablesReader(Names names) implements OpenApiReader {

  @Override
  public OpenApiText read(SpecPage page) {
    SourcedTree tree = TablesDocument.read(Markdown.parse(page), names);
    String comment = "# Read from the tables of " + page.file() + "; not written by hand.\n";
    String yaml = comment + YamlText.of(tree.root());
    return new OpenApiText(yaml.getBytes(StandardCharsets.UTF_8), tree);
  }
}
