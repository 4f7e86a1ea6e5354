package dev.standin.conformance.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.schema.InvalidValues.InvalidValue;
import dev.standin.specs.document.SchemaAt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Texts that no reading of a parameter's schema allows, each breaking one constraint. */
public final class InvalidTexts {

  private InvalidTexts() {}

  /**
   * A text that is refused.
   *
   * @param level how strictly
   */
  public record InvalidText(String name, String text, Level level) {}

  /** Texts that many a reader takes for a value, though they are none of the type. */
  private static final Set<String> OTHER_SPELLINGS =
      Set.of(
          "one", "zero", "upper-case", "title-case", "on", "yes", "t", "spaced", "quoted", "empty");

  /** Whether such a text is another spelling of a value, or of none, and harms nobody. */
  public static boolean isOtherSpelling(String name) {
    return OTHER_SPELLINGS.contains(name);
  }

  /**
   * The first text of each name that can be sent and that the judge refuses in every reading.
   *
   * @param sendable whether a text can be written where the parameter stands
   */
  public static List<InvalidText> of(
      Samples samples, SchemaAt schema, Optional<JsonNode> valid, Predicate<String> sendable) {
    Constraints whole = samples.constraints(schema);
    if (whole.types().contains("object")) {
      return List.of();
    }
    boolean array = whole.types().contains("array");
    Constraints at = array ? whole.element(0) : whole;
    JsonNode sample = valid.orElse(MissingNode.getInstance());
    Map<String, InvalidText> byName = new LinkedHashMap<>();
    for (InvalidValue each : InvalidValues.ofText(at, array ? sample.path(0) : sample)) {
      String name = each.name();
      String text = each.value().asText();
      if (!byName.containsKey(name) && sendable.test(text)) {
        samples
            .judge()
            .refusal(schema, text)
            .map(level -> isOtherSpelling(name) ? Level.SHOULD : level)
            .ifPresent(level -> byName.put(name, new InvalidText(name, text, level)));
      }
    }
    return List.copyOf(byName.values());
  }
}
