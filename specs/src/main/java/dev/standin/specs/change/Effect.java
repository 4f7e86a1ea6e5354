package dev.standin.specs.change;

/** What a change does to the set of values, requests or answers that are valid. */
enum Effect {
  /** Nothing. */
  NEUTRAL,
  /** Some that were valid are not any more. */
  NARROWED,
  /** Some that were not valid are now. */
  WIDENED,
  /** Both. */
  DIFFERENT;

  static Effect of(boolean narrowed, boolean widened) {
    if (narrowed && widened) {
      return DIFFERENT;
    }
    if (narrowed) {
      return NARROWED;
    }
    return widened ? WIDENED : NEUTRAL;
  }

  boolean narrows() {
    return this == NARROWED || this == DIFFERENT;
  }

  boolean widens() {
    return this == WIDENED || this == DIFFERENT;
  }
}
