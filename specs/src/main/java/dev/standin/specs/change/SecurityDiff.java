package dev.standin.specs.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares who is let in (OpenAPI 3.1.0, sections 4.8.27 and 4.8.30). */
final class SecurityDiff {

  private static final Words LET_IN =
      new Words(
          "requests with what sufficed are refused now",
          "a server has to let in who it could refuse",
          "",
          "",
          "who is let in stays the same");

  private static final List<String> KNOWN =
      List.of("type", "in", "name", "scheme", "flows", "openIdConnectUrl");

  private final Findings findings;
  private final Use use;

  SecurityDiff(Findings findings, String operation) {
    this.findings = findings;
    this.use = new Use(operation, Subject.SECURITY, "security", true);
  }

  void compare(Spot before, Spot now) {
    Spot old = requirements(before);
    Spot other = requirements(now);
    Set<Set<String>> was = alternatives(old);
    Set<Set<String>> is = alternatives(other);
    String ours = before.version().ours("security");
    String oursNow = now.version().ours("security");
    if (!was.equals(is) || !ours.equals(oursNow)) {
      findings.add(
          use,
          Optional.of(old.says(text(was) + ours)),
          Optional.of(other.says(text(is) + oursNow)),
          Effect.of(!lets(is, was), !lets(was, is)),
          LET_IN);
      byText(old).values().forEach(scheme -> findings.alsoToldBefore(scheme.pointer()));
      byText(other).values().forEach(scheme -> findings.alsoToldNow(scheme.pointer()));
    }
    schemes(old, other);
  }

  /** Whether everyone who is let in by the second is by the first. */
  private static boolean lets(Set<Set<String>> in, Set<Set<String>> who) {
    return who.stream().allMatch(sent -> in.stream().anyMatch(sent::containsAll));
  }

  /** The operation's own, or the document's; where there are none, the operation itself. */
  private static Spot requirements(Spot operation) {
    return operation
        .get("security")
        .or(() -> operation.version().root().get("security"))
        .orElse(operation.any());
  }

  private static Set<Set<String>> alternatives(Spot requirements) {
    Set<Set<String>> alternatives =
        requirements.items().stream()
            .map(SecurityDiff::alternative)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return alternatives.isEmpty() ? Set.of(Set.of()) : alternatives;
  }

  /** What is sent together, in words that do not depend on the schemes' names. */
  private static Set<String> alternative(Spot requirement) {
    Set<String> sent = new TreeSet<>();
    for (Spot entry : requirement.entries()) {
      Spot scheme = scheme(entry);
      String text = text(scheme);
      sent.add(text);
      entry.items().forEach(scope -> sent.add(text + " scope " + scope.node().asText()));
    }
    return sent;
  }

  private static String text(Spot scheme) {
    String type = scheme.node().path("type").asText();
    return switch (type) {
      case "apiKey" -> {
        String place = scheme.node().path("in").asText();
        String name = scheme.node().path("name").asText();
        yield place + " " + (place.equals("header") ? name.toLowerCase(Locale.ROOT) : name);
      }
      case "oauth2" -> type + flows(scheme);
      case "openIdConnect" -> type + " " + scheme.node().path("openIdConnectUrl").asText();
      case "http" -> "http " + scheme.node().path("scheme").asText().toLowerCase(Locale.ROOT);
      default -> type;
    };
  }

  /** Where tokens come from, so that those of another issuer are not taken for the same. */
  private static String flows(Spot scheme) {
    Set<String> flows = new TreeSet<>();
    for (Spot flow : ScopesDiff.flows(scheme)) {
      List<String> words = new ArrayList<>(List.of("", flow.key()));
      ScopesDiff.URLS.forEach(
          key -> flow.get(key).ifPresent(url -> words.add(url.node().asText())));
      flows.add(String.join(" ", words));
    }
    return String.join(" or", flows);
  }

  private static String text(Set<Set<String>> alternatives) {
    List<String> texts = new ArrayList<>();
    for (Set<String> sent : alternatives) {
      texts.add(sent.isEmpty() ? "none" : String.join(" and ", sent));
    }
    return String.join(" or ", texts);
  }

  /** What else schemes say that were and are asked for. */
  private void schemes(Spot old, Spot other) {
    Map<String, Spot> was = byText(old);
    byText(other)
        .forEach(
            (text, scheme) -> {
              Spot before = was.get(text);
              if (before != null) {
                findings.moved(before.pointer(), scheme.pointer());
                new OtherKeys(findings, use).compare(before, scheme, KNOWN);
                new ScopesDiff(findings, use).compare(before, scheme);
              }
            });
  }

  private static Map<String, Spot> byText(Spot requirements) {
    Map<String, Spot> schemes = new LinkedHashMap<>();
    for (Spot requirement : requirements.items()) {
      for (Spot entry : requirement.entries()) {
        Spot scheme = scheme(entry);
        schemes.putIfAbsent(text(scheme), scheme);
      }
    }
    return schemes;
  }

  private static Spot scheme(Spot requirement) {
    return requirement
        .version()
        .root()
        .get("components")
        .map(Spot::resolved)
        .flatMap(components -> components.get("securitySchemes"))
        .map(Spot::resolved)
        .flatMap(schemes -> schemes.get(requirement.key()))
        .map(Spot::resolved)
        .orElse(requirement);
  }
}
