package dev.standin.specs.change;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a comparison has found so far. */
final class Findings {

  static final Set<Impact> NONE = Set.of();
  static final Set<Impact> CLIENTS = Set.of(Impact.BREAKS_CLIENTS);
  static final Set<Impact> SERVERS = Set.of(Impact.BREAKS_SERVERS);
  static final Set<Impact> BOTH = Set.of(Impact.BREAKS_CLIENTS, Impact.BREAKS_SERVERS);

  private final Set<Change> changes = new LinkedHashSet<>();
  private final Set<JsonPointer> toldBefore = new LinkedHashSet<>();
  private final Set<JsonPointer> toldNow = new LinkedHashSet<>();
  private final Map<JsonPointer, JsonPointer> moved = new LinkedHashMap<>();

  private final Map<List<JsonPointer>, List<SchemaDiff.Step>> steps = new HashMap<>();
  private final Unchanged unchanged;
  private int count;

  Findings(Version before, Version now) {
    this.unchanged = new Unchanged(before, now);
  }

  /** Whether two schemas need not be compared. */
  boolean areUnchanged(Spot before, Spot now) {
    return unchanged.is(before, now);
  }

  /** What was noted to be inside of two schemas. */
  Optional<List<SchemaDiff.Step>> steps(List<JsonPointer> schemas) {
    return Optional.ofNullable(steps.get(schemas));
  }

  void noteSteps(List<JsonPointer> schemas, List<SchemaDiff.Step> inside) {
    steps.put(schemas, List.copyOf(inside));
  }

  /** How often a change was told of, those that were told of before among them. */
  int count() {
    return count;
  }

  List<Change> changes() {
    return new ArrayList<>(changes);
  }

  /** The nodes of the old document that a change tells of. */
  Set<JsonPointer> toldBefore() {
    return Collections.unmodifiableSet(toldBefore);
  }

  /** The nodes of the new document that a change tells of. */
  Set<JsonPointer> toldNow() {
    return Collections.unmodifiableSet(toldNow);
  }

  /** Nodes that have the same meaning in another place, by the old one. */
  Map<JsonPointer, JsonPointer> moved() {
    return Collections.unmodifiableMap(moved);
  }

  void moved(JsonPointer before, JsonPointer now) {
    if (!before.equals(now)) {
      moved.putIfAbsent(before, now);
    }
  }

  /** Notes that a change speaks of this node of the old document too. */
  void alsoToldBefore(JsonPointer pointer) {
    toldBefore.add(pointer);
  }

  /** Notes that a change speaks of this node of the new document too. */
  void alsoToldNow(JsonPointer pointer) {
    toldNow.add(pointer);
  }

  void changed(Use use, Mark from, Mark to, Set<Impact> impacts, String reason) {
    add(use, Optional.of(from), Optional.of(to), impacts, reason);
  }

  void added(Use use, Mark to, Set<Impact> impacts, String reason) {
    add(use, Optional.empty(), Optional.of(to), impacts, reason);
  }

  void removed(Use use, Mark from, Set<Impact> impacts, String reason) {
    add(use, Optional.of(from), Optional.empty(), impacts, reason);
  }

  /** A change of the valid values. */
  void add(Use use, Optional<Mark> from, Optional<Mark> to, Effect effect, Words words) {
    add(use, from, to, use.impacts(effect), words.reason(use.request(), effect));
  }

  void add(Use use, Optional<Mark> from, Optional<Mark> to, Set<Impact> impacts, String reason) {
    if (use.subject() != Subject.TYPE_NAME) {
      count++; // The name of a type is told of once, wherever it is used.
    }
    Set<Impact> ordered = EnumSet.noneOf(Impact.class);
    ordered.addAll(impacts);
    changes.add(
        new Change(
            use.operation(),
            use.subject(),
            use.place(),
            from.map(Mark::side),
            to.map(Mark::side),
            Collections.unmodifiableSet(ordered),
            reason));
    from.ifPresent(mark -> toldBefore.add(mark.spot().pointer()));
    to.ifPresent(mark -> toldNow.add(mark.spot().pointer()));
  }
}
