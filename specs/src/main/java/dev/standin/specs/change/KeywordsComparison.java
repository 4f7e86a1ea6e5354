package dev.standin.specs.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.specs.contract.SchemaText;
import dev.standin.specs.document.SchemaKeyword;
import dev.standin.specs.unsupported.UnenforcedKeywords;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares keywords that limit the values of a type (JSON Schema Validation 2020-12, section 6).
 */
final class KeywordsComparison {

  private static final Set<String> WIDER_FORMATS = Set.of("int32 int64", "float double");

  /** Formats of whole numbers have bounds of their own, none of which is nearer to zero. */
  private static final BigDecimal FAR = BigDecimal.valueOf(Integer.MAX_VALUE);

  private final Map<String, JsonNode> before;
  private final Map<String, JsonNode> now;

  KeywordsComparison(Map<String, JsonNode> before, Map<String, JsonNode> now) {
    this.before = before;
    this.now = now;
  }

  /**
   * Tells of what is said otherwise.
   *
   * @param isNamed whether there are properties, which may be required or all that there can be
   */
  void tell(Changes changes, Place place, boolean isNamed) {
    effects()
        .forEach(
            (keyword, effect) -> {
              String from = text(keyword, before);
              String to = text(keyword, now);
              if (isLimit(keyword)) {
                Reasons reasons =
                    mayBeImplied(keyword, isNamed) ? Reasons.UNLESS_IMPLIED : Reasons.VALUES;
                changes.changed(place, from, to, effect, reasons);
              } else {
                remark(changes, place, keyword, from, to);
              }
            });
  }

  /** What each keyword does that says something else now; both forms of a bound are one. */
  Map<String, Effect> effects() {
    Map<String, Effect> effects = new TreeMap<>();
    Stream.of(before, now)
        .flatMap(it -> it.keySet().stream())
        .map(KeywordsComparison::inclusive)
        .filter(it -> !text(it, before).equals(text(it, now)))
        .filter(it -> !it.equals("discriminator") || !tellsTheSame())
        .forEach(it -> effects.put(it, effect(it)));
    return effects;
  }

  /** Whether other limits may leave nothing that this one could exclude. */
  private boolean mayBeImplied(String keyword, boolean isNamed) {
    if (isNamed && SchemaKeyword.is(keyword, SchemaKeyword.Role.OBJECTS)) {
      return true;
    }
    Optional<SchemaKeyword> limit = SchemaKeyword.of(keyword).filter(SchemaKeyword::isLimit);
    return Stream.of(before, now)
        .anyMatch(
            it ->
                it.keySet().stream()
                        .flatMap(other -> SchemaKeyword.of(other).stream())
                        .anyMatch(other -> limit.filter(is -> is.mayBeImpliedBy(other)).isPresent())
                    || (it.containsKey("format") && isFar(own(keyword, it))));
  }

  private static boolean isFar(@Nullable JsonNode bound) {
    return bound != null && bound.isNumber() && bound.decimalValue().abs().compareTo(FAR) >= 0;
  }

  private static boolean isLimit(String keyword) {
    return SchemaKeyword.of(keyword).filter(SchemaKeyword::isLimit).isPresent();
  }

  /** What limits no values (section 9), or is not known here. */
  private void remark(Changes changes, Place place, String keyword, String from, String to) {
    boolean isAdded = !before.containsKey(keyword);
    boolean isRemoved = !now.containsKey(keyword);
    boolean request = place.request();
    Set<Impact> impacts =
        switch (keyword) {
          case "deprecated" -> Effect.NONE;
          case "default" -> isAdded ? Effect.SERVERS : isRemoved ? Effect.CLIENTS : Effect.BOTH;
          case "readOnly" ->
              !request
                  ? Effect.NONE
                  : isAdded ? Effect.CLIENTS : isRemoved ? Effect.SERVERS : Effect.BOTH;
          case "writeOnly" -> request || isRemoved ? Effect.NONE : Effect.CLIENTS;
          default -> Effect.BOTH;
        };
    String reason =
        switch (keyword) {
          case "deprecated" -> Changes.DEPRECATED;
          case "default" -> "leaving it out means something else now";
          case "readOnly", "writeOnly" ->
              keyword.equals("readOnly") == request
                  ? "it counts otherwise now in what is sent"
                  : "what is sent stays the same";
          case "discriminator" -> "which type a value has is told otherwise now";
          default -> Changes.unknown(keyword);
        };
    changes.changed(place, from, to, impacts, reason);
  }

  private boolean tellsTheSame() {
    JsonNode old = before.get("discriminator");
    JsonNode other = now.get("discriminator");
    return old != null && other != null && types(old).equals(types(other));
  }

  /** Without the names of types that mean these types anyway (OpenAPI 3.1.0, section 4.8.25.1). */
  private static JsonNode types(JsonNode discriminator) {
    ObjectNode types = discriminator.deepCopy();
    ObjectNode mapping = types.putObject("mapping");
    for (Map.Entry<String, JsonNode> entry : discriminator.path("mapping").properties()) {
      if (!entry.getValue().asText().equals(entry.getKey())) {
        mapping.set(entry.getKey(), entry.getValue());
      }
    }
    return types;
  }

  /** Both forms of a bound are compared as one. */
  private static String inclusive(String keyword) {
    return keyword.replace("exclusiveM", "m");
  }

  private static String exclusive(String keyword) {
    return keyword.replaceFirst("^m", "exclusiveM");
  }

  private static String text(String keyword, Map<String, JsonNode> keywords) {
    if (keywords.containsKey(keyword)) {
      JsonNode value = keywords.get(keyword);
      return keyword.equals("format") ? "format " + value : SchemaText.keyword(keyword, value);
    }
    String exclusive = exclusive(keyword);
    return keywords.containsKey(exclusive)
        ? exclusive + " " + keywords.get(exclusive)
        : "no " + keyword;
  }

  private Effect effect(String keyword) {
    JsonNode old = value(keyword, before);
    JsonNode other = value(keyword, now);
    boolean isFormat = keyword.equals("format");
    if (!isLimit(keyword)
        || (isFormat && Stream.of(before, now).anyMatch(KeywordsComparison::isUnknown))) {
      return Effect.UNKNOWN;
    }
    if (old == null || other == null) {
      return Effect.of(other != null, old != null);
    }
    if (isFormat) {
      boolean widened = WIDER_FORMATS.contains(old.asText() + " " + other.asText());
      boolean narrowed = WIDER_FORMATS.contains(other.asText() + " " + old.asText());
      return widened || narrowed ? Effect.of(narrowed, widened) : Effect.DIFFERENT;
    }
    if (!old.isNumber() || !other.isNumber()) {
      return Effect.UNKNOWN;
    }
    if (keyword.equals("multipleOf")) {
      return Effect.of(!isMultiple(old, other), !isMultiple(other, old));
    }
    int sign = SchemaKeyword.is(keyword, SchemaKeyword.Kind.LEAST) ? 1 : -1;
    int higher = other.decimalValue().compareTo(old.decimalValue()) * sign;
    if (higher == 0) {
      boolean isExclusive = now.containsKey(exclusive(keyword));
      return Effect.of(isExclusive, before.containsKey(exclusive(keyword)));
    }
    return Effect.of(higher > 0, higher < 0);
  }

  private static boolean isUnknown(Map<String, JsonNode> keywords) {
    JsonNode format = keywords.get("format");
    return format != null && UnenforcedKeywords.isUnknownFormat(format.asText());
  }

  /** The value of a keyword, or of the exclusive form of a bound. */
  private static @Nullable JsonNode own(String keyword, Map<String, JsonNode> keywords) {
    return keywords.getOrDefault(keyword, keywords.get(exclusive(keyword)));
  }

  /** The value of a keyword; where there is none, that with which it would say the same. */
  private static @Nullable JsonNode value(String keyword, Map<String, JsonNode> keywords) {
    JsonNode value = own(keyword, keywords);
    boolean isLeast = SchemaKeyword.is(keyword, SchemaKeyword.Kind.LEAST);
    return value == null && isLeast
        ? SchemaKeyword.of(keyword).flatMap(SchemaKeyword::neutral).orElse(null)
        : value;
  }

  /** Whether every multiple of the first is one of the second. */
  private static boolean isMultiple(JsonNode number, JsonNode of) {
    return of.decimalValue().signum() != 0
        && number.decimalValue().remainder(of.decimalValue()).compareTo(BigDecimal.ZERO) == 0;
  }
}
