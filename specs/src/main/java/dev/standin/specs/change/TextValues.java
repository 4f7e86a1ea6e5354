package dev.standin.specs.change;

import dev.standin.specs.contract.Schema;
import dev.standin.specs.contract.Schema.Typed;
import dev.standin.specs.contract.Types;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What schemas say of values that are sent as texts, as those of parameters and headers are: each
 * is a string, whatever type it has. Whether two are written alike is not told.
 */
final class TextValues {

  private static final Set<String> SCALARS =
      Set.of("string", "boolean", "null", "integer", "number");

  /** Stands for what is no single text. */
  private static final String NO_SCALAR = "";

  private TextValues() {}

  /** What a schema leaves of all texts: that a body is octets, or anything, says nothing. */
  static Schema ofBody(Schema schema) {
    boolean isText =
        schema instanceof Typed text
            && text.name().equals("string")
            && text.parts().isEmpty()
            && text.keywords().keySet().equals(Set.of("format"))
            && text.keywords().values().stream().allMatch(it -> it.asText().equals("binary"));
    return isText || schema.equals(Schema.ANY) ? Schema.typed("string") : schema;
  }

  /**
   * What other alternatives do, where it matters that all are texts.
   *
   * @return empty if it does not, or if there are lists or objects among them
   */
  static Optional<Effect> effect(List<Schema> old, List<Schema> other) {
    Set<String> were = types(old);
    Set<String> are = types(other);
    if (Stream.of(were, are).anyMatch(it -> it.contains(NO_SCALAR))) {
      return Optional.empty();
    }
    boolean wasAny = old.contains(Schema.typed("string"));
    boolean isAny = other.contains(Schema.typed("string"));
    if (withoutNull(old).equals(withoutNull(other))) {
      return Optional.of(Effect.NEUTRAL);
    }
    return were.equals(are)
        ? Optional.empty()
        : Optional.of(wasAny || isAny ? Effect.of(!isAny, !wasAny) : Effect.UNKNOWN);
  }

  private static Set<Schema> withoutNull(List<Schema> alternatives) {
    Set<Schema> others = new HashSet<>(alternatives);
    others.remove(Schema.typed("null"));
    return others;
  }

  /** The types of alternatives that are texts; {@code null} is none. */
  private static Set<String> types(List<Schema> alternatives) {
    Set<String> types = new HashSet<>();
    for (Schema schema : alternatives) {
      String type =
          schema instanceof Schema.Value value
              ? Types.of(value.json())
              : schema instanceof Typed typed ? typed.name() : NO_SCALAR;
      types.add(SCALARS.contains(type) ? type.replace("integer", "number") : NO_SCALAR);
    }
    types.remove("null");
    return types;
  }
}
