package dev.standin.specs.document;

import static dev.standin.specs.document.SchemaKeyword.Kind.FLAG;
import static dev.standin.specs.document.SchemaKeyword.Kind.JSON;
import static dev.standin.specs.document.SchemaKeyword.Kind.LEAST;
import static dev.standin.specs.document.SchemaKeyword.Kind.LIST;
import static dev.standin.specs.document.SchemaKeyword.Kind.MAP;
import static dev.standin.specs.document.SchemaKeyword.Kind.MOST;
import static dev.standin.specs.document.SchemaKeyword.Kind.NAMES;
import static dev.standin.specs.document.SchemaKeyword.Kind.NUMBER;
import static dev.standin.specs.document.SchemaKeyword.Kind.OBJECT;
import static dev.standin.specs.document.SchemaKeyword.Kind.SCHEMA;
import static dev.standin.specs.document.SchemaKeyword.Kind.SCHEMA_LIST;
import static dev.standin.specs.document.SchemaKeyword.Kind.TEXT;
import static dev.standin.specs.document.SchemaKeyword.Role.ARRAYS;
import static dev.standin.specs.document.SchemaKeyword.Role.NUMBERS;
import static dev.standin.specs.document.SchemaKeyword.Role.OBJECTS;
import static dev.standin.specs.document.SchemaKeyword.Role.OPAQUE;
import static dev.standin.specs.document.SchemaKeyword.Role.PART;
import static dev.standin.specs.document.SchemaKeyword.Role.REMARK;
import static dev.standin.specs.document.SchemaKeyword.Role.STRUCTURE;
import static dev.standin.specs.document.SchemaKeyword.Role.TEXTS;
import static dev.standin.specs.document.SchemaKeyword.Role.WORDING;
import static dev.standin.specs.document.SchemaKeyword.Trait.NOT_ENFORCED;
import static dev.standin.specs.document.SchemaKeyword.Trait.SINCE_3_1;
import static dev.standin.specs.document.SchemaKeyword.Trait.UNTIL_3_0;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The keywords of schemas (OpenAPI 3.0.3, section 4.7.24; JSON Schema 2020-12; OpenAPI 3.1.0,
 * section 4.8.24), and of each what depends on the keyword alone: whoever needs it asks here.
 */
public enum SchemaKeyword {
  REF("$ref", STRUCTURE, TEXT),
  TYPE("type", STRUCTURE, NAMES),
  ENUM("enum", STRUCTURE, JSON),
  CONST("const", STRUCTURE, JSON, SINCE_3_1),
  NULLABLE("nullable", STRUCTURE, FLAG, UNTIL_3_0),
  REQUIRED("required", STRUCTURE, LIST),
  PROPERTIES("properties", STRUCTURE, MAP),
  ALL_OF("allOf", STRUCTURE, SCHEMA_LIST),
  ANY_OF("anyOf", STRUCTURE, SCHEMA_LIST),
  ONE_OF("oneOf", STRUCTURE, SCHEMA_LIST),
  DEFS("$defs", STRUCTURE, MAP),
  DEFINITIONS("definitions", STRUCTURE, MAP),

  ITEMS("items", PART, SCHEMA),
  ADDITIONAL_PROPERTIES("additionalProperties", PART, SCHEMA),
  NOT("not", PART, SCHEMA, NOT_ENFORCED),
  IF("if", PART, SCHEMA, SINCE_3_1, NOT_ENFORCED),
  THEN("then", PART, SCHEMA, SINCE_3_1),
  ELSE("else", PART, SCHEMA, SINCE_3_1),
  PREFIX_ITEMS("prefixItems", PART, SCHEMA_LIST, SINCE_3_1, NOT_ENFORCED),
  CONTAINS("contains", PART, SCHEMA, SINCE_3_1, NOT_ENFORCED),
  UNEVALUATED_ITEMS("unevaluatedItems", PART, SCHEMA, SINCE_3_1, NOT_ENFORCED),
  PROPERTY_NAMES("propertyNames", PART, SCHEMA, SINCE_3_1, NOT_ENFORCED),
  PATTERN_PROPERTIES("patternProperties", PART, MAP, SINCE_3_1, NOT_ENFORCED),
  DEPENDENT_SCHEMAS("dependentSchemas", PART, MAP, SINCE_3_1, NOT_ENFORCED),
  UNEVALUATED_PROPERTIES("unevaluatedProperties", PART, SCHEMA, SINCE_3_1, NOT_ENFORCED),

  FORMAT("format", TEXTS, TEXT),
  PATTERN("pattern", TEXTS, TEXT),
  MIN_LENGTH("minLength", TEXTS, LEAST),
  MAX_LENGTH("maxLength", TEXTS, MOST),
  MINIMUM("minimum", NUMBERS, LEAST),
  MAXIMUM("maximum", NUMBERS, MOST),
  EXCLUSIVE_MINIMUM("exclusiveMinimum", NUMBERS, LEAST),
  EXCLUSIVE_MAXIMUM("exclusiveMaximum", NUMBERS, MOST),
  MULTIPLE_OF("multipleOf", NUMBERS, NUMBER),

  MIN_ITEMS("minItems", ARRAYS, LEAST),
  MAX_ITEMS("maxItems", ARRAYS, MOST),
  UNIQUE_ITEMS("uniqueItems", ARRAYS, FLAG),
  MIN_CONTAINS("minContains", ARRAYS, LEAST, SINCE_3_1),
  MAX_CONTAINS("maxContains", ARRAYS, MOST, SINCE_3_1),
  MIN_PROPERTIES("minProperties", OBJECTS, LEAST),
  MAX_PROPERTIES("maxProperties", OBJECTS, MOST),
  DEPENDENT_REQUIRED("dependentRequired", OBJECTS, MAP, SINCE_3_1, NOT_ENFORCED),

  DEFAULT("default", REMARK, JSON),
  DEPRECATED("deprecated", REMARK, FLAG),
  READ_ONLY("readOnly", REMARK, FLAG),
  WRITE_ONLY("writeOnly", REMARK, FLAG),
  DISCRIMINATOR("discriminator", REMARK, OBJECT),

  TITLE("title", WORDING, TEXT),
  SUMMARY("summary", WORDING, TEXT),
  DESCRIPTION("description", WORDING, TEXT),
  EXAMPLE("example", WORDING, JSON),
  EXAMPLES("examples", WORDING, JSON, SINCE_3_1),
  EXTERNAL_DOCS("externalDocs", WORDING, OBJECT),
  XML("xml", WORDING, OBJECT),
  COMMENT("$comment", WORDING, TEXT, SINCE_3_1),
  SCHEMA_DIALECT("$schema", WORDING, TEXT, SINCE_3_1),
  ID("$id", WORDING, TEXT, SINCE_3_1, NOT_ENFORCED),
  ANCHOR("$anchor", WORDING, TEXT, SINCE_3_1),

  DYNAMIC_REF("$dynamicRef", OPAQUE, TEXT, SINCE_3_1, NOT_ENFORCED),
  DYNAMIC_ANCHOR("$dynamicAnchor", OPAQUE, TEXT, SINCE_3_1),
  CONTENT_MEDIA_TYPE("contentMediaType", OPAQUE, TEXT, SINCE_3_1),
  CONTENT_ENCODING("contentEncoding", OPAQUE, TEXT, SINCE_3_1),
  CONTENT_SCHEMA("contentSchema", OPAQUE, SCHEMA, SINCE_3_1);

  /** What a keyword does to the values that a schema lets through. */
  public enum Role {
    /** Says what kinds of values there are, and of which properties and schemas they are. */
    STRUCTURE,
    /** Limits what is in a value, or the value, by other schemas. */
    PART,
    /** Leaves fewer texts valid; so {@code format}, which numbers can have too. */
    TEXTS,
    /** Leaves fewer numbers valid. */
    NUMBERS,
    /** Leaves fewer arrays valid. */
    ARRAYS,
    /** Leaves fewer objects valid. */
    OBJECTS,
    /** Limits nothing, but clients and servers act on it. */
    REMARK,
    /** Limits nothing, and nobody acts on it. */
    WORDING,
    /** What it means is not compared: a change of it may break anybody. */
    OPAQUE
  }

  /** What the value of a keyword is. */
  public enum Kind {
    TEXT,
    NUMBER,
    /** A number that values, or what is counted of them, have at least. */
    LEAST,
    /** A number that values, or what is counted of them, have at most. */
    MOST,
    FLAG,
    /** One name, or a list of names. */
    NAMES,
    LIST,
    OBJECT,
    SCHEMA,
    SCHEMA_LIST,
    /** Its keys are names of the document's own. */
    MAP,
    /** Any value, which is no schema even if it looks like one. */
    JSON
  }

  /** What is said of a keyword only if it is so. */
  enum Trait {
    /** Not in the dialect of OpenAPI 3.0. */
    SINCE_3_1,
    /** Only in the dialect of OpenAPI 3.0. */
    UNTIL_3_0,
    /** Generated models do not ask for it, whatever its value. */
    NOT_ENFORCED
  }

  private static final Map<String, SchemaKeyword> BY_TEXT =
      Arrays.stream(values()).collect(Collectors.toMap(it -> it.text, Function.identity()));

  private final String text;
  private final Role role;
  private final Kind kind;
  private final boolean isOf30;
  private final boolean isOf31;
  private final boolean isEnforced;

  SchemaKeyword(String text, Role role, Kind kind, Trait... facts) {
    this.text = text;
    this.role = role;
    this.kind = kind;
    Set<Trait> said = Set.of(facts);
    this.isOf30 = !said.contains(SINCE_3_1);
    this.isOf31 = !said.contains(UNTIL_3_0);
    this.isEnforced = !said.contains(NOT_ENFORCED);
  }

  /** The keyword that is written so; empty if there is none. */
  public static Optional<SchemaKeyword> of(String text) {
    return Optional.ofNullable(BY_TEXT.get(text));
  }

  /** Whether it is a keyword of this role. */
  public static boolean is(String text, Role role) {
    return of(text).filter(it -> it.role == role).isPresent();
  }

  /** Whether it is a keyword with such a value. */
  public static boolean is(String text, Kind kind) {
    return of(text).filter(it -> it.kind == kind).isPresent();
  }

  /** Whether one is the least and the other the most of the same. */
  public static boolean areBounds(String least, String most) {
    return is(least, Kind.LEAST)
        && is(most, Kind.MOST)
        && of(least).map(SchemaKeyword::role).equals(of(most).map(SchemaKeyword::role));
  }

  /** As it is written in a schema: {@code minLength}. */
  public String text() {
    return text;
  }

  /** What it does. */
  public Role role() {
    return role;
  }

  /** What its value is. */
  public Kind kind() {
    return kind;
  }

  /** Whether it leaves fewer values valid, by itself. */
  public boolean isLimit() {
    return isLimitOfScalars() || role == ARRAYS || role == OBJECTS;
  }

  /** Whether it is the least or the most that something may be. */
  public static boolean isBound(String text) {
    return is(text, Kind.LEAST) || is(text, Kind.MOST);
  }

  /** Whether another one may leave nothing that this one could exclude: a bound leaves others. */
  public boolean mayBeImpliedBy(SchemaKeyword other) {
    return (role == other.role || (this == FORMAT && other.role == NUMBERS))
        && this != other
        && !(isBound(text) && isBound(other.text));
  }

  /** Whether it leaves fewer texts or numbers valid. */
  public boolean isLimitOfScalars() {
    return role == TEXTS || role == NUMBERS;
  }

  /** Whether there are values of a type that it limits; a format may be of any. */
  public boolean limits(String type) {
    return switch (role) {
      case TEXTS -> this == FORMAT || type.equals("string");
      case NUMBERS -> type.equals("number") || type.equals("integer");
      case ARRAYS -> type.equals("array");
      case OBJECTS -> type.equals("object");
      default -> true;
    };
  }

  /** Whether schemas of a version have it. */
  public boolean isOf(OpenApiVersion version) {
    return version.hasOwnSchemas() ? isOf30 : isOf31;
  }

  /** Whether generated models can ask for it; whether they do may depend on its value. */
  public boolean isEnforced() {
    return isEnforced;
  }

  /** The value with which it says what it says if it is not there; empty if there is none. */
  public Optional<JsonNode> neutral() {
    if (kind == Kind.FLAG) {
      return Optional.of(BooleanNode.FALSE);
    }
    boolean isCount = kind == Kind.LEAST && role != NUMBERS;
    // Of `minContains` that is one (JSON Schema Validation 2020-12, section 6.4.5).
    return isCount ? Optional.of(IntNode.valueOf(this == MIN_CONTAINS ? 1 : 0)) : Optional.empty();
  }

  /** Of two bounds the one that lets fewer values through; empty if it is no bound. */
  public Optional<JsonNode> stricter(JsonNode one, JsonNode other) {
    if (!isBound(text) || !one.isNumber() || !other.isNumber()) {
      return Optional.empty();
    }
    boolean isHigher = one.decimalValue().compareTo(other.decimalValue()) > 0;
    return Optional.of(isHigher == (kind == Kind.LEAST) ? one : other);
  }

  /** Whether a value is of the kind that it has to be. */
  public boolean takes(JsonNode value) {
    return switch (kind) {
      case TEXT -> value.isTextual();
      case NUMBER, LEAST, MOST -> value.isNumber();
      case FLAG -> value.isBoolean();
      case LIST, SCHEMA_LIST -> value.isArray();
      case OBJECT, MAP -> value.isObject();
      case SCHEMA -> value.isObject() || value.isBoolean();
      case NAMES -> true;
      case JSON -> this != ENUM || value.isArray();
    };
  }
}
