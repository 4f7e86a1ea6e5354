package dev.standin.specs.change;

/** A text about a node: one side of a change, before its page line is looked up. */
record Mark(String text, Spot spot) {

  Side side() {
    return new Side(text, spot.version().locate(spot.pointer()));
  }
}
