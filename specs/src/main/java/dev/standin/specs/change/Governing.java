package dev.standin.specs.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The schemas that an object or a list has for what it does not name itself (JSON Schema 2020-12,
 * sections 10.3.1, 10.3.2 and 11).
 *
 * @param schemas empty where it says nothing of it
 */
record Governing(List<Spot> schemas) {

  private static final String PATTERNS = "patternProperties ";
  private static final String PREFIX = "prefixItems ";

  /** Those of a property: of the patterns that it fits, or of all that no pattern fits. */
  static Governing of(Shape object, String property) {
    List<Spot> fitting = new ArrayList<>();
    for (Map.Entry<String, Spot> part : object.parts().entrySet()) {
      String place = part.getKey();
      if (place.startsWith(PATTERNS) && fits(place.substring(PATTERNS.length()), property)) {
        fitting.add(part.getValue());
      }
    }
    return fitting.isEmpty() ? rest(object, true) : new Governing(List.copyOf(fitting));
  }

  /** The schema of a part; where there is none, that of the rest which it belonged to. */
  static Spot ofPart(Shape shape, String part) {
    Spot own = shape.parts().get(part);
    if (own != null) {
      return own;
    }
    boolean isPattern = part.startsWith(PATTERNS);
    return isPattern || part.startsWith(PREFIX)
        ? rest(shape, isPattern).orAny(shape)
        : shape.at().any();
  }

  /** Whether there may be nothing. */
  boolean isNever() {
    return schemas.stream().anyMatch(schema -> SchemaDiff.shape(schema).never());
  }

  /** Those that limit what there may be, if there may be something. */
  List<Spot> values() {
    return isNever() ? List.of() : schemas;
  }

  Spot orAny(Shape shape) {
    return schemas.isEmpty() ? shape.at().any() : schemas.get(0);
  }

  private static Governing rest(Shape shape, boolean properties) {
    Map<String, Spot> parts = shape.parts();
    return new Governing(
        Optional.ofNullable(parts.get(properties ? "additional properties" : "[]"))
            .or(
                () ->
                    Optional.ofNullable(
                        parts.get(properties ? "unevaluated properties" : "unevaluated items")))
            .stream()
            .toList());
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
