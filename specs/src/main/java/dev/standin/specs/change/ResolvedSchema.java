package dev.standin.specs.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.contract.Schema;
import dev.standin.specs.contract.Schema.Operator;
import dev.standin.specs.contract.Schema.Typed;
import dev.standin.specs.document.SchemaKeyword;
import dev.standin.specs.document.SchemaKeyword.Role;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A schema as alternatives, references followed and {@code allOf} merged where its members do not
 * touch each other.
 *
 * @param arms the alternatives; of none of them no value is valid. A type that is an alternative
 *     among others stays a reference
 * @param exactlyOne whether a value is valid only if one arm alone lets it through, of several that
 *     are not {@code null}
 * @param remarks keywords that do not limit what is valid
 * @param beside what has to let a value through as well and could not be merged
 * @param line that of the type that it is; 0 of what is no type
 * @param propertyLines those of the type's properties
 */
record ResolvedSchema(
    List<Schema> arms,
    boolean exactlyOne,
    Map<String, JsonNode> remarks,
    List<Schema> beside,
    int line,
    Map<String, Integer> propertyLines) {

  ResolvedSchema(
      List<Schema> arms, boolean exactlyOne, Map<String, JsonNode> remarks, List<Schema> beside) {
    this(arms, exactlyOne, remarks, beside, 0, Map.of());
  }

  static ResolvedSchema of(List<Schema> arms) {
    return new ResolvedSchema(arms, false, Map.of(), List.of());
  }

  /** One alternative, of which the remarks are taken. */
  static ResolvedSchema of(Typed typed) {
    Map<String, JsonNode> remarks = new TreeMap<>(typed.keywords());
    remarks.keySet().removeIf(key -> !SchemaKeyword.is(key, Role.REMARK));
    Map<String, JsonNode> limits = new TreeMap<>(typed.keywords());
    limits.keySet().removeAll(remarks.keySet());
    Typed arm = new Typed(typed.name(), limits, typed.properties(), typed.parts());
    return new ResolvedSchema(List.of(arm), false, remarks, List.of());
  }

  ResolvedSchema on(int typeLine, Map<String, Integer> lines) {
    return new ResolvedSchema(arms, exactlyOne, remarks, beside, typeLine, lines);
  }

  /** With other alternatives; of none, nothing else matters. */
  ResolvedSchema with(List<Schema> others) {
    return new ResolvedSchema(
        others,
        exactlyOne,
        others.isEmpty() ? Map.of() : remarks,
        others.isEmpty() ? List.of() : beside,
        line,
        propertyLines);
  }

  /** What the alternatives leave by themselves. */
  Schema union() {
    return Schema.of(exactlyOne ? Operator.ONE_OF : Operator.ANY_OF, arms);
  }

  boolean isAny() {
    return arms.equals(List.of(Schema.ANY)) && beside.isEmpty();
  }

  boolean isNever() {
    return arms.isEmpty();
  }

  /** Whether it is its arms and nothing else. */
  boolean isPlainUnion() {
    return !exactlyOne && beside.isEmpty() && remarks.isEmpty();
  }

  boolean isFlagged(String keyword) {
    JsonNode value = remarks.get(keyword);
    return value != null && value.asBoolean();
  }
}
