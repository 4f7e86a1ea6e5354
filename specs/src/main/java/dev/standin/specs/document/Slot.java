package dev.standin.specs.document;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.List;
import java.util.Optional;

/**
 * What a document says about one status key and one media type of an operation.
 *
 * @param mediaType empty where the response has no {@code content}: the page is silent about a body
 * @param schema the schema of the body; empty where the page gives none
 * @param headers of the response, the same for each of its media types; {@code Content-Type} is not
 *     among them (OpenAPI 3.1.0, section 4.8.17.1)
 * @param pointer the status key's entry under {@code responses}, also where that is a reference
 */
public record Slot(
    StatusKey status,
    Optional<String> mediaType,
    Optional<SchemaAt> schema,
    List<Parameter> headers,
    JsonPointer pointer) {}
