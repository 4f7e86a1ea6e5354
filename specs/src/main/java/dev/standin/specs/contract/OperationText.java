package dev.standin.specs.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.Operation;
import dev.standin.specs.Parameter;
import dev.standin.specs.RequestBody;
import dev.standin.specs.SchemaAt;
import dev.standin.specs.SecurityAlternative;
import dev.standin.specs.SecurityScheme;
import dev.standin.specs.Slot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes operations as lines: what they are called, what they take, what they answer. */
final class OperationText {

  private final JsonNode root;
  private final ShapeText shapes;
  private final Operation operation;
  private final List<Entry> entries = new ArrayList<>();

  OperationText(JsonNode root, ShapeText shapes, Operation operation) {
    this.root = root;
    this.shapes = shapes;
    this.operation = operation;
  }

  /** The lines of the operation. */
  List<Entry> entries() {
    write();
    return List.copyOf(entries);
  }

  private void write() {
    add(operation.method() + " " + operation.fullPath(), operation.pointer());
    add(
        "  operationId  " + operation.operationId() + ours("operationId"),
        under(operation.pointer(), "operationId"));
    add("  security     " + security() + ours("security"), securityPointer());
    operation.parameters().forEach(parameter -> parameter("  %-12s %s%s: %s", parameter));
    operation.requestBody().ifPresentOrElse(this::body, this::noBody);
    slots();
  }

  /** Those of one status stand together; its headers follow them. */
  private void slots() {
    Map<JsonPointer, List<Slot>> byStatus =
        operation.slots().stream()
            .collect(Collectors.groupingBy(Slot::pointer, LinkedHashMap::new, Collectors.toList()));
    for (List<Slot> slots : byStatus.values()) {
      slots.forEach(this::slot);
      slots.get(0).headers().forEach(header -> parameter("    %-10s %s%s: %s", header));
    }
  }

  private void parameter(String format, Parameter parameter) {
    add(
        String.format(
            format,
            parameter.in().name().toLowerCase(Locale.ROOT),
            parameter.name(),
            parameter.required() ? "*" : "",
            shape(parameter.schema())),
        parameter.pointer());
  }

  private void body(RequestBody body) {
    body.content()
        .forEach(
            (mediaType, schema) ->
                add(
                    String.format(
                        "  %-12s %s %s",
                        body.required() ? "body*" : "body", mediaType, shape(schema)),
                    body.pointer()));
  }

  private void noBody() {
    add("  body         -", operation.pointer());
  }

  private void slot(Slot slot) {
    String shape = slot.schema().map(schema -> " " + shape(schema)).orElse("");
    add(
        String.format("  %-12s %s%s", slot.status().text(), slot.mediaType().orElse("-"), shape),
        slot.pointer());
  }

  private String shape(SchemaAt schema) {
    return shapes.of(schema.node(), schema.pointer());
  }

  private String security() {
    return operation.security().isEmpty()
        ? "none"
        : operation.security().stream()
            .map(OperationText::alternative)
            .collect(Collectors.joining(" or "));
  }

  /** Marks what the page does not say, as a reader of tables noted it. */
  private String ours(String name) {
    for (JsonNode absent : root.path("x-standin-absent")) {
      if (absent.asText().equals(name)) {
        return " (the page does not say)";
      }
    }
    return "";
  }

  private JsonPointer securityPointer() {
    JsonPointer own = under(operation.pointer(), "security");
    JsonPointer ofDocument = JsonPointer.compile("/security");
    return root.at(own).isMissingNode() && !root.at(ofDocument).isMissingNode() ? ofDocument : own;
  }

  private static String alternative(SecurityAlternative alternative) {
    return alternative.schemes().isEmpty()
        ? "none"
        : alternative.schemes().stream()
            .map(OperationText::scheme)
            .collect(Collectors.joining(" and "));
  }

  private static String scheme(SecurityScheme scheme) {
    if (scheme instanceof SecurityScheme.ApiKey key) {
      return key.in().name().toLowerCase(Locale.ROOT) + " " + key.parameterName();
    }
    if (scheme instanceof SecurityScheme.Http http) {
      return "http " + http.scheme();
    }
    return scheme instanceof SecurityScheme.Other other ? other.type() : scheme.name();
  }

  private static JsonPointer under(JsonPointer pointer, String key) {
    return pointer.appendProperty(key);
  }

  private void add(String text, JsonPointer pointer) {
    entries.add(new Entry(text, pointer));
  }
}
