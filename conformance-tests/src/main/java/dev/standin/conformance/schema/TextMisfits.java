package dev.standin.conformance.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.standin.conformance.model.Level;
import dev.standin.specs.SchemaAt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Texts that no reading of a parameter's schema allows, each breaking one constraint. */
public final class TextMisfits {

  private TextMisfits() {}

  /**
   * A text that is refused.
   *
   * @param level how strictly
   */
  public record TextMisfit(String name, String text, Level level) {}

  /**
   * The first text of each name that can be sent and that the judge refuses in every reading.
   *
   * @param sendable whether a text can be written where the parameter stands
   */
  public static List<TextMisfit> of(
      JsonNode root,
      SchemaJudge judge,
      SchemaAt schema,
      Optional<JsonNode> valid,
      Predicate<String> sendable) {
    Constraints whole = Constraints.of(root, schema);
    if (whole.types().contains("object")) {
      return List.of();
    }
    boolean array = whole.types().contains("array");
    Constraints at = array ? whole.element(0) : whole;
    JsonNode sample = valid.orElse(MissingNode.getInstance());
    Map<String, TextMisfit> byName = new LinkedHashMap<>();
    for (Misfit misfit : Misfits.ofText(at, array ? sample.path(0) : sample)) {
      String text = misfit.value().asText();
      if (!byName.containsKey(misfit.name()) && sendable.test(text)) {
        TextReadings.refusal(judge, schema, text)
            .ifPresent(
                level -> byName.put(misfit.name(), new TextMisfit(misfit.name(), text, level)));
      }
    }
    return List.copyOf(byName.values());
  }
}
