package dev.standin.specs.change;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares the keys of an object that nothing else here knows, each as a whole. */
record OtherKeys(Findings findings, Use use) {

  /** Keys that change nothing that is sent, and why. */
  private static final Map<String, String> HARMLESS =
      Map.of(
          "deprecated", "it still works, and may go",
          "links", "links only say what can be asked next",
          "bearerFormat", "the format of a token is a hint");

  /**
   * @param known keys that are compared elsewhere
   */
  void compare(Spot before, Spot now, List<String> known) {
    Set<String> keys = new LinkedHashSet<>();
    before.entries().forEach(entry -> keys.add(entry.key()));
    now.entries().forEach(entry -> keys.add(entry.key()));
    keys.removeAll(known);
    keys.removeAll(Canonical.WORDING);
    keys.removeIf(key -> key.startsWith("x-"));
    for (String key : keys) {
      Optional<Spot> old = before.get(key).filter(spot -> !saysNothing(spot));
      Optional<Spot> other = now.get(key).filter(spot -> !saysNothing(spot));
      if (!old.map(Canonical::ofKeyword).equals(other.map(Canonical::ofKeyword))) {
        boolean harmless = HARMLESS.containsKey(key);
        findings.add(
            use,
            Optional.of(old.map(spot -> mark(key, spot)).orElse(before.says("no " + key))),
            Optional.of(other.map(spot -> mark(key, spot)).orElse(now.says("no " + key))),
            harmless ? Findings.NONE : Findings.BOTH,
            HARMLESS.getOrDefault(
                key, "what `" + key + "` means is not known here, so the worst is assumed"));
      }
    }
  }

  private static boolean saysNothing(Spot spot) {
    return spot.node().isBoolean() && !spot.node().asBoolean();
  }

  private static Mark mark(String key, Spot spot) {
    return spot.says(KeywordText.of(key, spot.node()));
  }
}
