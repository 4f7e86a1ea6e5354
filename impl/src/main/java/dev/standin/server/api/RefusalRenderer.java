package dev.standin.server.api;

/** How one vendor words the answers to requests that its resource does not see. */
@FunctionalInterface
public interface RefusalRenderer {

  /**
   * The vendor's answer: a documented one where the page has one for this, else its like. Where the
   * page has other bodies for other operations, {@link Refusal#operationId()} says which it is.
   */
  Answer answer(Refusal refusal);
}
