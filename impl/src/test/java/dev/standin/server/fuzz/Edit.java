package dev.standin.server.fuzz;

import java.util.function.UnaryOperator;

/**
 * One change to a request. It holds all that was drawn for it, so that it can be done again.
 *
 * @param name what it does, for a person
 * @param keepsFraming whether it is still certain where the request ends
 * @param draft changes what is to be written
 * @param wire changes what was written
 */
record Edit(
    String name, boolean keepsFraming, UnaryOperator<Draft> draft, UnaryOperator<String> wire) {

  /** A change of the request, after which it is one request still. */
  static Edit of(String name, UnaryOperator<Draft> draft) {
    return new Edit(name, true, draft, UnaryOperator.identity());
  }

  /** A change of the request, after which nobody can say where it ends. */
  static Edit unframing(String name, UnaryOperator<Draft> draft) {
    return new Edit(name, false, draft, UnaryOperator.identity());
  }

  /** A change of the bytes. */
  static Edit ofBytes(String name, UnaryOperator<String> wire) {
    return new Edit(name, false, UnaryOperator.identity(), wire);
  }

  @Override
  public String toString() {
    return name;
  }
}
