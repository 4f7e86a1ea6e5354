package dev.standin.specs.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.change.SchemaComparison.Step;
import dev.standin.specs.contract.Schema;
import dev.standin.specs.contract.Schema.Property;
import dev.standin.specs.contract.Schema.Typed;
import dev.standin.specs.contract.SchemaText;
import dev.standin.specs.contract.Types;
import dev.standin.specs.document.SchemaKeyword;
import dev.standin.specs.document.SchemaKeyword.Role;
import dev.standin.specs.document.SchemaTypes;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares two alternatives of types that have values in common. */
final class TypedComparison {

  private final SchemaResolver before;
  private final SchemaResolver now;
  private final ChangedTypes types;
  private final Changes changes;
  private final Consumer<Step> inside;

  TypedComparison(
      SchemaResolver before,
      SchemaResolver now,
      ChangedTypes types,
      Changes changes,
      Consumer<Step> inside) {
    this.before = before;
    this.now = now;
    this.types = types;
    this.changes = changes;
    this.inside = inside;
  }

  /**
   * Tells of what differs.
   *
   * @return whether it can be told of each difference what it does; if not, nothing is told
   */
  boolean compare(Place place, ResolvedSchema was, ResolvedSchema is) {
    Typed one = was.type().orElseThrow();
    Typed two = is.type().orElseThrow();
    Typed old = common(one, two);
    Typed other = common(two, one);
    KeywordsComparison keywords = new KeywordsComparison(keywords(old), keywords(other));
    Map<String, Effect> limits = keywords.effects();
    if (!one.name().equals(two.name())) {
      boolean wasWider = SchemaTypes.covers(one.name(), two.name());
      limits.put("type", Effect.of(wasWider, !wasWider));
    }
    if (mayInteract(old, other, limits)) {
      return false;
    }
    if (limits.containsKey("type")) {
      changes.changed(place, one.name(), two.name(), limits.get("type"), Reasons.VALUES);
    }
    keywords.tell(changes, place, isNamed(old, other));
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
    Map<String, Schema> mapped = Schema.mapped(is.remarks());
    Schema.mapped(was.remarks())
        .forEach(
            (name, type) -> {
              Schema typeNow = mapped.get(name);
              if (typeNow != null) {
                compareLater(place.below("(" + name + ")"), type, typeNow);
              }
            });
    part(place.below("/[]"), "items", old, other);
    part(place.below("/additional properties"), SchemaText.ADDITIONAL, old, other);
    return true;
  }

  /** What a type says of the values that another has too. */
  private static Typed common(Typed type, Typed other) {
    return type.name().equals("any") ? type.as(other.name()) : type;
  }

  /** The keywords of a type that say something of it: a format may be of others. */
  private static Map<String, JsonNode> keywords(Typed type) {
    Map<String, JsonNode> keywords = new TreeMap<>(type.keywords());
    keywords.computeIfPresent(
        "format", (key, format) -> Types.hasFormat(type.name(), format.asText()) ? format : null);
    return keywords;
  }

  /** Whether differences may make up for each other: what one takes another may give. */
  private boolean mayInteract(Typed old, Typed other, Map<String, Effect> limits) {
    if (SchemaResolver.isOpaque(old) || SchemaResolver.isOpaque(other)) {
      return types.differ(old, other);
    }
    boolean isOneWay =
        Stream.of(Effect.NARROWED, Effect.WIDENED)
            .anyMatch(way -> limits.values().stream().allMatch(way::equals));
    boolean areBounds = limits.keySet().stream().allMatch(SchemaKeyword::isBound);
    boolean partsDiffer = differ(old, other, "items") || differ(old, other, SchemaText.ADDITIONAL);
    boolean isUnique =
        Stream.of(old, other).anyMatch(it -> it.keywords().containsKey("uniqueItems"));
    return (limits.size() > 1 && !isOneWay && !areBounds)
        || (has(limits, Role.ARRAYS) && partsDiffer && isUnique)
        || (has(limits, Role.OBJECTS) && (partsDiffer || propertiesDiffer(old, other)));
  }

  private static boolean isNamed(Typed old, Typed other) {
    return !old.properties().isEmpty() || !other.properties().isEmpty();
  }

  private boolean propertiesDiffer(Typed old, Typed other) {
    return old.properties().size() != other.properties().size()
        || old.properties().entrySet().stream()
            .anyMatch(each -> differ(each.getValue(), other.properties().get(each.getKey())));
  }

  private boolean differ(Property old, @Nullable Property other) {
    return other == null
        || old.required() != other.required()
        || types.differ(old.schema(), other.schema());
  }

  private static boolean has(Map<String, Effect> limits, Role role) {
    return limits.keySet().stream().anyMatch(it -> SchemaKeyword.is(it, role));
  }

  private boolean differ(Typed old, Typed other, String part) {
    return types.differ(part(old, part), part(other, part));
  }

  private void property(
      Place place, @Nullable Property was, @Nullable Property is, Typed old, Typed other) {
    Schema rule = was == null ? others(old) : was.schema();
    Schema ruleNow = is == null ? others(other) : is.schema();
    boolean wasForbidden = before.resolve(rule).isNever();
    boolean isForbidden = now.resolve(ruleNow).isNever();
    String elsewhere = place.request() ? "readOnly" : "writeOnly";
    boolean wasElsewhere = was != null && before.resolve(rule).isFlagged(elsewhere);
    boolean isElsewhere = is != null && now.resolve(ruleNow).isFlagged(elsewhere);
    if (is != null && !isForbidden && (was == null || wasForbidden)) {
      oneSided(place.on(0, place.now()), is, isElsewhere, wasForbidden);
      if (!wasForbidden && !rule.equals(Schema.ANY)) {
        compareLater(place, rule, ruleNow);
      }
    } else if (was != null && !wasForbidden && (is == null || isForbidden)) {
      oneSided(place.on(place.before(), 0), was, wasElsewhere, isForbidden);
      if (!isForbidden && !ruleNow.equals(Schema.ANY)) {
        compareLater(place, rule, ruleNow);
      }
    } else {
      changes.required(
          place,
          was != null && was.required() && !wasElsewhere,
          is != null && is.required() && !isElsewhere);
      if (!wasElsewhere || !isElsewhere) {
        compareLater(place, rule, ruleNow);
      }
    }
  }

  /**
   * Tells of a property that only one of the pages has.
   *
   * @param isElsewhere whether only the other side sends it
   * @param isForbidden whether the other page says that there is no such property
   */
  private void oneSided(Place place, Property property, boolean isElsewhere, boolean isForbidden) {
    boolean isNeeded = property.required();
    String text = Changes.required(isNeeded) + " " + SchemaText.of(property.schema());
    if (isElsewhere) {
      changes.oneSided(place, text, Effect.NONE, "the other side alone sends it");
    } else if (isForbidden && !place.request()) {
      boolean isAdded = place.isAdded();
      changes.oneSided(
          place,
          text,
          isAdded && !isNeeded ? Effect.CLIENTS : Effect.BOTH,
          (isAdded ? "the old page said" : "the new page says")
              + " that there is no such property"
              + (isAdded && isNeeded ? "; answers without it are wrong now" : ""));
    } else {
      changes.oneSided(place, text, isNeeded);
    }
  }

  private void compareLater(Place place, Schema old, Schema other) {
    inside.accept(new Step(place, old, other));
  }

  private void part(Place place, String keyword, Typed old, Typed other) {
    compareLater(place, part(old, keyword), part(other, keyword));
  }

  private static Schema part(Typed type, String keyword) {
    return type.parts().getOrDefault(keyword, Schema.ANY);
  }

  /** What an object says of a property that it does not name (JSON Schema 2020-12, 10.3.2.3). */
  private static Schema others(Typed object) {
    return part(object, SchemaText.ADDITIONAL);
  }
}
