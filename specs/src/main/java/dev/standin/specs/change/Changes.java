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
  void covered(Place place, String text, String by, boolean isAdded) {
    String when = isAdded ? "was" : "is now";
    String reason = "it " + when + " covered by `" + by + "`; what differs is told by itself";
    oneSided(place, text, isAdded, Effect.NONE, reason);
  }

  /** What only the new page has, or only the old one. */
  void oneSided(Place place, String text, boolean isAdded, Set<Impact> impacts, String reason) {
    if (isAdded) {
      added(place, text, impacts, reason);
    } else {
      removed(place, text, impacts, reason);
    }
  }

  void added(Place place, String to, Set<Impact> impacts, String reason) {
    add(place, Optional.empty(), Optional.of(to), impacts, reason);
  }

  void removed(Place place, String from, Set<Impact> impacts, String reason) {
    add(place, Optional.of(from), Optional.empty(), impacts, reason);
  }

  /** Something more that clients can send, or have to. */
  void addedInput(Place place, String to, boolean required) {
    added(
        place,
        to,
        required ? Effect.BOTH : Effect.SERVERS,
        required
            ? "requests without it are refused now; a server has to understand it"
            : "a server has to understand it now");
  }

  void removedInput(Place place, String from, boolean required) {
    removed(
        place,
        from,
        required ? Effect.BOTH : Effect.CLIENTS,
        "what clients send in it means nothing now"
            + (required ? "; a server may not ask for it any more" : ""));
  }

  /** Something more that servers can answer, or have to. */
  void addedOutput(Place place, String to, boolean required) {
    added(
        place,
        to,
        required ? Effect.SERVERS : Effect.NONE,
        required ? "answers without it are wrong now" : "a client ignores what it does not know");
  }

  void removedOutput(Place place, String from) {
    removed(place, from, Effect.CLIENTS, "a client that reads it does not find it any more");
  }

  /** What is said beside all that has a meaning here, each as a whole. */
  void settings(Place place, Map<String, JsonNode> before, Map<String, JsonNode> now) {
    Set<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(now.keySet());
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
