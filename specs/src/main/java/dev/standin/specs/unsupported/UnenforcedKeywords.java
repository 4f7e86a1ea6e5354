package dev.standin.specs.unsupported;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import dev.standin.specs.document.MergedSchema;
import dev.standin.specs.document.OpenApiVersion;
import dev.standin.specs.document.ReferenceResolver;
import dev.standin.specs.document.SchemaKeyword;
import dev.standin.specs.document.SchemaKeyword.Role;
import dev.standin.specs.document.SchemaTypes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what schemas ask and generated models do not; answers are judged by it all the same. */
public final class UnenforcedKeywords {

  /**
   * Formats of JSON Schema 2020-12 that no type in Java and no constraint of Bean Validation has.
   */
  private static final Set<String> KNOWN_FORMATS =
      Set.of(
          ("time duration idn-email hostname idn-hostname ipv4 ipv6 uri-reference iri "
                  + "iri-reference uri-template json-pointer relative-json-pointer regex")
              .split(" "));

  /** Formats that types in Java or constraints of Bean Validation have, or that limit nothing. */
  private static final Set<String> ENFORCED_FORMATS =
      Set.of(
          "date date-time uuid int32 int64 float double byte binary email uri password".split(" "));

  /** Formats read into a type of their own, of which no length or pattern can be asked. */
  private static final Set<String> TYPED_FORMATS =
      Set.of("date", "date-time", "uuid", "uri", "byte", "binary");

  /** Those of JSON Schema, and those of security schemes, which have a {@code type} too. */
  private static final Set<String> TYPES =
      Set.of(
          ("array boolean integer null number object string apiKey http mutualTLS oauth2 "
                  + "openIdConnect")
              .split(" "));

  private final JsonNode root;
  private final OpenApiVersion version;

  UnenforcedKeywords(JsonNode root, OpenApiVersion version) {
    this.root = root;
    this.version = version;
  }

  /**
   * What is not enforced of one keyword, as a sentence; empty if all is.
   *
   * @param around the object that has the keyword
   */
  Optional<String> of(String name, JsonNode value, JsonNode around) {
    boolean isTold =
        switch (name) {
          case "oneOf", "anyOf" ->
              value.valueStream().filter(it -> !SchemaTypes.isNull(it)).count() > 1;
          case "discriminator" -> value.has("propertyName");
          case "enum" ->
              value.isArray()
                  && ((!isOfOneType(value) && !isOf("string", around))
                      || value.valueStream().anyMatch(it -> !JavaText.isConstant(it)));
          case "const" -> value.isContainerNode() || !JavaText.isConstant(value);
          case "allOf", "$ref" -> isOfSeveralScalars(around);
          case "readOnly" -> value.asBoolean();
          case "$schema" -> !value.asText().matches(".*(2020-12|oas/3\\.[12]/dialect).*");
          default ->
              SchemaKeyword.of(name)
                  .filter(
                      it ->
                          !it.isEnforced()
                              || (it.takes(value)
                                  && limitsOne(it, around)
                                  && !isAsked(it, around)
                                  && !isOfAllListed(it, value, around)))
                  .isPresent();
        };
    boolean isChoice = List.of("oneOf", "anyOf", "discriminator").contains(name);
    boolean hasMore = around.has("properties") || around.has("required");
    String told = "`" + name + (isChoice && hasMore ? "` with what stands beside it" : "`");
    return (isTold ? Optional.of(told) : ofPart(name, value, around))
        .map(it -> it + " is judged in answers, and not enforced on what the server is sent");
  }

  /**
   * Whether generated code can ask for a limit: if it is one of the only type that a schema names,
   * and values are read into a type in Java that has it. Of what is no limit it can.
   */
  public static boolean isAsked(SchemaKeyword keyword, JsonNode schema) {
    boolean isText = !TYPED_FORMATS.contains(schema.path("format").asText()) && !schema.has("enum");
    return switch (keyword.role()) {
      case TEXTS ->
          keyword == SchemaKeyword.FORMAT
              || (isText
                  && isOf("string", schema)
                  && (keyword != SchemaKeyword.PATTERN
                      || JavaText.isPattern(schema.path("pattern").asText())));
      case NUMBERS ->
          !schema.has("enum")
              && (isOf("number", schema) || isOf("integer", schema))
              && Double.isFinite(schema.path(keyword.text()).asDouble());
      case ARRAYS -> isOf("array", schema);
      case OBJECTS -> isOf("object", schema) && !schema.has("properties");
      default -> true;
    };
  }

  /** Whether the values that a schema lists, which are asked for, all are within a limit. */
  private static boolean isOfAllListed(SchemaKeyword keyword, JsonNode limit, JsonNode schema) {
    return schema.has("enum")
        && schema
            .path("enum")
            .valueStream()
            .filter(it -> keyword.role() == Role.TEXTS ? it.isTextual() : it.isNumber())
            .map(UnenforcedKeywords::size)
            .allMatch(it -> keyword.stricter(limit, it).filter(it::equals).isPresent());
  }

  private static JsonNode size(JsonNode value) {
    String text = value.asText();
    return value.isTextual() ? IntNode.valueOf(text.codePointCount(0, text.length())) : value;
  }

  private Optional<String> ofPart(String name, JsonNode value, JsonNode around) {
    String part =
        switch (name) {
          case "type" ->
              !version.hasOwnSchemas() && SchemaTypes.withoutNull(around).size() > 1
                  ? "a list as `type`"
                  : "";
          case "format" ->
              KNOWN_FORMATS.contains(value.asText()) ? "`format: " + value.asText() + "`" : "";
          case "additionalProperties" ->
              isFalse(value) && !around.has("properties")
                  ? "`additionalProperties: false` without `properties`"
                  : value.isObject() && !value.isEmpty() && around.has("allOf")
                      ? "`additionalProperties` beside `allOf`"
                      // The generator makes anything of what is in it.
                      : ReferenceResolver.follow(root, value).equals(around)
                          ? "a map of itself"
                          : "";
          case "required" ->
              value.valueStream().anyMatch(it -> it.isTextual() && it.asText().isEmpty())
                  ? "a property without a name"
                  : "";
          case "items", "schema" -> isFalse(value) ? "the schema `false`" : "";
          case "properties" ->
              value.valueStream().anyMatch(UnenforcedKeywords::isFalse)
                  ? "the schema `false`"
                  : value.has("") ? "a property without a name" : "";
          default -> "";
        };
    return Optional.of(part).filter(it -> !it.isEmpty());
  }

  /** What is not enforced of a parameter though it is of a body, as sentences. */
  Stream<String> ofParameter(JsonNode parameter) {
    JsonNode content = parameter.path("content");
    JsonNode schema =
        ReferenceResolver.follow(
            root,
            content.isEmpty()
                ? parameter.path("schema")
                : content.elements().next().path("schema"));
    boolean isInOneValue =
        !parameter.path("in").asText().equals("query")
            || !parameter.path("explode").asBoolean(true)
            || !content.isEmpty();
    boolean isObject =
        Stream.concat(Stream.of(schema), schema.path("allOf").valueStream())
            .map(it -> ReferenceResolver.follow(root, it))
            .anyMatch(it -> it.has("properties") || SchemaTypes.of(it).contains("object"));
    boolean mayBeAbsent = !parameter.path("required").asBoolean();
    return Stream.of(
            isInOneValue && isOf("array", schema)
                ? "an array in one value of a parameter is not taken apart by the server"
                : "",
            isObject && !parameter.path("style").asText().equals("deepObject")
                ? "an object in a parameter is read by the server as JSON, and not all is enforced"
                : "",
            isOf("array", schema)
                    && isOf("array", ReferenceResolver.follow(root, schema.path("items")))
                ? "an array of arrays in a parameter is one of texts to the server"
                : "",
            schema.path("format").asText().equals("byte")
                ? "`format: byte` of a parameter is not enforced by the server"
                : "",
            schema.path("default").isArray() && schema.path("default").size() != 1
                ? "a `default` of a parameter that is a list is not filled in by the server"
                : "",
            mayBeAbsent && schema.has("minItems")
                ? "`minItems` of a parameter that may be absent is not enforced by the server"
                : "")
        .filter(it -> !it.isEmpty());
  }

  /** Whether neither JSON Schema 2020-12 nor OpenAPI has this format. */
  public static boolean isUnknownFormat(String format) {
    return !KNOWN_FORMATS.contains(format) && !ENFORCED_FORMATS.contains(format);
  }

  /** Whether a schema's {@code type} is, or has, none of JSON Schema's. */
  public static boolean isOfUnknownType(JsonNode schema) {
    return !TYPES.containsAll(SchemaTypes.of(schema));
  }

  /** Whether it is of whole numbers, and nothing keeps them within 64 bits. */
  static boolean isBoundless(JsonNode schema) {
    boolean isInteger = SchemaTypes.of(schema).contains("integer");
    boolean hasBounds =
        Stream.of("inimum", "aximum")
            .allMatch(
                end ->
                    Stream.of(schema.path("m" + end), schema.path("exclusiveM" + end))
                        .anyMatch(it -> it.isNumber() && it.canConvertToLong()));
    boolean hasFormat = schema.path("format").asText().matches("int32|int64");
    return isInteger && !hasBounds && !hasFormat && !schema.has("enum") && !schema.has("const");
  }

  private static boolean isFalse(JsonNode schema) {
    return schema.isBoolean() && !schema.asBoolean();
  }

  private static boolean isOf(String type, JsonNode schema) {
    return SchemaTypes.withoutNull(schema).equals(List.of(type));
  }

  /** Whether it limits values of one of the types; where a schema names none, of some type. */
  private static boolean limitsOne(SchemaKeyword keyword, JsonNode schema) {
    List<String> types = SchemaTypes.withoutNull(schema);
    return types.isEmpty() ? !SchemaTypes.isNull(schema) : types.stream().anyMatch(keyword::limits);
  }

  private static boolean isOfOneType(JsonNode values) {
    return values
                .valueStream()
                .map(JsonNode::getNodeType)
                .filter(it -> it != JsonNodeType.NULL)
                .distinct()
                .count()
            == 1
        && values.valueStream().noneMatch(JsonNode::isContainerNode);
  }

  /** Of such the generator heeds the first alone, where they are not made one. */
  private boolean isOfSeveralScalars(JsonNode schema) {
    Stream<JsonNode> members =
        schema.has("$ref") ? Stream.of(schema) : schema.path("allOf").valueStream();
    return MergedSchema.isOfSeveral(schema, version)
        && members
            .flatMap(it -> SchemaTypes.withoutNull(ReferenceResolver.follow(root, it)).stream())
            .anyMatch(it -> !it.equals("object") && !it.equals("array"))
        && MergedSchema.of(root, schema, version).isEmpty();
  }
}
