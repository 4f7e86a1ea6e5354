package dev.standin.conformance.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.PathType;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.target.api.PrerequisiteException;
import dev.standin.specs.document.SchemaAt;
import dev.standin.specs.document.SpecDocument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a value is valid against a schema of one document, in the document's own dialect:
 * OpenAPI 3.0 with {@code nullable}, or OpenAPI 3.1; and in one direction, since some properties
 * travel one way only. Formats count.
 */
public final class SchemaJudge {

  /** Never fetched: a name under which the validator finds the document. */
  private static final Pattern SEVERAL = Pattern.compile("but ([2-9]|[1-9][0-9]+) are valid");

  private static final String DOCUMENT = "urn:standin:document";

  /**
   * Why a value is not valid.
   *
   * @param at JSON Pointer of the offending place in the value; empty for the value as a whole
   * @param message what is wrong there
   * @param level how much it weighs: a format may be no more than an annotation
   * @param keyword JSON Pointer of the document's keyword that is not met
   */
  public record SchemaError(String at, String message, Level level, String keyword) {}

  private final Direction direction;
  private final Rules all;
  private final Rules binding;

  public SchemaJudge(SpecDocument document, Direction direction) {
    this.direction = direction;
    Dialect openApi =
        document.version().hasOwnSchemas() ? Dialects.getOpenApi30() : Dialects.getOpenApi31();
    JsonNode root = DirectedDocument.of(document.root(), direction);
    Set<String> kept = OpenApiFormats.binding(direction, document.version());
    this.all = new Rules(dialect(openApi).build(), root);
    this.binding =
        new Rules(
            dialect(openApi).formats(formats -> formats.keySet().retainAll(kept)).build(), root);
  }

  private static Dialect.Builder dialect(Dialect openApi) {
    // The document's own keywords and extensions: nothing to validate, and no cause to warn.
    return Dialect.builder(openApi)
        .formats(OpenApiFormats.all())
        .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword));
  }

  /**
   * What is wrong with the value; empty if nothing is. What must not be hides what should not.
   *
   * @throws PrerequisiteException if the validator cannot read the schema
   */
  public List<SchemaError> errors(SchemaAt schema, JsonNode value) {
    List<SchemaError> musts = binding.errors(schema, value, Level.MUST);
    return musts.isEmpty() ? all.errors(schema, value, Level.SHOULD) : musts;
  }

  /** Whether nothing is wrong with the value; false where that cannot be told. */
  public boolean accepts(SchemaAt schema, JsonNode value) {
    try {
      return errors(schema, value).isEmpty();
    } catch (PrerequisiteException e) {
      return false;
    }
  }

  /** How strictly the value is refused; empty if it is not, or if that cannot be told. */
  public Optional<Level> refusal(SchemaAt schema, JsonNode value) {
    try {
      return errors(schema, value).stream().map(SchemaError::level).findFirst();
    } catch (PrerequisiteException e) {
      return Optional.empty();
    }
  }

  /** How strictly a text outside JSON is refused, whatever it is taken for; empty if it is not. */
  public Optional<Level> refusal(SchemaAt schema, String text) {
    Level mildest = Level.MUST;
    for (JsonNode reading : readings(text)) {
      Optional<Level> level = refusal(schema, reading);
      if (level.isEmpty()) {
        return level;
      }
      mildest = level.get() == Level.SHOULD ? Level.SHOULD : mildest;
    }
    return Optional.of(mildest);
  }

  /** A string, a number, a list of one: what a text can be that is sent outside JSON. */
  private static List<JsonNode> readings(String text) {
    List<JsonNode> readings = new ArrayList<>(List.of(TextNode.valueOf(text)));
    if (text.equals("true") || text.equals("false")) {
      readings.add(BooleanNode.valueOf(text.equals("true")));
    }
    if (text.equals("null") || text.isEmpty()) {
      readings.add(NullNode.getInstance());
    }
    if (text.matches("-?[0-9]{1,400}(\\.[0-9]{1,400})?")) {
      readings.add(SampleNumbers.node(new BigDecimal(text)));
    }
    for (JsonNode reading : List.copyOf(readings)) {
      readings.add(JsonNodeFactory.instance.arrayNode().add(reading));
    }
    if (text.isEmpty()) {
      readings.add(JsonNodeFactory.instance.arrayNode());
    }
    return readings;
  }

  Direction direction() {
    return direction;
  }

  /** One reading of the document's schemas. */
  private static final class Rules {

    private final JsonNode root;
    private final SchemaRegistry validator;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
    private @Nullable Schema document;

    Rules(Dialect dialect, JsonNode root) {
      this.root = root;
      this.validator =
          SchemaRegistry.withDialect(
              dialect,
              builder ->
                  builder
                      .schemas(Map.of(DOCUMENT, root.toString()))
                      .schemaRegistryConfig(
                          SchemaRegistryConfig.builder()
                              .formatAssertionsEnabled(true)
                              .locale(Locale.ENGLISH)
                              .pathType(PathType.JSON_POINTER)
                              .build()));
    }

    List<SchemaError> errors(SchemaAt schema, JsonNode value, Level level) {
      String pointer = schema.pointer().toString();
      try {
        // Not computeIfAbsent: compiling a schema may compile others.
        Schema known = schemas.get(pointer);
        Schema compiled = known != null ? known : compile(pointer);
        schemas.put(pointer, compiled);
        return compiled.validate(value).stream()
            .filter(error -> !isToldByDiscriminator(error) && !isOfUnreadMember(error, value))
            .map(
                error ->
                    new SchemaError(
                        error.getInstanceLocation().toString(),
                        error.getMessage(),
                        level,
                        error.getSchemaLocation().getFragment().toString()))
            .toList();
      } catch (SchemaException | IllegalArgumentException | StackOverflowError e) {
        throw new PrerequisiteException(
            "the schema at " + pointer + " cannot be read by the validator: " + e.getMessage(), e);
      }
    }

    /**
     * Whether a value meets several members of a {@code oneOf} where it is not for the members to
     * tell which it is, but for a property (OpenAPI 3.1.0, section 4.8.25).
     */
    private boolean isToldByDiscriminator(Error error) {
      String pointer = error.getSchemaLocation().getFragment().toString();
      return error.getKeyword().equals("oneOf")
          && SEVERAL.matcher(error.getMessage()).find()
          && root.at(pointer.replaceFirst("/oneOf$", "/discriminator")).isObject();
    }

    /**
     * Whether it is said of a value that no member of a {@code oneOf} is the one that it names,
     * since the validator stops at the second that the value meets, and the value meets that one
     * too.
     */
    private boolean isOfUnreadMember(Error error, JsonNode value) {
      if (!error.getKeyword().equals("discriminator")) {
        return false;
      }
      String pointer = error.getSchemaLocation().getFragment().toString();
      JsonNode schema = root.at(pointer.replaceFirst("/(oneOf|discriminator)$", ""));
      JsonNode discriminator = schema.path("discriminator");
      JsonNode part = value.at(error.getInstanceLocation().toString());
      String name = part.path(discriminator.path("propertyName").asText()).asText();
      String member =
          Discriminator.reference(discriminator.path("mapping").path(name).asText(name));
      return schema
              .path("oneOf")
              .valueStream()
              .anyMatch(it -> it.path("$ref").asText().equals(member))
          && compile(member.substring(1)).validate(part).isEmpty();
    }

    /** From the document as it was read once: it would be read for each schema anew. */
    private Schema compile(String pointer) {
      return whole().getRefSchema(SchemaLocation.of(DOCUMENT + "#" + pointer).getFragment());
    }

    private synchronized Schema whole() {
      if (document == null) {
        document = validator.getSchema(SchemaLocation.of(DOCUMENT));
      }
      return document;
    }
  }
}
