package dev.standin.conformance.schema;

import dev.standin.specs.document.SchemaAt;
import dev.standin.specs.document.SpecDocument;
import java.util.Set;

/** The properties that a schema names, also by way of references and {@code allOf}. */
public final class PropertyNames {

  private PropertyNames() {}

  public static Set<String> of(SpecDocument document, SchemaAt schema) {
    return Constraints.of(document.root(), schema).propertyNames();
  }
}
