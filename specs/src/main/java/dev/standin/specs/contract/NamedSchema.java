package dev.standin.specs.contract;

import dev.standin.specs.contract.Schema.Property;
import dev.standin.specs.contract.Schema.Typed;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A type of a contract.
 *
 * @param line the page line that it begins on
 * @param propertyLines the page lines of its properties, if they stand in it
 */
public record NamedSchema(
    String name, Schema schema, int line, Map<String, Integer> propertyLines) {

  /** With one property more, if it is a type of objects. */
  NamedSchema with(String property, Property added, int propertyLine) {
    if (!(schema instanceof Typed typed)) {
      throw new IllegalArgumentException("expected no property of `" + name + "`");
    }
    Map<String, Property> properties = new LinkedHashMap<>(typed.properties());
    properties.put(property, added);
    Map<String, Integer> lines = new LinkedHashMap<>(propertyLines);
    lines.put(property, propertyLine);
    Schema whole = new Typed(typed.name(), typed.keywords(), properties, typed.parts());
    return new NamedSchema(name, whole, line, lines);
  }

  NamedSchema withoutLines() {
    return new NamedSchema(name, schema, 0, Map.of());
  }
}
