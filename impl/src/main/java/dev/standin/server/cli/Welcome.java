package dev.standin.server.cli;

import dev.standin.server.DefaultCredentials;
import dev.standin.server.StandinServer;
import dev.standin.server.control.Control;
import dev.standin.server.store.ConversationKey;
import dev.standin.server.vendor.Vendor;
import dev.standin.specs.SpecCatalog;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the server prints once it listens: enough to point a client at it and to try it by hand. */
final class Welcome {

  private Welcome() {}

  /** Several lines, the first of which names the address, without a line end after the last. */
  static String of(StandinServer server) {
    return "Listening on %s%n%n".formatted(server.baseUri())
        + server.vendors().stream()
            .map(vendor -> vendor(server, vendor))
            .collect(Collectors.joining(System.lineSeparator()))
        + control(server)
        + unserved(server);
  }

  /** In a build whose tests ran there are none. */
  private static String unserved(StandinServer server) {
    List<String> served =
        Stream.concat(
                server.vendors().stream().flatMap(each -> each.documents().stream()),
                Stream.of(Control.KEY))
            .toList();
    return SpecCatalog.bundled().vendors().stream()
        .filter(vendor -> !served.contains(vendor))
        .map(
            "%n%-10s is not served: write its resource and refusals, and add it in Vendors"
                ::formatted)
        .collect(Collectors.joining());
  }

  private static String control(StandinServer server) {
    boolean open = server.credentials().of(Control.KEY).isEmpty();
    return "%n%-10s %s/admin: conversations, requests, faults%s"
        .formatted("control", server.baseUri(), open ? "" : ", with the admin token");
  }

  /** The known default as it is, a given one as the variable that holds it: this may be logged. */
  private static Optional<String> secret(StandinServer server, Vendor vendor) {
    return server.credentials().of(vendor.key()).stream()
        .findFirst()
        .map(
            secret ->
                secret.equals(DefaultCredentials.of(vendor))
                    ? secret
                    : "$STANDIN_CREDENTIAL_" + vendor.key().toUpperCase(Locale.ROOT));
  }

  private static String vendor(StandinServer server, Vendor vendor) {
    URI base = server.baseUri();
    Optional<String> secret = secret(server, vendor);
    Optional<ConversationKey> conversation = server.store().anyActive(vendor.key());
    return "%-10s base URL %s%s%s%s%n  %s%n"
        .formatted(
            vendor.key(),
            base,
            vendor.clientPath(),
            secret.map(value -> ", credential " + value).orElse(", no credential"),
            vendor.profile().isDocumented() ? "" : ", profile " + vendor.profile().name(),
            conversation
                .map(key -> CurlExample.of(vendor, base, server.tls(), key, secret))
                .orElse("no conversation to delete: give some with --seed"));
  }
}
