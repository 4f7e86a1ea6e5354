package dev.standin.specs.change;

import dev.standin.specs.change.SchemaDifference.Step;
import dev.standin.specs.contract.NamedSchema;
import dev.standin.specs.contract.Schema;
import dev.standin.specs.contract.Schema.Typed;
import dev.standin.specs.contract.SchemaText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Compares the schemas of two contracts: breadth first, so that a type that is used in several
 * depths is told of where it is nearest. Each type is compared once in one place, so recursion
 * ends.
 */
final class SchemaComparison {

  private final SchemaResolver before;
  private final SchemaResolver now;
  private final Changes none;
  private final Map<List<Object>, SchemaDifference> ofTypes = new HashMap<>();
  private final Map<List<Object>, Boolean> differences = new HashMap<>();

  /** Of how many pairs it is assumed for the time being that they do not differ. */
  private int assumed;

  /**
   * @param none changes of the two pages, of which none were found
   */
  SchemaComparison(Map<String, NamedSchema> before, Map<String, NamedSchema> now, Changes none) {
    this.before = new SchemaResolver(before);
    this.now = new SchemaResolver(now);
    this.none = none;
  }

  /** Tells of all in which two schemas differ. */
  void compare(Changes changes, Place place, Schema old, Schema other) {
    walk(
        new Step(place, old, other),
        (at, found) -> {
          changes.addBelow(at, found);
          return true;
        });
  }

  /** Tells of all in which two schemas differ whose values are sent as texts. */
  void compareTexts(Changes changes, Place place, Schema old, Schema other) {
    Schema was = TextValues.of(before.definition(old));
    Schema is = TextValues.of(now.definition(other));
    ResolvedSchema resolved = before.resolve(was);
    ResolvedSchema resolvedNow = now.resolve(is);
    Optional<Effect> effect = TextValues.effect(resolved, resolvedNow);
    if (effect.isPresent()) {
      KeywordsComparison.compare(changes, place, resolved.remarks(), resolvedNow.remarks());
      if (effect.get() != Effect.NEUTRAL) {
        changes.changed(
            place, SchemaText.of(old), SchemaText.of(other), effect.get(), Reasons.VALUES);
      }
    } else if (was instanceof Typed list
        && is instanceof Typed listNow
        && list.parts().containsKey("items")
        && listNow.parts().containsKey("items")) {
      Schema items = listNow.parts().get("items");
      compareTexts(changes, place.below("/[]"), list.parts().get("items"), items);
      Map<String, Schema> parts = new LinkedHashMap<>(list.parts());
      parts.put("items", items);
      compare(
          changes, place, new Typed(list.name(), list.keywords(), list.properties(), parts), is);
    } else {
      boolean isPlain = was.equals(before.definition(old)) && is.equals(now.definition(other));
      Changes told = none.none();
      compare(told, place, isPlain ? old : was, isPlain ? other : is);
      changes.addWorded(told.found(), side -> in(side, was, old), side -> in(side, is, other));
    }
  }

  /** In the words of the page, if a side is a schema as it compares. */
  private static Side in(Side side, Schema compared, Schema written) {
    boolean isWhole = side.text().equals(SchemaText.of(compared));
    return isWhole ? new Side(SchemaText.of(written), side.location()) : side;
  }

  /** Whether two schemas differ in anything, however deep. */
  private boolean differ(Schema old, Schema other) {
    List<Object> pair = List.of(old, other);
    Boolean known = differences.get(pair);
    if (known == null) {
      differences.put(pair, false); // For those that have themselves inside.
      assumed++;
      known = !walk(new Step(Place.relative(true, 0, 0), old, other), (at, it) -> it.isEmpty());
      assumed--;
      differences.put(pair, known);
      if (!known && assumed > 0) {
        differences.remove(pair); // It may hang on what was assumed of others.
      }
    }
    return known;
  }

  /** Goes on as long as it is told {@code true}; whether it came to the end. */
  private boolean walk(Step start, BiPredicate<Place, List<Change>> goOn) {
    Set<Object> seen = new HashSet<>();
    Deque<Step> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      Step next = open.remove();
      if (seen.add(key(next))) {
        SchemaDifference found = difference(next);
        if (!goOn.test(next.place(), found.changes().found())) {
          return false;
        }
        for (Step step : found.inside()) {
          Place place = next.place().below(step.place().path());
          place = place.on(step.place().before(), step.place().now());
          open.add(new Step(place, step.before(), step.now()));
        }
      }
    }
    return true;
  }

  /** A type is compared once; two schemas of no or another name once below each name. */
  private static Object key(Step step) {
    String path = step.place().path();
    String name = path.substring(path.lastIndexOf('/') + 1);
    return step.isOneType() ? step.before() : List.of(step.before(), step.now(), name);
  }

  private SchemaDifference difference(Step step) {
    if (!step.isOneType()) {
      return derived(step);
    }
    List<Object> key = List.of(step.before(), step.place().request());
    SchemaDifference known = ofTypes.get(key);
    if (known == null) {
      known = derived(step);
      if (assumed == 0) {
        ofTypes.put(key, known);
      }
    }
    return known;
  }

  private SchemaDifference derived(Step step) {
    SchemaDifference found = new SchemaDifference(none.none(), new ArrayList<>());
    Place place = step.place();
    Place relative = Place.relative(place.request(), place.before(), place.now());
    new ArmsComparison(before, now, this::differ, found)
        .compare(new Step(relative, step.before(), step.now()));
    return found;
  }
}
