package dev.standin.specs.change;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.standin.specs.contract.Schema;
import dev.standin.specs.contract.Schema.Typed;
import dev.standin.specs.document.SchemaTypes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What schemas say of values that are sent as texts, as those of parameters and headers are: each
 * is a string, whatever type it has. Whether two are written alike is not told.
 */
final class TextValues {

  private static final Set<String> SCALARS = Set.of("string", "boolean", "number");

  private static final Schema OCTETS =
      new Typed("string", Map.of("format", TextNode.valueOf("binary")), Map.of(), Map.of());

  private TextValues() {}

  /** What a schema leaves of all texts: that a body is octets, or anything, says nothing. */
  static Schema ofBody(Schema schema) {
    return schema.equals(OCTETS) || schema.equals(Schema.ANY) ? Schema.typed("string") : schema;
  }

  /**
   * What other alternatives do, where it matters that all are texts.
   *
   * @return empty if it does not, or if there are lists or objects among them
   */
  static Optional<Effect> effect(ResolvedSchema before, ResolvedSchema now) {
    Set<Schema> old = withoutNull(before.alternatives());
    Set<Schema> other = withoutNull(now.alternatives());
    Set<String> were = types(old);
    Set<String> are = types(other);
    if (!SCALARS.containsAll(were) || !SCALARS.containsAll(are)) {
      return Optional.empty();
    }
    if (old.equals(other) && before.isOneOf() == now.isOneOf()) {
      return Optional.of(Effect.NEUTRAL);
    }
    if (before.isOneOf() || now.isOneOf()) {
      return Optional.of(Effect.UNKNOWN); // One text may be a value of several types.
    }
    boolean wasAny = old.contains(Schema.typed("string"));
    boolean isAny = other.contains(Schema.typed("string"));
    Effect effect = wasAny || isAny ? Effect.of(!isAny, !wasAny) : Effect.UNKNOWN;
    return Optional.of(effect).filter(it -> !were.equals(are));
  }

  private static Set<Schema> withoutNull(List<Schema> alternatives) {
    Set<Schema> others = new HashSet<>(alternatives);
    others.remove(Schema.typed("null"));
    return others;
  }

  private static Set<String> types(Set<Schema> alternatives) {
    return alternatives.stream()
        .map(
            it ->
                it instanceof Typed typed
                    ? typed.name()
                    : it instanceof Schema.Value value ? SchemaTypes.ofValue(value.json()) : "none")
        .map(it -> it.replace("integer", "number"))
        .collect(Collectors.toSet());
  }
}
