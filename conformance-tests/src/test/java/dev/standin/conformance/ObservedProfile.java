package dev.standin.conformance;

import java.util.List;

/**
 * A way in which a vendor's service was seen to answer.
 *
 * @param profile its name in the server
 * @param file what its golden file is called
 */
record ObservedProfile(String vendor, String profile, String file) {

  private static final String OBSERVED = "observed";

  /** All but the documented ones. */
  static List<ObservedProfile> all() {
    return List.of(
        now("openhands"),
        now("dify"),
        new ObservedProfile("dify", "observed-2025", "dify-2025"),
        now("azure"),
        now("botpress"),
        now("tavus"));
  }

  private static ObservedProfile now(String vendor) {
    return new ObservedProfile(vendor, OBSERVED, vendor);
  }

  @Override
  public String toString() {
    return vendor + "=" + profile;
  }
}
