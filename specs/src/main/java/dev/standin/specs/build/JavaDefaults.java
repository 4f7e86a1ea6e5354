package dev.standin.specs.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.specs.document.ReferenceResolver;
import dev.standin.specs.unsupported.JavaText;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Writes defaults as Java: of many types the generator writes what does not compile, or is another
 * value. What no value of its schema can be is left out.
 */
final class JavaDefaults {

  /** A default of a property, as a Java expression. */
  private static final String OF_PROPERTY = "x-default-java";

  /** A default of a property that is a list of constants, as an expression of their values. */
  private static final String OF_CONSTANTS = "x-default-constants";

  /** A default of a parameter, as the text of a Java literal. */
  private static final String OF_PARAMETER = "x-default-value";

  private JavaDefaults() {}

  /**
   * Writes the default of a property, whose schema is changed.
   *
   * @param root of the document, for what the schema refers to
   */
  static void ofProperty(JsonNode root, ObjectNode schema) {
    JsonNode value = schema.path("default");
    JsonNode items = ReferenceResolver.follow(root, schema.path("items"));
    if (value.isArray() && !value.isEmpty() && items.has("enum")) {
      schema.remove("default");
      if (value.valueStream().allMatch(each -> isOfSchema(each, items))) {
        list(value, items).ifPresent(java -> schema.put(OF_CONSTANTS, java));
      }
      return;
    }
    if (value.isMissingNode() || (isOfSchema(value, schema) && isLeftToGenerator(schema))) {
      return;
    }
    schema.remove("default");
    if (!isLeftToGenerator(schema)) {
      expression(value, schema).ifPresent(java -> schema.put(OF_PROPERTY, java));
    }
  }

  /** Writes the default of a parameter, which is changed as its schema is. */
  static void ofParameter(ObjectNode parameter, ObjectNode schema) {
    JsonNode value = schema.path("default");
    // JAX-RS has one text, from which it makes a list of one.
    JsonNode one = value.isArray() && value.size() == 1 ? value.get(0) : value;
    if (!value.isMissingNode()) {
      schema.remove("default");
      JsonNode of = value.isArray() ? schema.path("items") : schema;
      boolean isRead = type(of).isEmpty() || expression(one, of).isPresent();
      if (one.isValueNode() && isOfSchema(one, of) && isRead) {
        parameter.put(OF_PARAMETER, JavaText.literal(one.asText()));
      }
    }
  }

  /** Whether the generator writes the default: it knows the constants of enums. */
  private static boolean isLeftToGenerator(JsonNode schema) {
    return schema.has("enum") || !schema.has("type");
  }

  /** As far as enums and whole numbers go, of which anything else does not compile or start. */
  private static boolean isOfSchema(JsonNode value, JsonNode schema) {
    boolean isListed =
        !schema.has("enum") || schema.path("enum").valueStream().anyMatch(value::equals);
    boolean isRead = !type(schema).equals("integer") || isInRange(value, schema);
    return !value.isNull()
        && isListed
        && isRead
        && (schema.has("type") || !value.isContainerNode())
        && !schema.has("oneOf")
        && !schema.has("anyOf");
  }

  private static boolean isInRange(JsonNode value, JsonNode schema) {
    return schema.path("format").asText().equals("int32")
        ? value.canConvertToInt()
        : value.canConvertToLong();
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    Stream<JsonNode> types = type.isArray() ? type.valueStream() : Stream.of(type);
    return types.map(JsonNode::asText).filter(it -> !it.equals("null")).findFirst().orElse("");
  }

  private static Optional<String> expression(JsonNode value, JsonNode schema) {
    String format = schema.path("format").asText();
    String text = value.asText();
    return switch (type(schema)) {
      case "string" ->
          value.isValueNode() && !value.isNull() && !format.equals("binary")
              ? ofText(text, format)
              : Optional.empty();
      case "boolean" -> Optional.of(text).filter(it -> value.isBoolean());
      case "integer" ->
          Optional.of(text + (format.equals("int32") ? "" : "L"))
              .filter(it -> isInRange(value, schema));
      case "number" -> Optional.of(number(value, format)).filter(it -> value.isNumber());
      case "array" -> value.isArray() ? list(value, schema.path("items")) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<String> list(JsonNode values, JsonNode items) {
    return values
        .valueStream()
        .map(each -> expression(each, items))
        .reduce(
            Optional.of(""),
            (all, each) ->
                all.flatMap(before -> each.map(it -> before.isEmpty() ? it : before + ", " + it)))
        .map(all -> "List.of(" + all + ")");
  }

  private static String number(JsonNode value, String format) {
    return switch (format) {
      case "float" -> value.asText() + "f";
      case "double" -> value.asText() + "d";
      default -> "new BigDecimal(\"" + value.asText() + "\")";
    };
  }

  private static Optional<String> ofText(String text, String format) {
    String literal = "\"" + JavaText.literal(text) + "\"";
    try {
      return Optional.of(
          switch (format) {
            case "date" -> "LocalDate.parse(\"" + LocalDate.parse(text) + "\")";
            case "date-time" -> {
              OffsetDateTime.parse(text);
              yield "OffsetDateTime.parse(" + literal + ")";
            }
            case "uuid" -> {
              UUID uuid = UUID.fromString(text);
              if (!uuid.toString().equalsIgnoreCase(text)) {
                throw new IllegalArgumentException(text); // Java fills up what is too short.
              }
              yield "UUID.fromString(\"" + uuid + "\")";
            }
            case "uri" -> {
              URI.create(text);
              yield "URI.create(" + literal + ")";
            }
            case "byte" -> {
              Base64.getDecoder().decode(text);
              yield "Base64.getDecoder().decode(" + literal + ")";
            }
            default -> literal;
          });
    } catch (DateTimeParseException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
