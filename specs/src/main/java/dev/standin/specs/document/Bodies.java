package dev.standin.specs.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Request bodies and responses (OpenAPI 3.1.0, sections 4.8.13 to 4.8.17). */
final class Bodies {

  private Bodies() {}

  static Optional<RequestBody> requestBody(JsonCursor operation) {
    return operation.object("requestBody").map(Bodies::requestBodyAt);
  }

  private static RequestBody requestBodyAt(JsonCursor body) {
    Map<String, SchemaAt> content = new LinkedHashMap<>();
    Map<String, List<JsonNode>> examples = new LinkedHashMap<>();
    for (JsonCursor media : mediaTypes(body)) {
      content.put(media.key(), media.get("schema").map(JsonCursor::asSchema).orElse(any(media)));
      examples.put(media.key(), media.examples());
    }
    if (content.isEmpty()) {
      throw body.error("a request body needs `content` with a media type.");
    }
    return new RequestBody(
        body.flag("required"),
        Collections.unmodifiableMap(content),
        Collections.unmodifiableMap(examples),
        body.pointer());
  }

  /** One slot for each status key and media type. */
  static List<Slot> slots(JsonCursor operation) {
    JsonCursor responses =
        operation
            .object("responses")
            .orElseThrow(() -> operation.error("the operation has no `responses`."));
    List<Slot> slots = new ArrayList<>();
    for (JsonCursor written : responses.fixedEntries()) {
      StatusKey status =
          StatusKey.parse(written.key())
              .orElseThrow(
                  () ->
                      written.error(
                          "`"
                              + written.key()
                              + "` is no status: expected 100 to 599, 1XX to 5XX or default."));
      slots.addAll(slots(status, written));
    }
    if (slots.isEmpty()) {
      throw responses.error("the operation has no response under `responses`.");
    }
    return List.copyOf(slots);
  }

  private static List<Slot> slots(StatusKey status, JsonCursor written) {
    JsonCursor response = written.resolved();
    response.expect(response.node().isObject(), "an object");
    List<Parameter> headers = headers(response);
    List<JsonCursor> mediaTypes = mediaTypes(response);
    if (mediaTypes.isEmpty()) {
      return List.of(
          new Slot(status, Optional.empty(), Optional.empty(), headers, written.pointer()));
    }
    return mediaTypes.stream()
        .map(
            media ->
                new Slot(
                    status,
                    Optional.of(media.key()),
                    media.get("schema").map(JsonCursor::asSchema),
                    headers,
                    written.pointer()))
        .toList();
  }

  private static List<JsonCursor> mediaTypes(JsonCursor body) {
    List<JsonCursor> mediaTypes = body.object("content").map(JsonCursor::entries).orElse(List.of());
    for (JsonCursor media : mediaTypes) {
      media.expect(media.key().contains("/"), "a media type such as application/json");
      media.expect(media.node().isObject(), "an object");
    }
    return mediaTypes;
  }

  /** The headers of a response, which are written as parameters are (section 4.8.21). */
  private static List<Parameter> headers(JsonCursor response) {
    List<JsonCursor> written =
        response.object("headers").map(JsonCursor::entries).orElse(List.of());
    return written.stream()
        .filter(header -> !header.key().equalsIgnoreCase("Content-Type"))
        .map(header -> header(header.key(), header.resolved()))
        .toList();
  }

  private static Parameter header(String name, JsonCursor header) {
    header.expect(header.node().isObject(), "an object");
    return new Parameter(
        name,
        ParameterIn.HEADER,
        header.flag("required"),
        Parameters.schema(header).orElse(any(header)),
        ParameterStyle.usual(ParameterIn.HEADER),
        header.examples(),
        header.pointer());
  }

  /** What lets everything through, in place of a schema. */
  private static SchemaAt any(JsonCursor without) {
    return new SchemaAt(JsonNodeFactory.instance.objectNode(), without.pointer());
  }
}
