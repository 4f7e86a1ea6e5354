package dev.standin.specs.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.contract.Schema;
import dev.standin.specs.contract.Schema.Typed;
import dev.standin.specs.contract.Types;
import dev.standin.specs.document.SchemaKeyword;
import dev.standin.specs.document.SchemaKeyword.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which values the limits of a type let through (JSON Schema Validation 2020-12, section 6). */
final class ValueLimits {

  private ValueLimits() {}

  /**
   * Of values those that a type lets through.
   *
   * @param values each a {@link Schema.Value}
   * @return empty if that cannot be told of all of them, because of a pattern for example
   */
  static Optional<List<Schema>> admitted(List<Schema> values, Typed type) {
    if (KeywordInteraction.isOpaque(type)) {
      return Optional.empty();
    }
    List<Schema> admitted = new ArrayList<>();
    for (Schema value : values) {
      JsonNode json = ((Schema.Value) value).json();
      if (Types.has(type.name(), json)) {
        if (json.isContainerNode()
            || !type.keywords().entrySet().stream().allMatch(limit -> isKnown(limit, json))) {
          return Optional.empty();
        }
        if (type.keywords().entrySet().stream().allMatch(limit -> admits(limit, json))) {
          admitted.add(value);
        }
      }
    }
    return Optional.of(admitted);
  }

  private static boolean isKnown(Map.Entry<String, JsonNode> limit, JsonNode value) {
    JsonNode bound = limit.getValue();
    return SchemaKeyword.of(limit.getKey())
        .filter(SchemaKeyword::isLimit)
        .filter(
            keyword ->
                keyword == SchemaKeyword.FORMAT
                    ? !Types.hasFormat(Types.of(value), bound.asText())
                    : !limits(keyword, value) || isBound(keyword, bound))
        .isPresent();
  }

  private static boolean isBound(SchemaKeyword keyword, JsonNode value) {
    return value.isNumber()
        && (keyword != SchemaKeyword.MULTIPLE_OF || value.decimalValue().signum() > 0);
  }

  private static boolean limits(SchemaKeyword keyword, JsonNode value) {
    return (keyword.role() == Role.TEXTS && value.isTextual())
        || (keyword.role() == Role.NUMBERS && value.isNumber());
  }

  private static boolean admits(Map.Entry<String, JsonNode> limit, JsonNode value) {
    SchemaKeyword keyword = SchemaKeyword.of(limit.getKey()).orElseThrow();
    if (!limits(keyword, value) || keyword == SchemaKeyword.FORMAT) {
      return true;
    }
    BigDecimal bound = limit.getValue().decimalValue();
    String text = value.asText();
    BigDecimal size =
        value.isNumber()
            ? value.decimalValue()
            : BigDecimal.valueOf(text.codePointCount(0, text.length()));
    return switch (keyword) {
      case MIN_LENGTH, MINIMUM -> size.compareTo(bound) >= 0;
      case MAX_LENGTH, MAXIMUM -> size.compareTo(bound) <= 0;
      case EXCLUSIVE_MINIMUM -> size.compareTo(bound) > 0;
      case EXCLUSIVE_MAXIMUM -> size.compareTo(bound) < 0;
      default -> size.remainder(bound).signum() == 0;
    };
  }
}
