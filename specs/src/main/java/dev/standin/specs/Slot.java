package dev.standin.specs;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.Optional;

/**
 * What a document says about one status key and one media type of an operation.
 *
 * @param mediaType empty where the response has no {@code content}: the page is silent about a body
 * @param schema the schema of the body; empty where the page gives none
 * @param pointer the status key's entry under {@code responses}, also where that is a reference
 */
public record Slot(
    StatusKey status, Optional<String> mediaType, Optional<SchemaAt> schema, JsonPointer pointer) {}
