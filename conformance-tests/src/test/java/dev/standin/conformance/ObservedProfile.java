package dev.standin.conformance;

import java.util.List;

/**
 * A way in which a vendor's service was seen to answer.
 *
 * @param profile its name in the server
 */
record ObservedProfile(String vendor, String profile) {

  private static final String OBSERVED = "observed";

  /** All but the documented ones. */
  static List<ObservedProfile> all() {
    return List.of(
        new ObservedProfile("openhands", OBSERVED),
        new ObservedProfile("dify", OBSERVED),
        new ObservedProfile("dify", "observed-2025"),
        new ObservedProfile("azure", OBSERVED),
        new ObservedProfile("botpress", OBSERVED),
        new ObservedProfile("tavus", OBSERVED));
  }

  @Override
  public String toString() {
    return vendor + "=" + profile;
  }
}
