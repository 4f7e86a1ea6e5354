package dev.standin.server;

import dev.standin.server.vendor.Vendor;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Picks of each vendor the profile that is asked for. */
final class VendorProfiles {

  private VendorProfiles() {}

  /**
   * The vendors, each with its profile.
   *
   * @param documented all vendors, as their pages say
   * @throws StartException if there is no such vendor, or the vendor has no such profile; the
   *     message lists those there are
   */
  static List<Vendor> choose(List<Vendor> documented, Profiles asked) {
    for (String vendor : asked.byVendor().keySet()) {
      if (documented.stream().noneMatch(each -> each.key().equals(vendor))) {
        throw new StartException(
            "--profile %s=%s: there is no vendor %s; %s"
                .formatted(vendor, asked.of(vendor), vendor, thereAre(documented)));
      }
    }
    return documented.stream().map(vendor -> choose(vendor, documented, asked)).toList();
  }

  private static Vendor choose(Vendor vendor, List<Vendor> documented, Profiles asked) {
    String name = asked.of(vendor.key());
    return all(vendor)
        .filter(each -> each.profile().name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new StartException(
                    "--profile %s: %s has no profile %s; %s"
                        .formatted(
                            asked.byVendor().containsKey(vendor.key())
                                ? vendor.key() + "=" + name
                                : name,
                            vendor.key(),
                            name,
                            thereAre(documented))));
  }

  private static Stream<Vendor> all(Vendor documented) {
    return Stream.concat(Stream.of(documented), ObservedVendors.of(documented).stream());
  }

  private static String thereAre(List<Vendor> documented) {
    return documented.stream()
        .map(
            vendor ->
                vendor.key()
                    + ": "
                    + all(vendor)
                        .map(each -> each.profile().name())
                        .collect(Collectors.joining(", ")))
        .sorted()
        .collect(Collectors.joining("; ", "there are ", ""));
  }
}
