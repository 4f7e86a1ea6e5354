package dev.standin.specs.change;

import java.util.EnumSet;
import java.util.Set;

/**
 * A place that uses a schema.
 *
 * @param operation as {@link Change} has it
 * @param place as {@link Change} has it
 * @param request whether it is sent by clients; if not, it is by servers
 */
record Use(String operation, Subject subject, String place, boolean request) {

  /** A place below this one. */
  Use below(String step) {
    boolean path = step.startsWith("/") && place.contains(" /");
    return new Use(operation, subject, place + (path ? step : " " + step), request);
  }

  /** Whom a change of the valid values breaks here. */
  Set<Impact> impacts(Effect effect) {
    Set<Impact> impacts = EnumSet.noneOf(Impact.class);
    if (effect.narrows()) {
      impacts.add(request ? Impact.BREAKS_CLIENTS : Impact.BREAKS_SERVERS);
    }
    if (effect.widens()) {
      impacts.add(request ? Impact.BREAKS_SERVERS : Impact.BREAKS_CLIENTS);
    }
    return impacts;
  }
}
