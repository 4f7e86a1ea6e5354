package dev.standin.server;

import dev.standin.server.vendor.Vendor;
import java.util.HashMap;
import java.util.Map;

/**
 * How each vendor's API answers: as its page says, or as its service was seen to.
 *
 * @param general the profile of the vendors that have none of their own here
 * @param byVendor the profiles of some vendors, by their keys
 */
public record Profiles(String general, Map<String, String> byVendor) {

  public Profiles {
    byVendor = Map.copyOf(byVendor);
  }

  /** All as their pages say. */
  public static Profiles documented() {
    return new Profiles(Vendor.Profile.DOCUMENTED, Map.of());
  }

  /** Copies these with this profile for the vendors that have none of their own here. */
  public Profiles with(String profile) {
    return new Profiles(profile, byVendor);
  }

  /** Copies these with this profile for this vendor. */
  public Profiles with(String vendor, String profile) {
    Map<String, String> more = new HashMap<>(byVendor);
    more.put(vendor, profile);
    return new Profiles(general, more);
  }

  /** The name of a vendor's profile. */
  public String of(String vendor) {
    return byVendor.getOrDefault(vendor, general);
  }
}
