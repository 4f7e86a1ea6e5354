package dev.standin.server.cli;

import dev.standin.server.StandinServer;
import dev.standin.server.http.Vendor;
import dev.standin.server.store.ConversationKey;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the server prints once it listens: enough to point a client at it and to try it by hand. */
final class Welcome {

  private Welcome() {}

  /** Several lines, the first of which names the address, without a line end after the last. */
  static String of(StandinServer server) {
    return "Listening on %s%n%n".formatted(server.baseUri())
        + server.vendors().stream()
            .map(vendor -> vendor(server, vendor))
            .collect(Collectors.joining(System.lineSeparator()));
  }

  private static String vendor(StandinServer server, Vendor vendor) {
    URI base = server.baseUri();
    List<String> secrets = server.credentials().of(vendor.key());
    Optional<String> secret = secrets.stream().findFirst();
    Optional<ConversationKey> conversation = server.store().anyActive(vendor.key());
    return "%-10s base URL %s%s%s%s%n  %s%n"
        .formatted(
            vendor.key(),
            base,
            vendor.clientPath(),
            secret.map(value -> ", credential " + value).orElse(", no credential"),
            vendor.profile().equals(Vendor.DOCUMENTED) ? "" : ", profile " + vendor.profile(),
            conversation
                .map(key -> CurlExample.of(vendor, base, server.tls(), key, secret))
                .orElse("no conversation to delete: give some with --seed"));
  }
}
