package dev.standin.specs.tables;

import java.util.List;

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
}
