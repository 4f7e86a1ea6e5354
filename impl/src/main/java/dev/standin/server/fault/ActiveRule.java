package dev.standin.server.fault;

/**
 * A fault rule in force, and how often requests have met it.
 *
 * @param number of the rule, never used again
 * @param matched how many requests it could have met
 * @param met how many have met it
 */
public record ActiveRule(long number, FaultRule rule, long matched, long met) {

  /** A tenth is no binary fraction: ten of them are to be one. */
  private static final double TOLERANCE = 1e-9;

  /** Whether the next request that matches meets it: the share of those so far says. */
  boolean isDue() {
    return Math.floor((matched + 1) * rule.share() + TOLERANCE)
        > Math.floor(matched * rule.share() + TOLERANCE);
  }

  ActiveRule passed() {
    return new ActiveRule(number, rule, matched + 1, met);
  }

  ActiveRule hit() {
    return new ActiveRule(number, rule, matched + 1, met + 1);
  }

  boolean isSpent() {
    return rule.times().isPresent() && met >= rule.times().getAsInt();
  }
}
