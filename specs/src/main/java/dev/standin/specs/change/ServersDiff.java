package dev.standin.specs.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares lists of servers (OpenAPI 3.1.0, section 4.8.5). */
final class ServersDiff {

  private final Findings findings;
  private final Use use;
  private final ServerVariablesDiff variables;

  private ServersDiff(Findings findings, String operation) {
    this.findings = findings;
    this.use = new Use(operation, Subject.SERVER_PATH, "server", true);
    this.variables = new ServerVariablesDiff(findings, operation);
  }

  /**
   * Compares the servers of two scopes: by their URL, then by the address that it is without what
   * anybody sets, then those that are left in their order.
   *
   * @param operation empty for those of the document
   */
  static void compare(Findings findings, String operation, Servers before, Servers now) {
    new ServersDiff(findings, operation)
        .compare(
            before.list().stream().map(ServerUrl::new).toList(),
            now.list().stream().map(ServerUrl::new).toList());
  }

  private void compare(List<ServerUrl> before, List<ServerUrl> now) {
    List<ServerUrl> old = new ArrayList<>(before);
    List<ServerUrl> other = new ArrayList<>(now);
    ServerUrl first = before.get(0);
    ServerUrl firstNow = now.get(0);
    Map<ServerUrl, ServerUrl> pairs = take(old, other, ServerUrl::template);
    Map<ServerUrl, ServerUrl> same = take(old, other, ServerUrl::address);
    same.forEach(this::spelling);
    pairs.putAll(same);
    for (int i = 0; i < Math.min(old.size(), other.size()); i++) {
      pairs.put(old.get(i), other.get(i));
      changed(old.get(i), other.get(i), before);
    }
    if (!firstNow.equals(pairs.get(first)) && !first.path().equals(firstNow.path())) {
      changed(first, firstNow, List.of());
    }
    pairs.forEach(variables::compare);
    old.stream().filter(was -> !pairs.containsKey(was)).forEach(this::removed);
    other.stream().filter(is -> !pairs.containsValue(is)).forEach(is -> added(is, paths(before)));
  }

  /** Takes those out of both lists that have the same text of a kind. */
  private static Map<ServerUrl, ServerUrl> take(
      List<ServerUrl> old, List<ServerUrl> other, Function<ServerUrl, String> text) {
    Map<ServerUrl, ServerUrl> pairs = new LinkedHashMap<>();
    for (ServerUrl was : List.copyOf(old)) {
      other.stream()
          .filter(is -> text.apply(is).equals(text.apply(was)))
          .findFirst()
          .ifPresent(
              is -> {
                old.remove(was);
                other.remove(is);
                pairs.put(was, is);
              });
    }
    return pairs;
  }

  private static Set<String> paths(List<ServerUrl> servers) {
    return servers.stream().map(ServerUrl::path).collect(Collectors.toSet());
  }

  private void spelling(ServerUrl was, ServerUrl is) {
    findings.changed(
        use, url(was), url(is), Findings.NONE, "it is the same address in another spelling");
  }

  /**
   * @param servers those whose paths a server serves already
   */
  private void changed(ServerUrl was, ServerUrl is, List<ServerUrl> servers) {
    boolean samePath = was.path().equals(is.path());
    boolean isFirst = !servers.isEmpty() && servers.get(0).equals(was);
    boolean served = samePath || (!isFirst && paths(servers).contains(is.path()));
    findings.changed(
        use,
        url(was),
        url(is),
        served ? Findings.CLIENTS : Findings.BOTH,
        served
            ? "clients send to the old address; the path is "
                + (samePath ? "the same" : "served already")
            : "requests to the old path are not served any more; a server has to serve the new one");
  }

  private void added(ServerUrl is, Set<String> served) {
    boolean known = is.path().isEmpty() || served.contains(is.path());
    findings.added(
        use,
        is.server().says(is.template()),
        known ? Findings.NONE : Findings.SERVERS,
        known
            ? "one address more; the others stay"
            : "there is a path to serve that may not have been there");
  }

  private void removed(ServerUrl was) {
    findings.removed(
        use,
        was.server().says(was.template()),
        Findings.CLIENTS,
        "clients may send to this address");
  }

  private static Mark url(ServerUrl server) {
    Spot spot = server.server();
    return spot.get("url").orElse(spot).says(server.template());
  }
}
