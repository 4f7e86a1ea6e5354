package dev.standin.specs.change;

import com.fasterxml.jackson.core.JsonPointer;
import dev.standin.specs.source.NameMaps;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares two OpenAPI documents node by node, so that no difference is passed over: each is
 * wording, told of by a change, an extension, in a component that no operation uses, or another
 * spelling of the same contract.
 */
final class TreeWording {

  private static final String EXTENSION = "extension";

  private final Findings findings;
  private final Told toldBefore;
  private final Told toldNow;
  private final Components components;
  private final Set<JsonPointer> targets;
  private final List<WordingChange> wording = new ArrayList<>();

  private TreeWording(Findings findings, Version before, Version now) {
    this.findings = findings;
    this.toldBefore = new Told(findings.toldBefore());
    this.toldNow = new Told(findings.toldNow());
    this.components = new Components(findings, before, now);
    this.targets = new HashSet<>(findings.moved().values());
  }

  static List<WordingChange> compare(Findings findings, Version before, Version now) {
    TreeWording tree = new TreeWording(findings, before, now);
    tree.compare(before.root(), now.root(), Optional.empty(), false);
    return tree.wording;
  }

  /**
   * @param what the keyword of the wording that both belong to
   * @param names whether the keys are names and not keywords
   */
  private void compare(Spot before, Spot now, Optional<String> what, boolean names) {
    if (before.node().equals(now.node())) {
      return;
    }
    if (before.node().isObject() && now.node().isObject()) {
      objects(before, now, what, names);
    } else if (before.node().isArray() && now.node().isArray()) {
      lists(before, now, what);
    } else {
      differ(Optional.of(before), Optional.of(now), what);
    }
  }

  private void objects(Spot before, Spot now, Optional<String> what, boolean names) {
    Set<String> keys = new LinkedHashSet<>();
    before.entries().forEach(entry -> keys.add(entry.key()));
    now.entries().forEach(entry -> keys.add(entry.key()));
    for (String key : keys) {
      Optional<Spot> old = before.get(key);
      Optional<Spot> other = old.isPresent() ? partner(old.get(), now) : now.get(key);
      Optional<String> kind = what.or(() -> wordingOf(before, key, names));
      boolean namesBelow = !names && what.isEmpty() && NameMaps.isOne(key);
      if (old.isPresent() && other.isPresent()) {
        boolean isScope = names && before.key().equals("scopes");
        compare(old.get(), other.get(), isScope ? Optional.of("description") : kind, namesBelow);
      } else if (old.isPresent() || !targets.contains(other.orElseThrow().pointer())) {
        differ(old, other, kind);
      }
    }
  }

  /** What has the same meaning in the new document: what moved, or what has the same key. */
  private Optional<Spot> partner(Spot old, Spot now) {
    Optional<Spot> same = now.get(old.key());
    if (same.isPresent()) {
      return same;
    }
    return Optional.ofNullable(findings.moved().get(old.pointer()))
        .map(pointer -> now.version().at(pointer));
  }

  private void lists(Spot before, Spot now, Optional<String> what) {
    Alignment alignment = Alignment.of(before, now, findings.moved());
    if (alignment.reordered() && !isTold(Optional.of(before), Optional.of(now))) {
      differ(Optional.of(before), Optional.of(now), what.or(() -> Optional.of("order")));
    }
    alignment.pairs().forEach(pair -> compare(pair.before(), pair.now(), what, false));
    alignment.onlyBefore().forEach(old -> differ(Optional.of(old), Optional.empty(), what));
    alignment.onlyNow().forEach(is -> differ(Optional.empty(), Optional.of(is), what));
  }

  private static Optional<String> wordingOf(Spot parent, String key, boolean names) {
    if (key.startsWith("x-") && (!names || NameMaps.hasExtensions(parent.key()))) {
      return Optional.of(EXTENSION);
    }
    if (names) {
      return Optional.empty();
    }
    boolean ofRoot = parent.pointer().matches() && key.equals("info");
    boolean isWording = ofRoot || key.equals("tags") || Canonical.WORDING.contains(key);
    return isWording ? Optional.of(key) : Optional.empty();
  }

  private void differ(Optional<Spot> old, Optional<Spot> other, Optional<String> what) {
    Spot spot = other.or(() -> old).orElseThrow();
    if (spot.pointer().toString().startsWith("/x-standin-absent")) {
      return; // Ours, and told of where it counts.
    }
    if (what.equals(Optional.of(EXTENSION))) {
      extension(old, other);
    } else if (what.isPresent()) {
      add(what.get(), old, other);
    } else if (!components.explain(old, other) && !isTold(old, other) && !isRenamed(old, other)) {
      add("spelling", old, other);
    }
  }

  private boolean isTold(Optional<Spot> old, Optional<Spot> other) {
    return old.map(spot -> isTold(toldBefore, spot)).orElse(false)
        || other.map(spot -> isTold(toldNow, spot)).orElse(false);
  }

  /** A change may speak of a reference or of what it leads to. */
  private static boolean isTold(Told told, Spot spot) {
    return told.covers(spot.pointer()) || told.covers(spot.resolved().pointer());
  }

  /** Whether a reference leads to the same type under another name, which was told of. */
  private boolean isRenamed(Optional<Spot> old, Optional<Spot> other) {
    if (old.isEmpty() || other.isEmpty() || !old.get().key().equals("$ref")) {
      return false;
    }
    JsonPointer was = Version.pointer(old.get().node().asText());
    return Version.pointer(other.get().node().asText()).equals(findings.moved().get(was));
  }

  private void extension(Optional<Spot> old, Optional<Spot> other) {
    Spot spot = other.or(() -> old).orElseThrow();
    findings.add(
        new Use("", Subject.EXTENSION, spot.pointer().toString(), true),
        old.map(node -> node.says(node.node().toString())),
        other.map(node -> node.says(node.node().toString())),
        Findings.NONE,
        "an extension says nothing that OpenAPI knows");
  }

  private void add(String what, Optional<Spot> old, Optional<Spot> other) {
    wording.add(
        new WordingChange(
            what,
            other.or(() -> old).orElseThrow().pointer().toString(),
            old.map(spot -> spot.says(text(spot)).side()),
            other.map(spot -> spot.says(text(spot)).side())));
  }

  private static String text(Spot spot) {
    return spot.node().isTextual() ? spot.node().asText() : spot.node().toString();
  }
}
