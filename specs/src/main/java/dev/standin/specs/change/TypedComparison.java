package dev.standin.specs.change;

import dev.standin.specs.contract.Schema;
import dev.standin.specs.contract.Schema.Operator;
import dev.standin.specs.contract.Schema.Property;
import dev.standin.specs.contract.Schema.Typed;
import dev.standin.specs.contract.SchemaText;
import dev.standin.specs.contract.Types;
import dev.standin.specs.document.SchemaKeyword;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Compares two alternatives of types that have values in common. */
final class TypedComparison {

  private static final String PATTERN = "patternProperties ";
  private static final String PREFIX = "prefixItems ";
  private static final String UNEVALUATED = "unevaluatedItems";

  private final SchemaResolver before;
  private final SchemaResolver now;
  private final BiPredicate<Schema, Schema> differ;
  private final SchemaDifference found;
  private final Changes changes;

  TypedComparison(
      SchemaResolver before,
      SchemaResolver now,
      BiPredicate<Schema, Schema> differ,
      SchemaDifference found) {
    this.before = before;
    this.now = now;
    this.differ = differ;
    this.found = found;
    this.changes = found.changes();
  }

  /**
   * @param oldLines the lines of properties, if they are not those of the place
   */
  void compare(
      Place place,
      Typed one,
      Typed two,
      Map<String, Integer> oldLines,
      Map<String, Integer> otherLines) {
    if (!one.name().equals(two.name())) {
      boolean wasWider = Types.covers(one.name(), two.name());
      Effect effect = Effect.of(wasWider, !wasWider);
      changes.changed(place, one.name(), two.name(), effect, Reasons.KINDS);
    }
    Typed old = Interplay.common(one, two);
    Typed other = Interplay.common(two, one);
    KeywordsComparison.compare(
        changes,
        place,
        Interplay.keywords(old, other, differ),
        Interplay.keywords(other, old, differ));
    Set<String> names = new LinkedHashSet<>(old.properties().keySet());
    names.addAll(other.properties().keySet());
    for (String name : names) {
      Place property =
          place
              .below("/" + name)
              .on(
                  oldLines.getOrDefault(name, place.before()),
                  otherLines.getOrDefault(name, place.now()));
      property(property, name, old, other);
    }
    Set<String> parts = new TreeSet<>(old.parts().keySet());
    parts.addAll(other.parts().keySet());
    parts.forEach(part -> part(place, part, old, other));
  }

  private void property(Place place, String name, Typed old, Typed other) {
    Property was = old.properties().get(name);
    Property is = other.properties().get(name);
    String elsewhere = place.request() ? "readOnly" : "writeOnly";
    if (isForbidden(before, was) && isForbidden(now, is)) {
      // One that is asked for and may not be there leaves no object at all.
      changes.required(place, was != null && was.required(), is != null && is.required());
      found.compareLater(
          place,
          was == null ? rule(old, name).orElse(Schema.ANY) : was.schema(),
          is == null ? rule(other, name).orElse(Schema.ANY) : is.schema());
    } else if (was != null && is != null) {
      if (!isFlagged(now, is, elsewhere)) {
        changes.required(place, was.required(), is.required());
      }
      found.compareLater(
          place, withPatterns(old, name, was.schema()), withPatterns(other, name, is.schema()));
    } else if (is != null) {
      Schema rule = rule(old, name).orElse(Schema.ANY);
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
        found.compareLater(place, rule, withPatterns(other, name, is.schema()));
      }
    } else if (was != null) {
      Schema rule = rule(other, name).orElse(Schema.ANY);
      boolean isClosed = now.resolve(rule).isNever();
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
      if (!isClosed && !rule.equals(Schema.ANY)) {
        found.compareLater(place, withPatterns(old, name, was.schema()), rule);
      }
    }
  }

  /** Whether it is not there or may not be there: then it is no property that could be used. */
  private static boolean isForbidden(SchemaResolver resolver, @Nullable Property property) {
    return property == null || resolver.resolve(property.schema()).isNever();
  }

  private static boolean isFlagged(SchemaResolver resolver, Property property, String keyword) {
    return resolver.resolve(property.schema()).isFlagged(keyword);
  }

  private static String text(Property property) {
    return Changes.required(property.required()) + " " + SchemaText.of(property.schema());
  }

  private void part(Place place, String part, Typed old, Typed other) {
    Schema was = old.parts().get(part);
    Schema is = other.parts().get(part);
    if (SchemaKeyword.of(part).filter(it -> !it.isMonotone()).isEmpty()) {
      found.compareLater(
          place.below("/" + title(part)), orRule(was, part, old), orRule(is, part, other));
    } else if (Interplay.isOther(part, old, other, differ)) {
      Effect effect = Interplay.effect(part, old, other);
      changes.changed(place, text(part, was), text(part, is), effect, Reasons.VALUES);
    }
  }

  private static String text(String part, @Nullable Schema schema) {
    return schema == null ? "no " + part : part + ": " + SchemaText.of(schema);
  }

  /** {@code additional properties}, {@code []}, {@code prefixItems 0}. */
  private static String title(String part) {
    if (part.equals("items")) {
      return "[]";
    }
    return part.contains(" ") ? part : part.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  /** The schema of a part; where there is none, that of the rest which it belonged to. */
  private static Schema orRule(@Nullable Schema own, String part, Typed schema) {
    if (own != null) {
      return own;
    }
    Optional<Schema> rule =
        part.startsWith(PATTERN)
            ? rest(schema, SchemaText.ADDITIONAL, "unevaluatedProperties")
            : part.startsWith(PREFIX) ? rest(schema, "items", UNEVALUATED) : Optional.empty();
    return rule.orElse(Schema.ANY);
  }

  /** What an object says of a property that it names, by patterns too (10.3.2.2). */
  private static Schema withPatterns(Typed object, String property, Schema named) {
    List<Schema> all = fitting(object, property);
    all.add(0, named);
    return Schema.of(Operator.ALL_OF, all);
  }

  private static List<Schema> fitting(Typed object, String property) {
    List<Schema> fitting = new ArrayList<>();
    object
        .parts()
        .forEach(
            (part, schema) -> {
              if (part.startsWith(PATTERN) && fits(part.substring(PATTERN.length()), property)) {
                fitting.add(schema);
              }
            });
    return fitting;
  }

  /** What an object says of a property that it does not name (JSON Schema 2020-12, 10.3.2). */
  private static Optional<Schema> rule(Typed object, String property) {
    List<Schema> fitting = fitting(object, property);
    return fitting.isEmpty()
        ? rest(object, SchemaText.ADDITIONAL, "unevaluatedProperties")
        : Optional.of(Schema.of(Operator.ALL_OF, fitting));
  }

  private static Optional<Schema> rest(Typed schema, String part, String unevaluated) {
    return Optional.ofNullable(schema.parts().get(part))
        .or(() -> Optional.ofNullable(schema.parts().get(unevaluated)));
  }

  /** A pattern that Java cannot read counts as one that fits, so that nothing is passed over. */
  private static boolean fits(String pattern, String property) {
    try {
      return Pattern.compile(pattern).matcher(property).find();
    } catch (PatternSyntaxException e) {
      return true;
    }
  }
}
