package dev.standin.specs.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;

/** The headers of a response, which are written as parameters are (OpenAPI 3.1.0, 4.8.21). */
final class ResponseHeaders {

  private ResponseHeaders() {}

  static List<Parameter> of(JsonCursor response) {
    List<JsonCursor> written =
        response.object("headers").map(JsonCursor::entries).orElse(List.of());
    return written.stream()
        .filter(header -> !header.key().equalsIgnoreCase("Content-Type"))
        .map(header -> header(header.key(), header.resolved()))
        .toList();
  }

  private static Parameter header(String name, JsonCursor header) {
    header.expect(header.node().isObject(), "an object");
    SchemaAt any = new SchemaAt(JsonNodeFactory.instance.objectNode(), header.pointer());
    return new Parameter(
        name,
        ParameterIn.HEADER,
        header.flag("required"),
        Parameters.schema(header).orElse(any),
        ParameterStyle.usual(ParameterIn.HEADER),
        Examples.of(header),
        header.pointer());
  }
}
