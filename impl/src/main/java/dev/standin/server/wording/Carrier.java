package dev.standin.server.wording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds where in a body there is a place for a message. */
final class Carrier {

  /** What such a property is called, the likeliest first. */
  private static final List<String> NAMES =
      List.of(
          "message",
          "msg",
          "detail",
          "details",
          "error_description",
          "error_message",
          "errorMessage",
          "error",
          "errors",
          "description",
          "reason",
          "title");

  private static final int DEEPEST = 5;

  private final Shapes shapes;

  /** What is known, by the depth that it was asked at: else a type within itself takes forever. */
  private final List<Map<JsonNode, Boolean>> known =
      IntStream.rangeClosed(0, DEEPEST)
          .<Map<JsonNode, Boolean>>mapToObj(depth -> new IdentityHashMap<>())
          .toList();

  Carrier(Shapes shapes) {
    this.shapes = shapes;
  }

  /** The property that the message is put into, or below; empty where none is fit for it. */
  Optional<String> propertyOf(JsonNode whole) {
    return propertyOf(whole, 0);
  }

  /** Whether there is a place for a message in what the schema allows. */
  boolean carries(JsonNode schema) {
    return carries(schema, 0);
  }

  private Optional<String> propertyOf(JsonNode whole, int depth) {
    JsonNode properties = whole.path("properties");
    Set<String> required = Shapes.required(whole);
    Stream<String> likely = NAMES.stream().filter(properties::has);
    // Another text that has to be there is better than none.
    Stream<String> other =
        properties.properties().stream()
            .map(Map.Entry::getKey)
            .filter(required::contains)
            .filter(name -> !Scalars.isCode(name));
    return Stream.concat(likely, other)
        .filter(name -> carries(properties.path(name), depth + 1))
        .findFirst();
  }

  private boolean carries(JsonNode schema, int depth) {
    if (depth > DEEPEST) {
      return false;
    }
    Boolean before = known.get(depth).get(schema);
    boolean carries = before == null ? isThere(schema, depth) : before;
    known.get(depth).put(schema, carries);
    return carries;
  }

  private boolean isThere(JsonNode schema, int depth) {
    ObjectNode whole = shapes.whole(schema);
    return switch (shapes.type(whole)) {
      case "string" -> Scalars.isFree(whole);
      case "object" -> propertyOf(whole, depth).isPresent();
      case "array" -> carries(whole.path("items"), depth + 1);
      default -> false;
    };
  }
}
