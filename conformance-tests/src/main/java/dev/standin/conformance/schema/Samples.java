package dev.standin.conformance.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.standin.specs.document.MediaRange;
import dev.standin.specs.document.Parameter;
import dev.standin.specs.document.RequestBody;
import dev.standin.specs.document.SchemaAt;
import dev.standin.specs.document.SpecDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Values that are valid against a document's schemas: of a schema, a parameter or a request body.
 * Each is put to the judge before it is given away, the document's own examples first. The same
 * schema always gives the same value.
 */
public final class Samples {

  private final JsonNode root;
  private final SchemaJudge judge;
  private final Map<String, Optional<JsonNode>> made = new ConcurrentHashMap<>();

  public Samples(SpecDocument document, Direction direction) {
    this.root = document.root();
    this.judge = new SchemaJudge(document, direction);
  }

  /** Says what is valid, in the direction of these values. */
  public SchemaJudge judge() {
    return judge;
  }

  /** A value with nothing but what is required; empty if no valid one could be made. */
  public Optional<JsonNode> required(SchemaAt schema) {
    return made("required", schema, false).or(() -> full(schema));
  }

  /** A value with every property that is named, down to where the schema repeats itself. */
  public Optional<JsonNode> full(SchemaAt schema) {
    return made("full", schema, true);
  }

  private Optional<JsonNode> made(String how, SchemaAt schema, boolean full) {
    String key = how + schema.pointer();
    Optional<JsonNode> known = made.get(key);
    if (known == null) {
      known = new SampleMaker(judge, full).of(constraints(schema));
      made.put(key, known);
    }
    // A value is a tree that callers may edit.
    return known.map(JsonNode::deepCopy);
  }

  /** A valid value that nobody would think of first; empty if there are none but the usual ones. */
  public Optional<JsonNode> unusual(SchemaAt schema) {
    Constraints constraints = constraints(schema);
    return constraints.text("format").equals("uuid")
        ? Optional.of(TextNode.valueOf(UUID.randomUUID().toString()))
        : new SampleMaker(judge, false).unusual(constraints);
  }

  /** A value that meets all of these, with nothing but what is required. */
  Optional<JsonNode> of(Constraints constraints) {
    return new SampleMaker(judge, false).of(constraints);
  }

  /** A value of a parameter; a list with something in it, since an empty one cannot be written. */
  public Optional<JsonNode> of(Parameter parameter) {
    return example(parameter.schema(), parameter.examples())
        .or(() -> required(parameter.schema()).filter(Samples::isWritable))
        .or(() -> full(parameter.schema()))
        .map(value -> flat(parameter, value));
  }

  /** Less the optional properties that are lists or objects, which no style can write. */
  private JsonNode flat(Parameter parameter, JsonNode value) {
    if (!value.isObject() || parameter.style().mediaType().isPresent()) {
      return value;
    }
    ObjectNode flat = value.deepCopy();
    flat.removeIf(JsonNode::isContainerNode);
    return judge.accepts(parameter.schema(), flat) ? flat : value;
  }

  private static boolean isWritable(JsonNode value) {
    return value.isValueNode() ? !value.isNull() : !value.isEmpty();
  }

  /** A body of one of the media types. */
  public Optional<JsonNode> of(RequestBody body, String mediaType) {
    SchemaAt schema = body.content().get(mediaType);
    return schema == null
        ? Optional.empty()
        : example(schema, body.examplesOf(mediaType))
            .or(() -> required(schema).filter(it -> isWhole(it, mediaType)))
            .or(() -> full(schema));
  }

  /** Of a list without items nothing is there in a form. */
  private static boolean isWhole(JsonNode body, String mediaType) {
    return !MediaRange.essence(mediaType).equals("application/x-www-form-urlencoded")
        || body.valueStream().noneMatch(it -> it.isArray() && it.isEmpty());
  }

  private Optional<JsonNode> example(SchemaAt schema, List<JsonNode> examples) {
    return examples.stream()
        .filter(example -> !example.isNull() && judge.accepts(schema, example))
        .map(example -> new SampleMaker(judge, false).sendable(constraints(schema), example))
        .filter(example -> judge.accepts(schema, example))
        .findFirst();
  }

  Constraints constraints(SchemaAt schema) {
    return Constraints.of(root, schema);
  }

  /** The properties that a schema names, also by way of references and {@code allOf}. */
  public static Set<String> propertyNames(SpecDocument document, SchemaAt schema) {
    return Constraints.of(document.root(), schema).propertyNames();
  }
}
