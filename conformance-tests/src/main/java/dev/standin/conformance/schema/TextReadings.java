package dev.standin.conformance.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.standin.conformance.model.Level;
import dev.standin.specs.document.SchemaAt;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a text can be taken for that is sent outside JSON: a string, a number, a list of one. */
public final class TextReadings {

  private TextReadings() {}

  /** How strictly the text is refused in every reading; empty if one reading is allowed. */
  public static Optional<Level> refusal(SchemaJudge judge, SchemaAt schema, String text) {
    Level mildest = Level.MUST;
    for (JsonNode reading : of(text)) {
      Optional<Level> level = judge.refusal(schema, reading);
      if (level.isEmpty()) {
        return Optional.empty();
      }
      if (level.get() == Level.SHOULD) {
        mildest = Level.SHOULD;
      }
    }
    return Optional.of(mildest);
  }

  static List<JsonNode> of(String text) {
    List<JsonNode> readings = new ArrayList<>();
    readings.add(TextNode.valueOf(text));
    if (text.equals("true") || text.equals("false")) {
      readings.add(BooleanNode.valueOf(text.equals("true")));
    }
    if (text.equals("null") || text.isEmpty()) {
      readings.add(NullNode.getInstance());
    }
    if (text.matches("-?[0-9]{1,400}(\\.[0-9]{1,400})?")) {
      readings.add(SampleNumbers.node(new BigDecimal(text)));
    }
    List<JsonNode> lists = new ArrayList<>();
    for (JsonNode reading : readings) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      lists.add(list.add(reading));
    }
    readings.addAll(lists);
    if (text.isEmpty()) {
      readings.add(JsonNodeFactory.instance.arrayNode());
    }
    return readings;
  }
}
