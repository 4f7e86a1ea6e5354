package dev.standin.conformance.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The values that a document itself gives for a schema. They may be wrong: many an example is. */
final class SampleGiven {

  private SampleGiven() {}

  static Stream<JsonNode> of(Constraints at) {
    Stream<JsonNode> single =
        Stream.of("const", "example", "default").flatMap(at::all).filter(value -> !value.isNull());
    Stream<JsonNode> lists =
        Stream.of("examples", "enum")
            .flatMap(at::all)
            .filter(JsonNode::isArray)
            .flatMap(list -> StreamSupport.stream(list.spliterator(), false));
    return Stream.concat(single, lists);
  }
}
