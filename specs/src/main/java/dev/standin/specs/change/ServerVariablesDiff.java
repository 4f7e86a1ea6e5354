package dev.standin.specs.change;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares the variables of two servers (OpenAPI 3.1.0, section 4.8.6). */
record ServerVariablesDiff(Findings findings, String operation) {

  private static final Words ADDRESSES =
      Words.of(
          "clients may send to an address that is gone",
          "a server has to serve an address that was not there",
          "",
          "");

  /** Names are not sent: those in the same places of two URLs of one form belong together. */
  void compare(ServerUrl before, ServerUrl now) {
    Set<String> left = new LinkedHashSet<>(names(now));
    for (String name : names(before)) {
      Spot old = variable(before, name).orElseThrow();
      String nameNow = nameNow(before, now, name);
      Optional<Spot> other = variable(now, nameNow);
      left.remove(nameNow);
      if (other.isPresent()) {
        findings.moved(old.pointer(), other.get().pointer());
        values(nameNow, old, other.get());
        value(nameNow, old, other.get());
      } else {
        boolean had = before.names().contains(name) && values(old).size() > 1;
        only(name, Optional.of(old), Optional.empty(), Effect.of(had, false));
      }
    }
    for (String name : left) {
      Spot is = variable(now, name).orElseThrow();
      boolean has = now.names().contains(name) && values(is).size() > 1;
      only(name, Optional.empty(), Optional.of(is), Effect.of(false, has));
    }
  }

  private static String nameNow(ServerUrl before, ServerUrl now, String name) {
    int place = before.names().indexOf(name);
    boolean sameForm = before.form().equals(now.form());
    return sameForm && place >= 0 ? now.names().get(place) : name;
  }

  private static List<String> names(ServerUrl url) {
    return url.server().get("variables").map(Spot::entries).orElse(List.of()).stream()
        .map(Spot::key)
        .toList();
  }

  private static Optional<Spot> variable(ServerUrl url, String name) {
    return url.server().get("variables").flatMap(variables -> variables.get(name));
  }

  private void only(String name, Optional<Spot> old, Optional<Spot> other, Effect effect) {
    Optional<Mark> from = old.map(spot -> spot.says(defaultOf(spot)));
    Optional<Mark> to = other.map(spot -> spot.says(defaultOf(spot)));
    if (effect == Effect.NEUTRAL) {
      findings.add(use(name), from, to, Findings.NONE, "the server's URL says what changes");
    } else {
      findings.add(use(name), from, to, effect, ADDRESSES);
    }
  }

  private void value(String name, Spot was, Spot is) {
    if (!defaultOf(was).equals(defaultOf(is))) {
      findings.changed(
          use(name),
          was.get("default").orElse(was).says(defaultOf(was)),
          is.get("default").orElse(is).says(defaultOf(is)),
          Findings.BOTH,
          "requests go to another address than before where nobody says which");
    }
  }

  private void values(String name, Spot was, Spot is) {
    Set<String> old = values(was);
    Set<String> other = values(is);
    if (!old.equals(other)) {
      Effect effect =
          Effect.of(
              !other.isEmpty() && (old.isEmpty() || !other.containsAll(old)),
              !old.isEmpty() && (other.isEmpty() || !old.containsAll(other)));
      findings.add(
          use(name),
          Optional.of(was.get("enum").orElse(was).says(text(old))),
          Optional.of(is.get("enum").orElse(is).says(text(other))),
          effect,
          ADDRESSES);
    }
  }

  private Use use(String name) {
    return new Use(operation, Subject.SERVER_VARIABLE, "server variable " + name, true);
  }

  private static Set<String> values(Spot variable) {
    return variable.get("enum").map(e -> Canonical.values(e.node())).orElse(Set.of());
  }

  private static String text(Set<String> values) {
    return values.isEmpty() ? "any value" : String.join("|", values);
  }

  private static String defaultOf(Spot variable) {
    return "default " + variable.node().path("default").asText();
  }
}
