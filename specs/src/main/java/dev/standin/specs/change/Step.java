package dev.standin.specs.change;

import dev.standin.specs.contract.Schema;
import java.util.List;

/** Two schemas that are to be compared, and where they are. */
record Step(Place place, Schema before, Schema now) {

  /** What is compared once: a type of one name, or two schemas below one name. */
  Object key() {
    boolean isOneType = before instanceof Schema.Reference && before.equals(now);
    String path = place.path();
    return isOneType ? before : List.of(before, now, path.substring(path.lastIndexOf('/') + 1));
  }
}
