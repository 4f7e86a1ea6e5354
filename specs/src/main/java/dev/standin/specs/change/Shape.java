package dev.standin.specs.change;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A schema without the differences of spelling: references followed, {@code allOf} merged where its
 * arms do not touch each other, {@code nullable} and a {@code null} arm as a type, {@code const} as
 * an {@code enum} of one, bounds in one form, and without keywords that say nothing.
 *
 * @param at where it stands, references followed
 * @param name the type's name, if it has one
 * @param never whether no value is valid
 * @param keywords what it says of values, by keyword; both forms of a bound under {@code minimum}
 *     and {@code maximum}
 * @param parts schemas of what is in the value, by where that is; one that is absent says nothing
 * @param unions {@code anyOf} and {@code oneOf}
 * @param allOf arms that could not be merged
 */
record Shape(
    Spot at,
    Optional<String> name,
    boolean never,
    Map<String, Keyword> keywords,
    Map<String, Spot> properties,
    Map<String, JsonPointer> required,
    Map<String, Spot> parts,
    Map<String, List<Spot>> unions,
    List<Spot> allOf) {

  /** Keywords that do not limit what is valid. */
  static final Set<String> REMARKS =
      Set.of("default", "deprecated", "readOnly", "writeOnly", "discriminator");

  /** A keyword's value and where it stands. */
  record Keyword(JsonNode value, Spot at) {}

  /** Whether every value is valid. */
  boolean isAny() {
    return !never && unions.isEmpty() && isPlain() && limits().isEmpty();
  }

  /** Whether it is a union and limits values in no other way. */
  boolean isUnion() {
    return unions.size() == 1 && isPlain() && limits().isEmpty();
  }

  /** The arms of a union; of what is none, the schema itself. */
  List<Spot> arms() {
    return isUnion() ? unions.values().iterator().next() : List.of(at);
  }

  /**
   * The names of the types, {@code null} among them; where none is written, those of the values in
   * {@code enum}. Empty where any type is valid.
   */
  Set<String> types() {
    Keyword written = keywords.get("type");
    if (written == null) {
      return valueTypes();
    }
    Set<String> types = new TreeSet<>();
    written.value().forEach(type -> types.add(type.asText()));
    return types;
  }

  /** The names of the types of the values in {@code enum}; empty where there is none. */
  Set<String> valueTypes() {
    Set<String> types = new TreeSet<>();
    Keyword values = keywords.get("enum");
    if (values != null) {
      values.value().forEach(value -> types.add(typeOf(value)));
    }
    return types;
  }

  private static String typeOf(JsonNode value) {
    return value.isIntegralNumber()
        ? "integer"
        : value.getNodeType().name().toLowerCase(Locale.ROOT);
  }

  /** The values of {@code enum}, each as JSON; empty where there is none. */
  Set<String> values() {
    Keyword written = keywords.get("enum");
    return written == null ? Set.of() : Canonical.values(written.value());
  }

  /** The values that a property's {@code enum} has. */
  Set<String> valuesOf(String property) {
    Spot schema = properties.get(property);
    return schema == null ? Set.of() : schema.version().shape(schema).values();
  }

  boolean flag(String keyword) {
    Keyword written = keywords.get(keyword);
    return written != null && written.value().asBoolean();
  }

  /** Whether it says nothing of what is in a value. */
  boolean isPlain() {
    return properties.isEmpty() && required.isEmpty() && parts.isEmpty() && allOf.isEmpty();
  }

  /** The keywords that limit values. */
  List<String> limits() {
    return keywords.keySet().stream().filter(keyword -> !REMARKS.contains(keyword)).toList();
  }
}
