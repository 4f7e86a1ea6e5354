package dev.standin.server;

import dev.standin.server.api.Credentials;
import dev.standin.server.control.Control;
import dev.standin.server.vendor.Vendor;
import dev.standin.specs.document.SecurityScheme.Http;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One known secret for each vendor whose document asks for one and that was given none. */
public final class DefaultCredentials {

  private DefaultCredentials() {}

  /**
   * What a vendor's API accepts if it is given nothing else: where it asks for Basic, user and
   * password (RFC 7617, section 2).
   */
  public static String of(Vendor vendor) {
    String key = "standin-" + vendor.key() + "-key";
    boolean isBasic =
        vendor
            .asked()
            .filter(scheme -> scheme instanceof Http http && http.scheme().equals("basic"))
            .isPresent();
    return isBasic ? "standin:" + key : key;
  }

  /**
   * The given ones and the defaults.
   *
   * @param adminToken what the control API asks for
   * @throws StartException if one is given for a vendor that is not served, or takes none
   */
  static Credentials complete(
      Credentials given, List<Vendor> vendors, Optional<String> adminToken) {
    for (String vendor : given.byVendor().keySet()) {
      check(vendor, vendors);
    }
    Map<String, List<String>> all = new HashMap<>(given.byVendor());
    for (Vendor vendor : vendors) {
      if (vendor.asksForCredential()) {
        all.putIfAbsent(vendor.key(), List.of(of(vendor)));
      }
    }
    adminToken.ifPresent(token -> all.put(Control.KEY, List.of(token)));
    return new Credentials(all);
  }

  private static void check(String key, List<Vendor> vendors) {
    List<String> takers =
        vendors.stream().filter(Vendor::takesCredential).map(Vendor::key).sorted().toList();
    if (!takers.contains(key)) {
      throw new StartException(
          "--credential %s=…: %s; credentials can be given for %s"
              .formatted(
                  key,
                  vendors.stream().anyMatch(vendor -> vendor.key().equals(key))
                      ? "the document of " + key + " asks for no credential"
                      : "there is no vendor " + key,
                  String.join(", ", takers)));
    }
  }
}
