package dev.standin.server.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.SchemaAt;
import dev.standin.specs.document.Slot;
import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.document.StatusKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one document says of answers. */
final class Documented {

  private static final String ROOT = "urn:standin:document";

  private final SpecDocument document;
  private final Schema whole;
  private final Map<String, Schema> schemas = new HashMap<>();

  Documented(SpecDocument document) {
    this.document = document;
    this.whole =
        SchemaRegistry.withDialect(
                document.version().hasOwnSchemas()
                    ? Dialects.getOpenApi30()
                    : Dialects.getOpenApi31(),
                builder -> builder.schemas(Map.of(ROOT, document.root().toString())))
            .getSchema(SchemaLocation.of(ROOT));
  }

  String api() {
    return document.vendor();
  }

  /** Whether the text has a path in it, or is below one, that is for this API. */
  boolean isIn(String text) {
    return document.operations().stream()
        .map(
            each ->
                each.fullPath().replaceFirst("/(conversations|live|ready|requests|faults).*", ""))
        .anyMatch(text::contains);
  }

  /** Whether an operation has this very status. */
  boolean declares(int status) {
    return slots(status).stream().anyMatch(slot -> slot.status() instanceof StatusKey.Exact);
  }

  /** What its operations say of this status, be it by a range or a default. */
  List<Slot> slots(int status) {
    return document.operations().stream().flatMap(each -> slots(each, status).stream()).toList();
  }

  private static List<Slot> slots(Operation operation, int status) {
    return operation.slots().stream()
        .filter(slot -> operation.keyFor(status).filter(slot.status()::equals).isPresent())
        .toList();
  }

  /** Whether the value is as the schema has it. */
  boolean isValid(SchemaAt schema, JsonNode value) {
    return schemas
        .computeIfAbsent(
            schema.pointer().toString(),
            pointer -> whole.getRefSchema(SchemaLocation.of(ROOT + "#" + pointer).getFragment()))
        .validate(value)
        .isEmpty();
  }
}
