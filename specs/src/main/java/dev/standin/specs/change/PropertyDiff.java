package dev.standin.specs.change;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the properties of two objects. */
final class PropertyDiff {

  private static final Words REQUIRED =
      Words.of(
          "requests without it are refused now",
          "a server may not ask for it any more",
          "answers without it are wrong now",
          "a client that counts on it can be answered without it");

  private final SchemaDiff diff;
  private final Findings findings;
  private final Use use;

  PropertyDiff(SchemaDiff diff, Use use) {
    this.diff = diff;
    this.findings = diff.findings();
    this.use = use;
  }

  void compare(Shape before, Shape now) {
    Set<String> names = new LinkedHashSet<>(before.properties().keySet());
    names.addAll(now.properties().keySet());
    names.addAll(before.required().keySet());
    names.addAll(now.required().keySet());
    for (String name : names) {
      Use property = use.below("/" + name);
      Optional<Spot> old = Optional.ofNullable(before.properties().get(name));
      Optional<Spot> other = Optional.ofNullable(now.properties().get(name));
      if (old.isPresent() && !isNamed(now, name)) {
        Optional.ofNullable(before.required().get(name)).ifPresent(findings::alsoToldBefore);
        removed(property, name, before, now);
        Governing.of(now, name).values().forEach(rule -> diff.later("/" + name, old.get(), rule));
      } else if (other.isPresent() && !isNamed(before, name)) {
        Optional.ofNullable(now.required().get(name)).ifPresent(findings::alsoToldNow);
        added(property, name, before, now);
        Governing.of(before, name)
            .values()
            .forEach(rule -> diff.later("/" + name, rule, other.get()));
      } else {
        required(property, name, before, now);
        if (old.isPresent() || other.isPresent()) {
          diff.later("/" + name, schema(before, name), schema(now, name));
        }
      }
    }
  }

  /** Whether an object speaks of a property, if only to require it. */
  private static boolean isNamed(Shape shape, String name) {
    return shape.properties().containsKey(name) || shape.required().containsKey(name);
  }

  private static Spot schema(Shape shape, String name) {
    return Optional.ofNullable(shape.properties().get(name))
        .orElseGet(() -> Governing.of(shape, name).orAny(shape));
  }

  private void added(Use property, String name, Shape before, Shape now) {
    boolean required = now.required().containsKey(name);
    Mark mark = mark(name, now);
    if (use.request()) {
      if (isFlagged(now, name, "readOnly")) {
        findings.added(property, mark, Findings.NONE, "only answers have it");
      } else {
        findings.added(
            property,
            mark,
            required ? Findings.BOTH : Findings.SERVERS,
            required
                ? "requests without it are refused now; a server has to understand it"
                : "a server has to understand it now");
      }
      return;
    }
    Set<Impact> impacts = EnumSet.noneOf(Impact.class);
    String reason = "a client ignores what it does not know";
    if (isFlagged(now, name, "writeOnly")) {
      reason = "only requests have it";
    } else if (required) {
      impacts.add(Impact.BREAKS_SERVERS);
      reason = "answers without it are wrong now";
    }
    if (Governing.of(before, name).isNever()) {
      impacts.add(Impact.BREAKS_CLIENTS);
      reason = "the old page said that there is no such property" + (required ? "; " + reason : "");
    }
    findings.added(property, mark, impacts, reason);
  }

  private void removed(Use property, String name, Shape before, Shape now) {
    boolean required = before.required().containsKey(name);
    Mark mark = mark(name, before);
    if (use.request()) {
      if (isFlagged(before, name, "readOnly")) {
        findings.removed(property, mark, Findings.NONE, "only answers had it");
      } else {
        findings.removed(
            property,
            mark,
            required ? Findings.BOTH : Findings.CLIENTS,
            "what clients send in it means nothing now"
                + (required ? "; a server may not ask for it any more" : ""));
      }
    } else if (isFlagged(before, name, "writeOnly")) {
      findings.removed(property, mark, Findings.NONE, "only requests had it");
    } else {
      boolean closed = Governing.of(now, name).isNever();
      findings.removed(
          property,
          mark,
          closed ? Findings.BOTH : Findings.CLIENTS,
          "a client that reads it does not find it any more"
              + (closed ? "; answers that have it are wrong now" : ""));
    }
  }

  private void required(Use property, String name, Shape before, Shape now) {
    JsonPointer old = before.required().get(name);
    JsonPointer other = now.required().get(name);
    if ((old == null) == (other == null)) {
      return;
    }
    boolean notHere = isFlagged(now, name, use.request() ? "readOnly" : "writeOnly");
    Effect effect = Effect.of(old == null, other == null);
    findings.add(
        property,
        Optional.of(requiredMark(before, name, old)),
        Optional.of(requiredMark(now, name, other)),
        notHere ? Effect.NEUTRAL : effect,
        REQUIRED);
  }

  private static Mark requiredMark(Shape shape, String name, @Nullable JsonPointer where) {
    Spot schema = shape.properties().getOrDefault(name, shape.at());
    return where == null
        ? schema.says("optional")
        : new Spot(schema.version(), schema.node(), where).says("required");
  }

  private static boolean isFlagged(Shape shape, String name, String keyword) {
    Spot schema = shape.properties().get(name);
    return schema != null && SchemaDiff.shape(schema).flag(keyword);
  }

  private static Mark mark(String name, Shape shape) {
    Spot schema = shape.properties().getOrDefault(name, shape.at());
    String required = shape.required().containsKey(name) ? "required " : "optional ";
    return schema.says(required + schema.version().shapeText(schema));
  }
}
