package dev.standin.specs.change;

import dev.standin.specs.contract.Schema;
import dev.standin.specs.contract.Schema.Property;
import dev.standin.specs.contract.Schema.Typed;
import dev.standin.specs.contract.SchemaText;
import dev.standin.specs.contract.Types;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Compares two alternatives of types that have values in common. */
final class TypedComparison {

  private final SchemaResolver before;
  private final SchemaResolver now;
  private final Changes changes;
  private final Consumer<Step> inside;

  TypedComparison(
      SchemaResolver before, SchemaResolver now, Changes changes, Consumer<Step> inside) {
    this.before = before;
    this.now = now;
    this.changes = changes;
    this.inside = inside;
  }

  void compare(Place place, ResolvedSchema was, ResolvedSchema is) {
    Typed one = was.type().orElseThrow();
    Typed two = is.type().orElseThrow();
    if (!one.name().equals(two.name())) {
      boolean wasWider = Types.covers(one.name(), two.name());
      Effect effect = Effect.of(wasWider, !wasWider);
      changes.changed(place, one.name(), two.name(), effect, Reasons.KINDS);
    }
    Typed old = KeywordInteraction.common(one, two);
    Typed other = KeywordInteraction.common(two, one);
    KeywordsComparison.compare(
        changes, place, KeywordInteraction.keywords(old), KeywordInteraction.keywords(other));
    Set<String> names = new LinkedHashSet<>(old.properties().keySet());
    names.addAll(other.properties().keySet());
    for (String name : names) {
      Place property =
          place
              .below("/" + name)
              .on(
                  was.propertyLines().getOrDefault(name, place.before()),
                  is.propertyLines().getOrDefault(name, place.now()));
      property(property, old.properties().get(name), other.properties().get(name), old, other);
    }
    part(place.below("/[]"), "items", old, other);
    part(place.below("/additional properties"), SchemaText.ADDITIONAL, old, other);
  }

  private void property(
      Place place, @Nullable Property was, @Nullable Property is, Typed old, Typed other) {
    Schema rule = was == null ? others(old) : was.schema();
    Schema ruleNow = is == null ? others(other) : is.schema();
    boolean wasUsable = was != null && !before.resolve(rule).isNever();
    boolean isUsable = is != null && !now.resolve(ruleNow).isNever();
    String elsewhere = place.request() ? "readOnly" : "writeOnly";
    if (wasUsable == isUsable) {
      boolean wasElsewhere = was != null && isFlagged(before, was, elsewhere);
      boolean isElsewhere = is != null && isFlagged(now, is, elsewhere);
      changes.required(
          place,
          was != null && was.required() && !wasElsewhere,
          is != null && is.required() && !isElsewhere);
      if (!wasElsewhere || !isElsewhere) {
        compareLater(place, rule, ruleNow);
      }
    } else if (isUsable && is != null) {
      boolean wasClosed = before.resolve(rule).isNever();
      if (isFlagged(now, is, elsewhere)) {
        changes.added(place, text(is), Effect.NONE, "the other side alone sends it");
      } else if (place.request()) {
        changes.addedInput(place, text(is), is.required());
      } else if (wasClosed) {
        changes.added(
            place,
            text(is),
            is.required() ? Effect.BOTH : Effect.CLIENTS,
            "the old page said that there is no such property"
                + (is.required() ? "; answers without it are wrong now" : ""));
      } else {
        changes.addedOutput(place, text(is), is.required());
      }
      if (!wasClosed && !rule.equals(Schema.ANY)) {
        compareLater(place, rule, ruleNow);
      }
    } else if (was != null) {
      boolean isClosed = now.resolve(ruleNow).isNever();
      if (isFlagged(before, was, elsewhere)) {
        changes.removed(place, text(was), Effect.NONE, "the other side alone sent it");
      } else if (place.request()) {
        changes.removedInput(place, text(was), was.required());
      } else if (isClosed) {
        changes.removed(
            place,
            text(was),
            Effect.BOTH,
            "a client that reads it does not find it any more; answers that have it are wrong now");
      } else {
        changes.removedOutput(place, text(was));
      }
      if (!isClosed && !ruleNow.equals(Schema.ANY)) {
        compareLater(place, rule, ruleNow);
      }
    }
  }

  private void compareLater(Place place, Schema old, Schema other) {
    inside.accept(new Step(place, old, other));
  }

  private static boolean isFlagged(SchemaResolver resolver, Property property, String keyword) {
    return resolver.resolve(property.schema()).isFlagged(keyword);
  }

  private static String text(Property property) {
    return Changes.required(property.required()) + " " + SchemaText.of(property.schema());
  }

  private void part(Place place, String keyword, Typed old, Typed other) {
    if (old.parts().containsKey(keyword) || other.parts().containsKey(keyword)) {
      compareLater(
          place,
          old.parts().getOrDefault(keyword, Schema.ANY),
          other.parts().getOrDefault(keyword, Schema.ANY));
    }
  }

  /** What an object says of a property that it does not name (JSON Schema 2020-12, 10.3.2.3). */
  private static Schema others(Typed object) {
    return object.parts().getOrDefault(SchemaText.ADDITIONAL, Schema.ANY);
  }
}
