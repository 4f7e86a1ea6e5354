package dev.standin.specs.tables;

import java.util.List;
import java.util.stream.Stream;

/** A type as a table writes it. */
sealed interface Type {

  /**
   * A primitive, {@code object}, {@code any}, {@code enum}, or a type with a section of its own.
   */
  record Named(String name, String format) implements Type {}

  /** {@code T[]}. */
  record ArrayOf(Type item) implements Type {}

  /** {@code map<T>}: an object with any names. */
  record MapOf(Type value) implements Type {}

  /** {@code "text"}: this value alone. */
  record Literal(String value) implements Type {}

  /** {@code A | B}; {@code null} may be among the arms. */
  record OneOf(List<Type> arms) implements Type {}

  /** The names that it is made of. */
  default Stream<String> names() {
    if (this instanceof OneOf union) {
      return union.arms().stream().flatMap(Type::names);
    }
    if (this instanceof ArrayOf array) {
      return array.item().names();
    }
    if (this instanceof MapOf map) {
      return map.value().names();
    }
    return this instanceof Named named ? Stream.of(named.name()) : Stream.empty();
  }
}
