package dev.standin.specs.change;

import java.util.List;
import java.util.Optional;

/**
 * Compares what the flows of an OAuth scheme say beside the addresses that tell it from others
 * (OpenAPI 3.1.0, sections 4.8.28 and 4.8.29). What a scope is described as is wording.
 */
record ScopesDiff(Findings findings, Use use) {

  /** Keys of the addresses that a flow is known by. */
  static final List<String> URLS = List.of("authorizationUrl", "tokenUrl");

  private static final List<String> KNOWN = List.of("authorizationUrl", "tokenUrl", "scopes");

  static List<Spot> flows(Spot scheme) {
    return scheme.get("flows").map(Spot::entries).orElse(List.of()).stream()
        .filter(flow -> !flow.key().startsWith("x-"))
        .toList();
  }

  /** Compares two schemes with the same flows. */
  void compare(Spot before, Spot now) {
    for (Spot old : flows(before)) {
      Optional<Spot> is = now.get("flows").flatMap(flows -> flows.get(old.key()));
      is.ifPresent(
          flow -> {
            new OtherKeys(findings, use).compare(old, flow, KNOWN);
            scopes(old, flow);
          });
    }
  }

  private void scopes(Spot before, Spot now) {
    for (Spot scope : scopesOf(before)) {
      if (now.node().path("scopes").path(scope.key()).isMissingNode()) {
        findings.removed(
            use,
            scope.says("scope " + scope.key()),
            Findings.CLIENTS,
            "clients that ask for it are refused now");
      }
    }
    for (Spot scope : scopesOf(now)) {
      if (before.node().path("scopes").path(scope.key()).isMissingNode()) {
        findings.added(
            use,
            scope.says("scope " + scope.key()),
            Findings.NONE,
            "it can be asked for; who needs it is told by itself");
      }
    }
  }

  private static List<Spot> scopesOf(Spot flow) {
    return flow.get("scopes").map(Spot::entries).orElse(List.of());
  }
}
