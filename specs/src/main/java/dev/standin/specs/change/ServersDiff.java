package dev.standin.specs.change;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares lists of servers (OpenAPI 3.1.0, sections 4.8.5 and 4.8.6). */
final class ServersDiff {

  private final Findings findings;
  private final String operation;

  private ServersDiff(Findings findings, String operation) {
    this.findings = findings;
    this.operation = operation;
  }

  /**
   * Compares what stands under {@code servers} of two objects; where nothing does, it is one server
   * at the root (OpenAPI 3.1.0, section 4.8.1.1).
   */
  static void compare(Findings findings, String operation, Servers before, Servers now) {
    new ServersDiff(findings, operation)
        .compare(new ArrayList<>(before.list()), new ArrayList<>(now.list()));
  }

  private void compare(List<Spot> old, List<Spot> other) {
    Spot first = old.get(0);
    Spot firstNow = other.get(0);
    for (Spot was : List.copyOf(old)) {
      other.stream()
          .filter(is -> url(is).equals(url(was)))
          .findFirst()
          .ifPresent(
              is -> {
                old.remove(was);
                other.remove(is);
                variables(was, is);
              });
    }
    boolean firstChanged = old.contains(first) && other.contains(firstNow);
    if (!firstChanged && !path(url(first)).equals(path(url(firstNow)))) {
      changed(first, firstNow);
    }
    int changed = Math.min(old.size(), other.size());
    for (int i = 0; i < changed; i++) {
      changed(old.get(i), other.get(i));
      variables(old.get(i), other.get(i));
    }
    old.subList(changed, old.size()).forEach(this::removed);
    other.subList(changed, other.size()).forEach(this::added);
  }

  private void changed(Spot was, Spot is) {
    boolean samePath = path(url(was)).equals(path(url(is)));
    findings.changed(
        use("server"),
        was.get("url").orElse(was).says(url(was)),
        is.get("url").orElse(is).says(url(is)),
        samePath ? Findings.CLIENTS : Findings.BOTH,
        samePath
            ? "clients send to the old address; the path is the same"
            : "requests to the old path are not served any more; a server has to serve the new one");
  }

  private void added(Spot is) {
    findings.added(
        use("server"),
        is.says(url(is)),
        path(url(is)).isEmpty() ? Findings.NONE : Findings.SERVERS,
        path(url(is)).isEmpty()
            ? "one address more; the others stay"
            : "there is a path to serve that may not have been there");
  }

  private void removed(Spot was) {
    findings.removed(
        use("server"), was.says(url(was)), Findings.CLIENTS, "clients may send to this address");
  }

  private void variables(Spot was, Spot is) {
    Set<String> names = new LinkedHashSet<>();
    was.get("variables").ifPresent(v -> v.entries().forEach(e -> names.add(e.key())));
    is.get("variables").ifPresent(v -> v.entries().forEach(e -> names.add(e.key())));
    for (String name : names) {
      Optional<Spot> old = was.get("variables").flatMap(v -> v.get(name));
      Optional<Spot> other = is.get("variables").flatMap(v -> v.get(name));
      if (old.isPresent() && other.isPresent()) {
        values(name, old.get(), other.get());
        value(name, old.get(), other.get());
      } else {
        findings.add(
            new Use(operation, Subject.SERVER_VARIABLE, "server variable " + name, true),
            old.map(spot -> spot.says(defaultOf(spot))),
            other.map(spot -> spot.says(defaultOf(spot))),
            Findings.NONE,
            "the server's URL says what changes");
      }
    }
  }

  private void value(String name, Spot was, Spot is) {
    if (!defaultOf(was).equals(defaultOf(is))) {
      findings.changed(
          new Use(operation, Subject.SERVER_VARIABLE, "server variable " + name, true),
          was.get("default").orElse(was).says(defaultOf(was)),
          is.get("default").orElse(is).says(defaultOf(is)),
          Findings.BOTH,
          "requests go to another address than before where nobody says which");
    }
  }

  private void values(String name, Spot was, Spot is) {
    Set<String> old = was.get("enum").map(e -> Canonical.values(e.node())).orElse(Set.of());
    Set<String> other = is.get("enum").map(e -> Canonical.values(e.node())).orElse(Set.of());
    if (!old.equals(other)) {
      Effect effect =
          Effect.of(
              !other.isEmpty() && (old.isEmpty() || !other.containsAll(old)),
              !old.isEmpty() && (other.isEmpty() || !old.containsAll(other)));
      findings.add(
          new Use(operation, Subject.SERVER_VARIABLE, "server variable " + name, true),
          Optional.of(was.get("enum").orElse(was).says(text(old))),
          Optional.of(is.get("enum").orElse(is).says(text(other))),
          effect,
          Words.of(
              "clients may send to an address that is gone",
              "a server has to serve an address that was not there",
              "",
              ""));
    }
  }

  private Use use(String place) {
    return new Use(operation, Subject.SERVER_PATH, place, true);
  }

  private static String text(Set<String> values) {
    return values.isEmpty() ? "any value" : String.join("|", values);
  }

  private static String defaultOf(Spot variable) {
    return "default " + variable.node().path("default").asText();
  }

  private static String url(Spot server) {
    return server.node().path("url").asText();
  }

  /** The path of a URL template; what cannot be read as one counts as a whole. */
  private static String path(String url) {
    try {
      String path = URI.create(url.replaceAll("[{}]", "_")).getRawPath();
      return path == null ? "" : path.replaceAll("/+$", "");
    } catch (IllegalArgumentException e) {
      return url;
    }
  }
}
