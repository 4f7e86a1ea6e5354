package dev.standin.specs.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.contract.SchemaText;
import dev.standin.specs.page.SpecLocation;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The changes that a comparison has found so far, each once. */
final class Changes {

  /** How the value of a parameter is written (OpenAPI 3.1.0, section 4.8.12.2). */
  private static final Set<String> STYLE = Set.of("style", "explode", "content");

  static final String DEPRECATED =
      "it works as before; only whether it may go one day is told otherwise";

  private final String fileBefore;
  private final String fileNow;
  private final Set<Change> found = new LinkedHashSet<>();

  Changes(String fileBefore, String fileNow) {
    this.fileBefore = fileBefore;
    this.fileNow = fileNow;
  }

  List<Change> found() {
    return List.copyOf(found);
  }

  void changed(Place place, String from, String to, Set<Impact> impacts, String reason) {
    add(place, Optional.of(from), Optional.of(to), impacts, reason);
  }

  /** A change of what is valid. */
  void changed(Place place, String from, String to, Effect effect, Reasons reasons) {
    String reason = reasons.of(place.request(), effect);
    changed(place, from, to, effect.impacts(place.request()), reason);
  }

  void required(Place place, boolean was, boolean is) {
    if (was != is) {
      changed(place, required(was), required(is), Effect.of(is, was), Reasons.REQUIRED);
    }
  }

  static String required(boolean is) {
    return is ? "required" : "optional";
  }

  /** What another covers on the other side, where it is by itself not. */
  void covered(Place place, String text, String by) {
    String when = place.isAdded() ? "was" : "is now";
    String reason = "it " + when + " covered by `" + by + "`; what differs is told by itself";
    oneSided(place, text, Effect.NONE, reason);
  }

  /** What only one of the pages has. */
  void oneSided(Place place, String text, Set<Impact> impacts, String reason) {
    Optional<String> side = Optional.of(text);
    boolean isAdded = place.isAdded();
    add(
        place,
        isAdded ? Optional.empty() : side,
        isAdded ? side : Optional.empty(),
        impacts,
        reason);
  }

  /** Something that can be sent with one of the pages alone, or has to be. */
  void oneSided(Place place, String text, boolean required) {
    if (place.isAdded() && place.request()) {
      Set<Impact> impacts = required ? Effect.BOTH : Effect.SERVERS;
      String refused = required ? "requests without it are refused now; " : "";
      oneSided(place, text, impacts, refused + "a server has to understand it now");
    } else if (place.request()) {
      Set<Impact> impacts = required ? Effect.BOTH : Effect.CLIENTS;
      String demanded = required ? "; a server may not ask for it any more" : "";
      oneSided(place, text, impacts, "what clients send in it means nothing now" + demanded);
    } else if (place.isAdded()) {
      Set<Impact> impacts = required ? Effect.SERVERS : Effect.NONE;
      String wrong = "answers without it are wrong now";
      oneSided(place, text, impacts, required ? wrong : "a client ignores what it does not know");
    } else {
      oneSided(place, text, Effect.CLIENTS, "a client that reads it does not find it any more");
    }
  }

  /** What is said beside all that has a meaning here, each as a whole. */
  void settings(Place place, Map<String, JsonNode> before, Map<String, JsonNode> now) {
    settings(place, before, now, key -> false);
  }

  /** Without what is told elsewhere. */
  void settings(
      Place place,
      Map<String, JsonNode> before,
      Map<String, JsonNode> now,
      Predicate<String> isElsewhere) {
    Set<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(now.keySet());
    keys.removeIf(isElsewhere);
    for (String key : keys) {
      if (!Objects.equals(before.get(key), now.get(key))) {
        boolean isHarmless = key.equals("deprecated");
        changed(
            place,
            text(key, before.get(key)),
            text(key, now.get(key)),
            isHarmless ? Effect.NONE : Effect.BOTH,
            isHarmless
                ? DEPRECATED
                : STYLE.contains(key)
                    ? "values are written otherwise now, which the other side does not read"
                    : unknown(key));
      }
    }
  }

  static String unknown(String key) {
    return "what `" + key + "` means is not known here, so the worst is assumed";
  }

  static String text(String key, @Nullable JsonNode value) {
    return value == null ? "no " + key : SchemaText.setting(key, value);
  }

  private void add(
      Place place, Optional<String> from, Optional<String> to, Set<Impact> impacts, String reason) {
    Set<Impact> ordered = EnumSet.noneOf(Impact.class);
    ordered.addAll(impacts);
    found.add(
        new Change(
            place.operation(),
            place.subject(),
            place.path(),
            from.map(text -> new Side(text, new SpecLocation(fileBefore, place.before()))),
            to.map(text -> new Side(text, new SpecLocation(fileNow, place.now()))),
            Collections.unmodifiableSet(ordered),
            reason));
  }
}
