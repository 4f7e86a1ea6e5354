package dev.standin.specs.change;

import dev.standin.specs.contract.NamedSchema;
import dev.standin.specs.contract.Schema;
import dev.standin.specs.contract.Schema.Combination;
import dev.standin.specs.contract.Schema.Reference;
import dev.standin.specs.contract.Schema.Typed;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The types that two contracts have otherwise, in themselves or in what they refer to. */
final class ChangedTypes {

  private final Set<String> names = new HashSet<>();

  ChangedTypes(Map<String, NamedSchema> before, Map<String, NamedSchema> now) {
    for (NamedSchema type : now.values()) {
      NamedSchema old = before.get(type.name());
      if (old == null || !old.schema().equals(type.schema())) {
        names.add(type.name());
      }
    }
    boolean isMore = true;
    while (isMore) {
      isMore =
          now.values().stream().anyMatch(it -> refersToOne(it.schema()) && names.add(it.name()));
    }
  }

  /** Whether two schemas may differ, however deep; another order of alternatives differs too. */
  boolean differ(Schema old, Schema other) {
    return !old.equals(other) || refersToOne(other);
  }

  private boolean refersToOne(Schema schema) {
    return references(schema).anyMatch(names::contains);
  }

  private static Stream<String> references(Schema schema) {
    if (schema instanceof Reference reference) {
      return Stream.of(reference.type());
    }
    if (schema instanceof Combination combination) {
      return combination.members().stream().flatMap(ChangedTypes::references);
    }
    return schema instanceof Typed typed
        ? Stream.of(
                typed.properties().values().stream().map(Schema.Property::schema),
                typed.parts().values().stream(),
                Schema.mapped(typed.keywords()).values().stream())
            .flatMap(schemas -> schemas.flatMap(ChangedTypes::references))
        : Stream.empty();
  }
}
