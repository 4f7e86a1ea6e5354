package dev.standin.specs.change;

import dev.standin.specs.contract.Schema;
import java.util.List;

/**
 * What two schemas say otherwise themselves, and which schemas inside of them are to be compared.
 *
 * @param changes of places below the one that the schemas have
 */
record SchemaDifference(Changes changes, List<Step> inside) {

  /**
   * Two schemas.
   *
   * @param place below that of those that they are in; its lines count if they are no types, which
   *     have their own
   */
  record Step(Place place, Schema before, Schema now) {

    /** Whether both are the type of one name. */
    boolean isOneType() {
      return before instanceof Schema.Reference && before.equals(now);
    }
  }

  void compareLater(Place place, Schema before, Schema now) {
    inside.add(new Step(place, before, now));
  }
}
