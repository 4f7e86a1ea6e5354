package dev.standin.specs;

import java.util.List;

/** The vendors' documents. */
public interface SpecCatalog {

  /** The vendors' keys in alphabetical order. */
  List<String> vendors();

  /**
   * A vendor's document.
   *
   * @throws IllegalArgumentException if there is no such vendor; the message names those there are
   * @throws SpecException if its page cannot be read
   */
  SpecDocument document(String vendor);
}
