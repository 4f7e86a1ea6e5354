package dev.standin.specs.tables;

import dev.standin.specs.page.Markdown;
import dev.standin.specs.page.SpecException;
import java.util.List;

/** A row of a table that describes a parameter, a header or a property. */
record Row(
    Markdown page, int line, String name, String type, boolean required, Description description) {

  /** What the row says, wherever it stands. */
  List<Object> content() {
    return List.of(name, type, required, description);
  }

  SpecException error(String message) {
    return page.page().error(line, message);
  }
}
