package dev.standin.conformance.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.standin.specs.document.SchemaAt;
import dev.standin.specs.document.SpecDocument;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes values that are valid against a schema of a document: each is put to the judge before it is
 * given away. The same schema always gives the same value.
 */
public final class SampleValues {

  private final JsonNode root;
  private final SchemaJudge judge;
  private final Direction direction;
  private final Map<String, Optional<JsonNode>> made = new ConcurrentHashMap<>();

  public SampleValues(SpecDocument document, SchemaJudge judge, Direction direction) {
    this.root = document.root();
    this.judge = judge;
    this.direction = direction;
  }

  /** A value with nothing but what is required; empty if no valid one could be made. */
  public Optional<JsonNode> required(SchemaAt schema) {
    return made("required", schema, false).or(() -> full(schema));
  }

  /** A value with every property that is named, down to where the schema repeats itself. */
  public Optional<JsonNode> full(SchemaAt schema) {
    return made("full", schema, true);
  }

  /** A valid value that nobody would think of first; empty if there are none but the usual ones. */
  public Optional<JsonNode> unusual(SchemaAt schema) {
    Constraints constraints = constraints(schema);
    return constraints.text("format").equals("uuid")
        ? Optional.of(TextNode.valueOf(UUID.randomUUID().toString()))
        : new SampleMaker(judge, direction, false).unusual(constraints);
  }

  /** A value that meets all of these, with nothing but what is required. */
  Optional<JsonNode> of(Constraints constraints) {
    return new SampleMaker(judge, direction, false).of(constraints);
  }

  /** A value less those of its properties that are not sent in this direction. */
  JsonNode sendable(SchemaAt schema, JsonNode given) {
    return new SampleMaker(judge, direction, false).sendable(constraints(schema), given);
  }

  Constraints constraints(SchemaAt schema) {
    return Constraints.of(root, schema);
  }

  SchemaJudge judge() {
    return judge;
  }

  private Optional<JsonNode> made(String how, SchemaAt schema, boolean full) {
    String key = how + schema.pointer();
    Optional<JsonNode> known = made.get(key);
    if (known == null) {
      known = new SampleMaker(judge, direction, full).of(Constraints.of(root, schema));
      made.put(key, known);
    }
    // A value is a tree that callers may edit.
    return known.map(JsonNode::deepCopy);
  }
}
