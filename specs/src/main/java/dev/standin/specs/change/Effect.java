package dev.standin.specs.change;

import java.util.Set;

/** What a change does to the set of values, requests or answers that are valid. */
enum Effect {
  /** Nothing. */
  NEUTRAL,
  /** Some that were valid are not any more. */
  NARROWED,
  /** Some that were not valid are now. */
  WIDENED,
  /** Both. */
  DIFFERENT,
  /** What it does cannot be told. */
  UNKNOWN;

  static final Set<Impact> NONE = Set.of();
  static final Set<Impact> CLIENTS = Set.of(Impact.BREAKS_CLIENTS);
  static final Set<Impact> SERVERS = Set.of(Impact.BREAKS_SERVERS);
  static final Set<Impact> BOTH = Set.of(Impact.BREAKS_CLIENTS, Impact.BREAKS_SERVERS);

  static Effect of(boolean narrowed, boolean widened) {
    if (narrowed && widened) {
      return DIFFERENT;
    }
    if (narrowed) {
      return NARROWED;
    }
    return widened ? WIDENED : NEUTRAL;
  }

  /**
   * Whom it breaks. Clients send requests and rely on what is refused, servers the other way round.
   *
   * @param request whether it is requests that change; if not, answers do
   */
  Set<Impact> impacts(boolean request) {
    return switch (this) {
      case NEUTRAL -> NONE;
      case NARROWED -> request ? CLIENTS : SERVERS;
      case WIDENED -> request ? SERVERS : CLIENTS;
      case DIFFERENT, UNKNOWN -> BOTH;
    };
  }
}
