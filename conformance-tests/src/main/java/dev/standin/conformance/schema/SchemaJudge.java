package dev.standin.conformance.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.PathType;
import dev.standin.specs.SchemaAt;
import dev.standin.specs.SpecDocument;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says whether a value is valid against a schema of one document, in the document's own dialect:
 * OpenAPI 3.0 with {@code nullable}, or OpenAPI 3.1. Formats count.
 */
public final class SchemaJudge {

  /** Never fetched: a name under which the validator finds the document. */
  private static final String DOCUMENT = "urn:standin:document";

  private final SchemaRegistry registry;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  public SchemaJudge(SpecDocument document) {
    Dialect openApi = document.isOpenApi31() ? Dialects.getOpenApi31() : Dialects.getOpenApi30();
    // The document's own keywords and extensions: nothing to validate, and no cause to warn.
    Dialect dialect =
        Dialect.builder(openApi)
            .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
            .build();
    this.registry =
        SchemaRegistry.withDialect(
            dialect,
            builder ->
                builder
                    .schemas(Map.of(DOCUMENT, document.root().toString()))
                    .schemaRegistryConfig(
                        SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .locale(Locale.ENGLISH)
                            .pathType(PathType.JSON_POINTER)
                            .build()));
  }

  /** What is wrong with the value; empty if nothing is. */
  public List<SchemaError> errors(SchemaAt schema, JsonNode value) {
    Schema compiled = schemas.computeIfAbsent(schema.pointer().toString(), this::compile);
    return compiled.validate(value).stream()
        .map(
            error ->
                new SchemaError(
                    error.getInstanceLocation().toString(),
                    error.getMessage(),
                    Optional.ofNullable(error.getSchemaLocation())
                        .map(location -> location.getFragment().toString())))
        .toList();
  }

  public boolean accepts(SchemaAt schema, JsonNode value) {
    return errors(schema, value).isEmpty();
  }

  private Schema compile(String pointer) {
    return registry.getSchema(SchemaLocation.of(DOCUMENT + "#" + pointer));
  }
}
