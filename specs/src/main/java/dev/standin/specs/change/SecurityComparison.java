package dev.standin.specs.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.contract.Clause;
import dev.standin.specs.contract.ContractOperation;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares who is let in (OpenAPI 3.1.0, sections 4.8.27 to 4.8.30). */
final class SecurityComparison {

  private static final String SCOPES = " scopes";

  private SecurityComparison() {}

  static void compare(
      Changes changes, Place operation, ContractOperation before, ContractOperation now) {
    Clause old = before.of("security").get(0);
    Clause other = now.of("security").get(0);
    Place place =
        new Place(
            operation.operation(), Subject.SECURITY, "security", true, old.line(), other.line());
    Set<Set<String>> was = alternatives(old.name());
    Set<Set<String>> is = alternatives(other.name());
    if (!was.equals(is) || !old.settings().equals(other.settings())) {
      changes.changed(
          place, text(old), text(other), Effect.of(!lets(is, was), !lets(was, is)), Reasons.LET_IN);
    }
    for (Clause scheme : before.of("scheme")) {
      now.of("scheme").stream()
          .filter(it -> it.name().equals(scheme.name()))
          .forEach(it -> scheme(changes, place, scheme, it));
    }
  }

  /** A clause without its kind. */
  static String text(Clause clause) {
    return clause.toString().replaceFirst("^\\S+ +", "");
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
  private static void scheme(Changes changes, Place security, Clause old, Clause other) {
    Place place =
        new Place(
            security.operation(), Subject.SECURITY, "security", true, old.line(), other.line());
    Map<String, JsonNode> was = new LinkedHashMap<>(old.settings());
    Map<String, JsonNode> is = new LinkedHashMap<>(other.settings());
    was.keySet().removeIf(key -> key.endsWith(SCOPES));
    is.keySet().removeIf(key -> key.endsWith(SCOPES));
    changes.settings(place, was, is);
    Set<String> gone = scopes(old);
    gone.removeAll(scopes(other));
    for (String scope : gone) {
      changes.removed(
          place, "scope " + scope, Effect.CLIENTS, "clients that ask for it are refused now");
    }
    Set<String> added = scopes(other);
    added.removeAll(scopes(old));
    for (String scope : added) {
      changes.added(
          place,
          "scope " + scope,
          Effect.NONE,
          "it can be asked for; who needs it is told by itself");
    }
  }

  private static Set<String> scopes(Clause scheme) {
    Set<String> scopes = new TreeSet<>();
    scheme
        .settings()
        .forEach(
            (key, value) -> {
              if (key.endsWith(SCOPES)) {
                value.forEach(scope -> scopes.add(scope.asText()));
              }
            });
    return scopes;
  }
}
