package dev.standin.conformance.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.standin.specs.document.Parameter;
import dev.standin.specs.document.ParameterIn;
import dev.standin.specs.document.SchemaAt;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** What a request says, as values of the document's types. */
final class FakeValues {

  private static final ObjectMapper JSON = new ObjectMapper();

  private FakeValues() {}

  /** The parameter's value; empty if it is not there or cannot be read. */
  static Optional<JsonNode> of(Parameter parameter, FakeRequest request, String id) {
    JsonNode schema = parameter.schema().node();
    if (parameter.style().name().equals("deepObject")) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, String> each : request.query().entrySet()) {
        if (each.getKey().startsWith(parameter.name() + "[")) {
          String name = each.getKey().substring(parameter.name().length() + 1).replace("]", "");
          object.set(name, typed(schema.path("properties").path(name), each.getValue()));
        }
      }
      return object.isEmpty() ? Optional.empty() : Optional.of(object);
    }
    Optional<String> text =
        parameter.in() == ParameterIn.PATH
            ? Optional.of(
                parameter.style().name().equals("label") && id.startsWith(".")
                    ? id.substring(1)
                    : id)
            : sent(parameter.in(), parameter.name(), request);
    if (parameter.style().mediaType().isPresent()) {
      return text.flatMap(FakeValues::json);
    }
    if (schema.path("type").asText().equals("array")) {
      String separator = parameter.style().explode() ? "\n" : ",";
      return text.map(all -> list(schema.path("items"), all.split(separator, -1)));
    }
    return text.map(one -> typed(schema, one));
  }

  static Optional<String> sent(ParameterIn in, String name, FakeRequest request) {
    return switch (in) {
      case QUERY -> Optional.ofNullable(request.query().get(name));
      case COOKIE ->
          request
              .header("Cookie")
              .flatMap(
                  all ->
                      Arrays.stream(all.split("; ", -1))
                          .filter(each -> each.startsWith(name + "="))
                          .map(each -> each.substring(name.length() + 1))
                          .findFirst());
      case HEADER, PATH -> request.header(name);
    };
  }

  static JsonNode form(SchemaAt schema, String text) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (String pair : text.split("&", -1)) {
      String[] parts = (pair + "=").split("=", 3);
      String name = FakeRequest.decode(parts[0]);
      object.set(
          name, typed(schema.node().path("properties").path(name), FakeRequest.decode(parts[1])));
    }
    return object;
  }

  private static ArrayNode list(JsonNode items, String[] texts) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (String text : texts) {
      list.add(typed(items, text));
    }
    return list;
  }

  private static JsonNode typed(JsonNode schema, String text) {
    if (schema.path("type").asText().equals("boolean") && text.matches("true|false")) {
      return BooleanNode.valueOf(text.equals("true"));
    }
    boolean number = schema.path("type").asText().matches("integer|number");
    if (number && text.matches("-?[0-9]+")) {
      return BigIntegerNode.valueOf(new BigInteger(text));
    }
    return number && text.matches("-?[0-9]+(\\.[0-9]+)?")
        ? DecimalNode.valueOf(new BigDecimal(text))
        : TextNode.valueOf(text);
  }

  private static Optional<JsonNode> json(String text) {
    try {
      return Optional.of(JSON.readTree(text));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
