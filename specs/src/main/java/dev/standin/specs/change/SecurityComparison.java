package dev.standin.specs.change;

import dev.standin.specs.contract.Clause;
import dev.standin.specs.contract.ContractOperation;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares who is let in (OpenAPI 3.1.0, sections 4.8.27 to 4.8.30). */
final class SecurityComparison {

  private static final String SCOPES = " scopes";

  private SecurityComparison() {}

  static void compare(
      Changes changes, Place operation, ContractOperation before, ContractOperation now) {
    Clause old = before.of("security").get(0);
    Clause other = now.of("security").get(0);
    Place place = operation.at(Subject.SECURITY, "security", old.line(), other.line());
    Set<Set<String>> was = alternatives(old.name());
    Set<Set<String>> is = alternatives(other.name());
    if (!was.equals(is) || !old.settings().equals(other.settings())) {
      changes.changed(
          place,
          old.text(),
          other.text(),
          Effect.of(!lets(is, was), !lets(was, is)),
          Reasons.VALUES);
    }
    for (Clause scheme : before.of("scheme")) {
      now.of("scheme").stream()
          .filter(it -> it.name().equals(scheme.name()))
          .forEach(it -> scheme(changes, place.on(scheme.line(), it.line()), scheme, it));
    }
  }

  /** Whether everyone who is let in by the second is by the first. */
  private static boolean lets(Set<Set<String>> in, Set<Set<String>> who) {
    return who.stream().allMatch(sent -> in.stream().anyMatch(sent::containsAll));
  }

  /** What is sent together, for each alternative; names of header fields in lower case. */
  private static Set<Set<String>> alternatives(String text) {
    Set<Set<String>> alternatives = new LinkedHashSet<>();
    for (String alternative : text.split(" or ", -1)) {
      Set<String> sent = new TreeSet<>();
      for (String scheme : alternative.split(" and ", -1)) {
        String[] words = scheme.split(" scope ", -1);
        String name = words[0].startsWith("header ") ? words[0].toLowerCase(Locale.ROOT) : words[0];
        if (!name.equals("none")) {
          sent.add(name);
        }
        for (int i = 1; i < words.length; i++) {
          sent.add(name + " scope " + words[i]);
        }
      }
      alternatives.add(sent);
    }
    return alternatives;
  }

  /** Scopes that can be asked for, and what else a scheme says. */
  private static void scheme(Changes changes, Place place, Clause old, Clause other) {
    changes.settings(place, old.settings(), other.settings(), key -> key.endsWith(SCOPES));
    String refused = "clients that ask for it are refused now";
    scopes(old, other)
        .forEach(it -> changes.oneSided(place.on(old.line(), 0), it, Effect.CLIENTS, refused));
    String more = "it can be asked for; who needs it is told by itself";
    scopes(other, old)
        .forEach(it -> changes.oneSided(place.on(0, other.line()), it, Effect.NONE, more));
  }

  /** The scopes that one scheme has and another has not. */
  private static Set<String> scopes(Clause scheme, Clause other) {
    Set<String> scopes = scopes(scheme);
    scopes.removeAll(scopes(other));
    return scopes;
  }

  private static Set<String> scopes(Clause scheme) {
    return scheme.settings().entrySet().stream()
        .filter(entry -> entry.getKey().endsWith(SCOPES))
        .flatMap(entry -> entry.getValue().valueStream())
        .map(scope -> "scope " + scope.asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
