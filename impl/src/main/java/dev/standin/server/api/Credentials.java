package dev.standin.server.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.List;
import java.util.Map;

/**
 * The secrets that open each vendor's API.
 *
 * @param byVendor a vendor without an entry has none
 */
public record Credentials(Map<String, List<String>> byVendor) {

  public Credentials {
    byVendor = Map.copyOf(byVendor);
  }

  /** A vendor's secrets, in the order given. */
  public List<String> of(String vendor) {
    return byVendor.getOrDefault(vendor, List.of());
  }

  /** Whether this is one of the vendor's secrets. Takes the same time for any wrong one. */
  public boolean accepts(String vendor, String secret) {
    byte[] given = secret.getBytes(UTF_8);
    boolean accepted = false;
    for (String known : of(vendor)) {
      accepted |= MessageDigest.isEqual(known.getBytes(UTF_8), given);
    }
    return accepted;
  }

  /** Never the secrets: this ends up in logs. */
  @Override
  public String toString() {
    return "Credentials" + byVendor.keySet();
  }
}
