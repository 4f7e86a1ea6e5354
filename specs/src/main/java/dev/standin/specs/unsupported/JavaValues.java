package dev.standin.specs.unsupported;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.document.ReferenceResolver;
import dev.standin.specs.document.SchemaTypes;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Values of a document written as Java, as far as what their schema is in Java takes them. */
public final class JavaValues {

  private JavaValues() {}

  /** What is told of a default that no generated code has; empty if one has, or needs none. */
  static Optional<String> ofDefault(JsonNode root, JsonNode value, JsonNode schema) {
    if (value.isObject() || schema.has("oneOf") || schema.has("anyOf")) {
      return Optional.of("that is an object, or has a type of several,");
    }
    JsonNode items = ReferenceResolver.follow(root, schema.path("items"));
    boolean isListed = value.isArray() && items.has("enum");
    boolean isLeftAsItIs = isListed || schema.has("enum");
    boolean isOfSchema =
        isListed
            ? value.valueStream().allMatch(each -> isOfSchema(each, items))
            : isOfSchema(value, schema);
    boolean isWritten = isOfSchema && (isLeftAsItIs || expression(value, schema).isPresent());
    return value.isNull() || isWritten
        ? Optional.empty()
        : Optional.of("that its type or format does not take");
  }

  /** As far as enums and whole numbers go, of which anything else does not compile or start. */
  public static boolean isOfSchema(JsonNode value, JsonNode schema) {
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
    return value.canConvertToExactIntegral()
        && (schema.path("format").asText().equals("int32")
            ? value.canConvertToInt()
            : value.canConvertToLong());
  }

  /** The type that a schema has beside null; empty if it has none. */
  public static String type(JsonNode schema) {
    return SchemaTypes.withoutNull(schema).stream().findFirst().orElse("");
  }

  /** A value as a Java expression; empty if it is none of its schema's type and format. */
  public static Optional<String> expression(JsonNode value, JsonNode schema) {
    String format = schema.path("format").asText();
    String text = value.asText();
    String type = type(schema);
    return switch (type.isEmpty() && value.isValueNode() ? SchemaTypes.ofValue(value) : type) {
      case "string" ->
          value.isValueNode() && !value.isNull() && !format.equals("binary")
              ? ofText(text, format)
              : Optional.empty();
      case "boolean" -> Optional.of(text).filter(it -> value.isBoolean());
      case "integer" ->
          Optional.of(value.bigIntegerValue() + (format.equals("int32") ? "" : "L"))
              .filter(it -> isInRange(value, schema));
      case "number" -> Optional.of(number(value, format)).filter(it -> value.isNumber());
      case "array" -> value.isArray() ? list(value, schema.path("items")) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Values as a Java expression of a list; empty if one of them is none of the items' schema. */
  public static Optional<String> list(JsonNode values, JsonNode items) {
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
