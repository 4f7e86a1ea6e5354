package dev.standin.specs.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.standin.specs.contract.Clause;
import dev.standin.specs.contract.ContractOperation;
import dev.standin.specs.contract.Schema;
import dev.standin.specs.contract.SchemaText;
import dev.standin.specs.document.MediaRange;
import dev.standin.specs.unsupported.ServedBody;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares clauses of one operation that have schemas: parameters, headers and bodies. */
final class ClausesComparison {

  private static final String CONTENT = "content";

  private final Changes changes;
  private final SchemaComparison schemas;

  ClausesComparison(Changes changes, SchemaComparison schemas) {
    this.changes = changes;
    this.schemas = schemas;
  }

  void parameters(Place operation, ContractOperation before, ContractOperation now) {
    pairs(
        byKey(before.parameters(), it -> parameterKey(before, it)),
        byKey(now.parameters(), it -> parameterKey(now, it)),
        it -> operation.at(Subject.PARAMETER, it.kind() + " " + it.name(), 0, 0),
        (place, it) -> changes.oneSided(place, text(it), it.required()));
  }

  /** Names in a path are not sent: those parameters are the same that stand in the same place. */
  private static String parameterKey(ContractOperation operation, Clause parameter) {
    String name = parameter.name();
    if (parameter.kind().equals("path")) {
      int at = Math.max(0, operation.path().indexOf("{" + name + "}"));
      return "path " + operation.path().substring(0, at).chars().filter(c -> c == '{').count();
    }
    // Case of header fields does not count (RFC 9110, section 5.1).
    return parameter.kind().endsWith("header")
        ? "header " + name.toLowerCase(Locale.ROOT)
        : parameter.kind() + " " + name;
  }

  /** Headers of answers with one status. */
  void headers(Place operation, String status, List<Clause> before, List<Clause> now) {
    pairs(
        byKey(before, it -> it.name().toLowerCase(Locale.ROOT)),
        byKey(now, it -> it.name().toLowerCase(Locale.ROOT)),
        it -> operation.at(Subject.HEADER, status + " header " + it.name(), 0, 0).answered(),
        (place, it) -> changes.oneSided(place, text(it), it.required()));
  }

  /** Request bodies, one clause for each media type. */
  void requestBody(Place operation, List<Clause> before, List<Clause> now) {
    Map<String, Clause> old = byKey(before, ClausesComparison::mediaType);
    Map<String, Clause> other = byKey(now, ClausesComparison::mediaType);
    boolean isOne = (old.remove(Clause.NONE) == null) == (other.remove(Clause.NONE) == null);
    Place body = operation.at(Subject.BODY, "body", 0, 0);
    mediaTypes(
        old,
        other,
        it -> body.below(it.name()),
        (place, it) -> changes.oneSided(place, text(it), it.required() && !isOne));
  }

  /** Bodies of answers with one status, one clause for each media type. */
  void responseBody(Place place, List<Clause> before, List<Clause> now) {
    Map<String, Clause> old = byKey(before, answer(before, now));
    Map<String, Clause> other = byKey(now, answer(before, now));
    if (old.containsKey(Clause.NONE) != other.containsKey(Clause.NONE)) {
      boolean wasSilent = old.containsKey(Clause.NONE);
      changes.changed(
          place,
          bodies(before),
          bodies(now),
          wasSilent ? Effect.SERVERS : Effect.CLIENTS,
          wasSilent
              ? "an answer has to have this body now"
              : "a client can be answered without it");
      return;
    }
    mediaTypes(
        old,
        other,
        it -> it.name().equals(Clause.NONE) ? place : place.below(it.name()),
        (media, it) ->
            changes.oneSided(
                media,
                SchemaText.of(it.schemaOrAny()),
                Effect.BOTH,
                media.isAdded()
                    ? "there is a media type to answer that was not there, and a client may not"
                        + " read it"
                    : "a server must not answer with it any more, and a client that asks for it"
                        + " does not get it"));
  }

  /**
   * Compares media types; one that only a range of the other side has is compared with that range,
   * and a range is narrowed to those types of it that take its place.
   */
  private void mediaTypes(
      Map<String, Clause> before,
      Map<String, Clause> now,
      Function<Clause, Place> at,
      BiConsumer<Place, Clause> oneSided) {
    pairs(
        before,
        now,
        at,
        (place, it) -> {
          if (!isOfRange(place, it, place.isAdded() ? before : now)) {
            oneSided.accept(place, it);
          }
        });
  }

  /** Tells of a media type for which the other side has a range, or of a range for its types. */
  private boolean isOfRange(Place place, Clause type, Map<String, Clause> others) {
    boolean isAdded = place.isAdded();
    String text = SchemaText.of(type.schemaOrAny());
    Optional<Clause> range = within(type, others);
    if (range.isPresent()) {
      changes.covered(place, text, range.get().name());
      both(place, isAdded ? range.get() : type, isAdded ? type : range.get());
      return true;
    }
    if (others.values().stream().noneMatch(it -> MediaRange.has(type.name(), it.name()))) {
      return false;
    }
    Effect effect = Effect.of(!isAdded, isAdded);
    String reason = Reasons.VALUES.of(place.request(), effect);
    changes.oneSided(place, text, effect.impacts(place.request()), reason);
    return true;
  }

  /** The narrowest range that has a media type. */
  private static Optional<Clause> within(Clause type, Map<String, Clause> ranges) {
    return ranges.values().stream()
        .filter(it -> MediaRange.has(it.name(), type.name()))
        .max(Comparator.comparingInt(it -> it.name().length()));
  }

  /** The media types with their schemas; {@code -} where there are none. */
  static String bodies(List<Clause> bodies) {
    return bodies.stream()
        .map(it -> it.name() + it.schema().map(schema -> " " + SchemaText.of(schema)).orElse(""))
        .collect(Collectors.joining(", "));
  }

  /** Without what does not count: case and spaces (RFC 9110, 8.3.1), and the usual charset. */
  private static String mediaType(Clause body) {
    String type = body.name().toLowerCase(Locale.ROOT).replace(" ", "");
    return type.replaceAll(";charset=\"?utf-8\"?", "");
  }

  /**
   * What tells answers apart: if they need no parameter of a type for it, none is judged by any.
   */
  private static Function<Clause, String> answer(List<Clause> before, List<Clause> now) {
    Function<Clause, String> essence = it -> MediaRange.essence(it.name());
    boolean areDistinct =
        Stream.of(before, now)
            .allMatch(all -> all.stream().map(essence).distinct().count() == all.size());
    return areDistinct ? essence : ClausesComparison::mediaType;
  }

  private static Map<String, Clause> byKey(List<Clause> clauses, Function<Clause, String> key) {
    Map<String, Clause> byKey = new LinkedHashMap<>();
    clauses.forEach(clause -> byKey.put(key.apply(clause), clause));
    return byKey;
  }

  private void pairs(
      Map<String, Clause> before,
      Map<String, Clause> now,
      Function<Clause, Place> place,
      BiConsumer<Place, Clause> oneSided) {
    Map<String, Clause> gone = new LinkedHashMap<>(before);
    now.forEach(
        (key, is) -> {
          Clause was = gone.remove(key);
          if (was == null) {
            oneSided.accept(place.apply(is).on(0, is.line()), is);
          } else {
            both(place.apply(is), was, is);
          }
        });
    gone.values().forEach(was -> oneSided.accept(place.apply(was).on(was.line(), 0), was));
  }

  private void both(Place place, Clause was, Clause is) {
    Place at = place.on(was.line(), is.line());
    changes.required(at, was.required(), is.required());
    changes.settings(at, settings(was), settings(is));
    Schema old = was.schemaOrAny();
    Schema other = is.schemaOrAny();
    boolean isBody = !was.kind().matches("path|query|cookie|.*header");
    String type = was.name().contains("*") ? is.name() : was.name();
    boolean hasContent = was.settings().containsKey(CONTENT) || is.settings().containsKey(CONTENT);
    if (isBody && MediaRange.isText(type)) {
      schemas.compare(changes, at.ofText(), TextValues.ofBody(old), TextValues.ofBody(other));
    } else if (hasContent
        || (isBody && !(ServedBody.isForm(type) && settings(is).equals(Map.of())))) {
      schemas.compare(changes, at, old, other);
    } else {
      schemas.compare(changes, at.ofText(), old, other);
    }
  }

  /** Of the media type of a parameter's content, parameters of its own say nothing. */
  private static Map<String, JsonNode> settings(Clause clause) {
    Map<String, JsonNode> settings = new TreeMap<>(clause.settings());
    settings.computeIfPresent(
        CONTENT, (key, type) -> TextNode.valueOf(MediaRange.essence(type.asText())));
    return settings;
  }

  static String text(Clause clause) {
    return Changes.required(clause.required()) + " " + SchemaText.of(clause.schemaOrAny());
  }
}
