package dev.standin.specs.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.contract.Schema;
import dev.standin.specs.contract.Schema.Typed;
import dev.standin.specs.document.SchemaKeyword;
import dev.standin.specs.document.SchemaKeyword.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A schema as alternatives, references followed and {@code allOf} merged where that is plain.
 *
 * @param alternatives of none of them no value is valid. A type that is one of several stays a
 *     reference
 * @param isOneOf whether a value is valid only if one alternative alone lets it through
 * @param remarks keywords that do not limit what is valid
 * @param line that of the type that it is; 0 of what is no type
 * @param propertyLines those of the type's properties
 */
record ResolvedSchema(
    List<Schema> alternatives,
    boolean isOneOf,
    Map<String, JsonNode> remarks,
    int line,
    Map<String, Integer> propertyLines) {

  static ResolvedSchema of(List<Schema> alternatives) {
    return of(alternatives, false, Map.of());
  }

  static ResolvedSchema of(
      List<Schema> alternatives, boolean isOneOf, Map<String, JsonNode> remarks) {
    return new ResolvedSchema(alternatives, isOneOf, remarks, 0, Map.of());
  }

  /** One alternative, of which the remarks are taken. */
  static ResolvedSchema of(Typed typed) {
    Map<String, JsonNode> remarks = new TreeMap<>(typed.keywords());
    remarks.keySet().removeIf(key -> !SchemaKeyword.is(key, Role.REMARK));
    Map<String, JsonNode> limits = new TreeMap<>(typed.keywords());
    limits.keySet().removeAll(remarks.keySet());
    Typed rest = new Typed(typed.name(), limits, typed.properties(), typed.parts());
    return of(List.of(rest), false, remarks);
  }

  ResolvedSchema on(int typeLine, Map<String, Integer> lines) {
    return new ResolvedSchema(alternatives, isOneOf, remarks, typeLine, lines);
  }

  /** The only alternative, if it is a type. */
  Optional<Typed> type() {
    return alternatives.size() == 1 && alternatives.get(0) instanceof Typed typed
        ? Optional.of(typed)
        : Optional.empty();
  }

  boolean isAny() {
    return alternatives.equals(List.of(Schema.ANY));
  }

  boolean isNever() {
    return alternatives.isEmpty();
  }

  boolean isFlagged(String keyword) {
    JsonNode value = remarks.get(keyword);
    return value != null && value.asBoolean();
  }
}
