package dev.standin.specs.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import dev.standin.specs.contract.Schema;
import dev.standin.specs.contract.Schema.Combination;
import dev.standin.specs.contract.Schema.Typed;
import dev.standin.specs.document.MediaRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What schemas say of values that are sent as texts, as those of parameters and headers are: {@code
 * 1} is the same as {@code "1"} there, and every value is a text.
 */
final class TextValues {

  /** One that is written as short as it can be: {@code 1.0} may be another text. */
  private static final Pattern NUMBER =
      Pattern.compile("0|-?[1-9]\\d{0,20}|-?(0|[1-9]\\d{0,20})\\.\\d{0,20}[1-9]");

  /** Media types of which a body is octets or a text as a whole. */
  private static final String WHOLE =
      "(text|image|audio|video|font)/.*|application/(octet-stream|pdf|zip|gzip)";

  private static final String STRUCTURED = ".*(json|xml|yaml).*";

  private TextValues() {}

  /** Whether a body of a media type is a text, or octets, as a whole. */
  static boolean isOf(String mediaType) {
    String type = MediaRange.essence(mediaType);
    return type.matches(WHOLE) && !type.matches(STRUCTURED);
  }

  /** What a schema leaves of all texts: that a body is octets, or anything, says nothing. */
  static Schema ofBody(Schema schema) {
    boolean isText =
        schema instanceof Typed text
            && text.name().equals("string")
            && text.parts().isEmpty()
            && text.keywords().keySet().equals(Set.of("format"))
            && text.keywords().values().stream().allMatch(it -> it.asText().equals("binary"));
    return isText || schema.equals(Schema.ANY) ? Schema.typed("string") : schema;
  }

  /** With numbers and truth values in the place of texts that read as such. */
  static Schema of(Schema schema) {
    if (schema instanceof Schema.Value value && value.json().isTextual()) {
      return new Schema.Value(read(value.json()));
    }
    if (!(schema instanceof Combination all)) {
      return schema;
    }
    List<Schema> members = new ArrayList<>();
    all.members().forEach(member -> members.add(of(member)));
    return Schema.of(all.operator(), members);
  }

  private static JsonNode read(JsonNode text) {
    String written = text.asText();
    if (NUMBER.matcher(written).matches()) {
      return DecimalNode.valueOf(new BigDecimal(written));
    }
    boolean isTrue = written.equals("true");
    return isTrue || written.equals("false") ? BooleanNode.valueOf(isTrue) : text;
  }

  /**
   * What other alternatives do, where it matters that all are texts.
   *
   * @return empty if it does not, or if there are others than texts, numbers and truth values
   */
  static Optional<Effect> effect(ResolvedSchema before, ResolvedSchema now) {
    List<Schema> old = before.arms();
    List<Schema> other = now.arms();
    if (!isScalar(before) || !isScalar(now)) {
      return Optional.empty();
    }
    boolean wasText = old.contains(Schema.typed("string"));
    boolean isText = other.contains(Schema.typed("string"));
    if (wasText && isText) {
      return Optional.of(Effect.NEUTRAL);
    }
    if (wasText || isText) {
      boolean areOther = (wasText ? other : old).stream().anyMatch(TextValues::isOtherType);
      return areOther ? Optional.of(Effect.of(wasText, isText)) : Optional.empty();
    }
    boolean isOpen = mayBeIn(old, other) || mayBeIn(other, old);
    return isOpen ? Optional.of(Effect.UNKNOWN) : Optional.empty();
  }

  private static boolean isScalar(ResolvedSchema schema) {
    return schema.beside().isEmpty()
        && !schema.exactlyOne()
        && schema.arms().stream()
            .allMatch(
                arm ->
                    (arm instanceof Schema.Value value && value.json().isValueNode())
                        || (arm instanceof Typed type
                            && !List.of("any", "array", "object").contains(type.name())));
  }

  private static boolean isOtherType(Schema arm) {
    return arm instanceof Typed type
        && !type.name().equals("string")
        && !type.name().equals("null");
  }

  /** Whether the texts that the limits of some let through may be what others of the second are. */
  private static boolean mayBeIn(List<Schema> texts, List<Schema> others) {
    return texts.stream().anyMatch(arm -> arm instanceof Typed it && it.name().equals("string"))
        && others.stream()
            .filter(arm -> !texts.contains(arm))
            .anyMatch(
                arm ->
                    isOtherType(arm)
                        || (arm instanceof Schema.Value value && !value.json().isTextual()));
  }
}
