package dev.standin.server.fault;

/**
 * A rule as it stands.
 *
 * @param number its own, never used again
 * @param matched how many requests it could have met
 * @param met how many it has
 */
public record HeldRule(long number, FaultRule rule, long matched, long met) {

  /** Whether the next request that matches meets it: the share of those so far says. */
  boolean isDue() {
    return Math.floor((matched + 1) * rule.share() + TOLERANCE)
        > Math.floor(matched * rule.share() + TOLERANCE);
  }

  /** A tenth is no binary fraction: ten of them are to be one. */
  private static final double TOLERANCE = 1e-9;

  HeldRule passed() {
    return new HeldRule(number, rule, matched + 1, met);
  }

  HeldRule hit() {
    return new HeldRule(number, rule, matched + 1, met + 1);
  }

  boolean isSpent() {
    return rule.times().isPresent() && met >= rule.times().getAsInt();
  }
}
