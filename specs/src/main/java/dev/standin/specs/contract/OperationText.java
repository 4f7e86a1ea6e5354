package dev.standin.specs.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.Operation;
import dev.standin.specs.Parameter;
import dev.standin.specs.RequestBody;
import dev.standin.specs.SecurityAlternative;
import dev.standin.specs.SecurityScheme;
import dev.standin.specs.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes an operation as lines: what it is called, what it takes, what it answers. */
public final class OperationText {

  /**
   * A line and the node of the document that it tells of.
   *
   * @param pointer where that node stands
   */
  public record Entry(String text, JsonPointer pointer) {}

  private final JsonNode root;
  private final Operation operation;
  private final List<Entry> entries = new ArrayList<>();

  private OperationText(JsonNode root, Operation operation) {
    this.root = root;
    this.operation = operation;
  }

  /** The lines of an operation; references are resolved in {@code root}. */
  public static List<Entry> of(JsonNode root, Operation operation) {
    OperationText text = new OperationText(root, operation);
    text.write();
    return List.copyOf(text.entries);
  }

  private void write() {
    add(operation.method() + " " + operation.fullPath(), operation.pointer());
    add(
        "  operationId  " + operation.operationId() + ours("operationId"),
        under(operation.pointer(), "operationId"));
    add("  security     " + security() + ours("security"), securityPointer());
    operation.parameters().forEach(this::parameter);
    operation.requestBody().ifPresentOrElse(this::body, this::noBody);
    operation.slots().forEach(this::slot);
  }

  private void parameter(Parameter parameter) {
    add(
        String.format(
            "  %-12s %s%s: %s",
            parameter.in().name().toLowerCase(Locale.ROOT),
            parameter.name(),
            parameter.required() ? "*" : "",
            ShapeText.of(root, parameter.schema())),
        parameter.pointer());
  }

  private void body(RequestBody body) {
    body.content()
        .forEach(
            (mediaType, schema) ->
                add(
                    String.format(
                        "  %-12s %s %s",
                        body.required() ? "body*" : "body", mediaType, ShapeText.of(root, schema)),
                    body.pointer()));
  }

  private void noBody() {
    add("  body         -", operation.pointer());
  }

  private void slot(Slot slot) {
    String shape = slot.schema().map(schema -> " " + ShapeText.of(root, schema)).orElse("");
    add(
        String.format("  %-12s %s%s", slot.status().text(), slot.mediaType().orElse("-"), shape),
        slot.pointer());
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
