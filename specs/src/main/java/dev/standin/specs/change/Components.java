package dev.standin.specs.change;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Tells of components that differ and that no operation uses. */
final class Components {

  private final Findings findings;
  private final Version before;
  private final Version now;
  private final Set<String> usedBefore;
  private final Set<String> usedNow;
  private final Set<String> told = new HashSet<>();

  Components(Findings findings, Version before, Version now) {
    this.findings = findings;
    this.before = before;
    this.now = now;
    this.usedBefore = Reach.of(before);
    this.usedNow = Reach.of(now);
  }

  /**
   * Whether a difference needs no word more: because it is in a component that is not used, or is
   * one as a whole that is, so that what uses it was told of.
   */
  boolean explain(Optional<Spot> old, Optional<Spot> other) {
    Optional<String> was = old.flatMap(Components::component);
    Optional<String> is = other.flatMap(Components::component);
    boolean whole = old.isEmpty() || other.isEmpty();
    String component = is.or(() -> was).orElse("");
    if (component.isEmpty()) {
      return whole && isAroundComponents(other.or(() -> old).orElseThrow());
    }
    boolean used =
        was.map(usedBefore::contains).orElse(false) || is.map(usedNow::contains).orElse(false);
    if (used) {
      return whole && other.or(() -> old).orElseThrow().pointer().toString().equals(component);
    }
    if (told.add(component)) {
      unused(component);
    }
    return true;
  }

  private void unused(String component) {
    Spot old = before.at(JsonPointer.compile(component));
    Spot other = now.at(JsonPointer.compile(component));
    findings.add(
        new Use("", Subject.UNUSED_TYPE, component.substring("/components/".length()), true),
        Optional.of(old).filter(Components::exists).map(spot -> spot.says(text(spot))),
        Optional.of(other).filter(Components::exists).map(spot -> spot.says(text(spot))),
        Findings.NONE,
        "no operation uses it");
  }

  private static String text(Spot spot) {
    return spot.node().toString();
  }

  private static boolean exists(Spot spot) {
    return !spot.node().isMissingNode();
  }

  private static boolean isAroundComponents(Spot spot) {
    return spot.pointer().toString().matches("/components(/[^/]*)?");
  }

  /** {@code /components/schemas/Error} for that and what is below it. */
  private static Optional<String> component(Spot spot) {
    String[] steps = spot.pointer().toString().split("/", -1);
    boolean isBelow = steps.length > 3 && steps[1].equals("components");
    return isBelow ? Optional.of("/components/" + steps[2] + "/" + steps[3]) : Optional.empty();
  }
}
