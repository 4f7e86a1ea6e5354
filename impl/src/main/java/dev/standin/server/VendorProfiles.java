package dev.standin.server;

import dev.standin.server.vendor.Vendor;
import java.util.List;
import java.util.stream.Collectors;

/** Picks of each vendor the profile that is asked for. */
final class VendorProfiles {

  private VendorProfiles() {}

  /**
   * The vendors, each with its profile.
   *
   * @param vendors each in all its profiles
   * @throws StartException if there is no such vendor, or the vendor has no such profile; the
   *     message lists those there are
   */
  static List<Vendor> choose(List<List<Vendor>> vendors, Profiles asked) {
    for (String key : asked.byVendor().keySet()) {
      if (vendors.stream().noneMatch(each -> keyOf(each).equals(key))) {
        throw new StartException(
            "--profile %s=%s: there is no vendor %s; %s"
                .formatted(key, asked.of(key), key, thereAre(vendors)));
      }
    }
    return vendors.stream().map(each -> choose(each, vendors, asked)).toList();
  }

  private static Vendor choose(List<Vendor> profiles, List<List<Vendor>> vendors, Profiles asked) {
    String key = keyOf(profiles);
    String name = asked.of(key);
    return profiles.stream()
        .filter(each -> each.profile().name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new StartException(
                    "--profile %s: %s has no profile %s; %s"
                        .formatted(
                            asked.byVendor().containsKey(key) ? key + "=" + name : name,
                            key,
                            name,
                            thereAre(vendors))));
  }

  private static String keyOf(List<Vendor> profiles) {
    return profiles.get(0).key();
  }

  private static String thereAre(List<List<Vendor>> vendors) {
    return vendors.stream()
        .map(
            profiles ->
                profiles.stream()
                    .map(each -> each.profile().name())
                    .collect(Collectors.joining(", ", keyOf(profiles) + ": ", "")))
        .sorted()
        .collect(Collectors.joining("; ", "there are ", ""));
  }
}
