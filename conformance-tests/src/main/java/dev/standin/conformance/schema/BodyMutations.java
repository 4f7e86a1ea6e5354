package dev.standin.conformance.schema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.standin.conformance.request.EditJsonBody;
import dev.standin.specs.SchemaAt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ways to break a valid JSON value in one place: a wrong type, a null, a missing property, one that
 * is not documented, a value out of bounds. They are candidates; a validator has the last word.
 */
public final class BodyMutations {

  private static final int MAX_DEPTH = 3;

  private BodyMutations() {}

  /**
   * One way to break a value.
   *
   * @param name what is broken: {@code missing}, {@code not-string}, {@code null}
   */
  public record BodyMutation(String name, EditJsonBody edit) {}

  /** The candidates for a value that is valid against the schema. */
  public static List<BodyMutation> of(JsonNode root, SchemaAt schema, JsonNode valid) {
    List<BodyMutation> mutations = new ArrayList<>();
    at(root, schema.node(), valid, JsonPointer.empty(), 0, mutations);
    return mutations;
  }

  private static void at(
      JsonNode root,
      JsonNode reference,
      JsonNode value,
      JsonPointer place,
      int depth,
      List<BodyMutation> mutations) {
    JsonNode schema = Schemas.resolve(root, reference);
    for (Misfit misfit : Misfits.of(root, schema)) {
      mutations.add(mutation(misfit.name(), place, Optional.of(misfit.value())));
    }
    if (depth >= MAX_DEPTH) {
      return;
    }
    if (value.isArray() && !value.isEmpty()) {
      JsonPointer first = place.appendIndex(0);
      at(root, schema.path("items"), value.path(0), first, depth + 1, mutations);
    }
    if (value.isObject()) {
      inObject(root, schema, value, place, depth, mutations);
    }
  }

  private static void inObject(
      JsonNode root,
      JsonNode schema,
      JsonNode value,
      JsonPointer place,
      int depth,
      List<BodyMutation> mutations) {
    for (Map.Entry<String, JsonNode> property : value.properties()) {
      JsonPointer child = place.appendProperty(property.getKey());
      mutations.add(mutation("missing", child, Optional.empty()));
      JsonNode childSchema = schema.path("properties").path(property.getKey());
      at(root, childSchema, property.getValue(), child, depth + 1, mutations);
    }
    mutations.add(
        mutation(
            "not-documented",
            place.appendProperty("standin_extra"),
            Optional.of(TextNode.valueOf("x"))));
  }

  private static BodyMutation mutation(String name, JsonPointer at, Optional<JsonNode> value) {
    return new BodyMutation(name, new EditJsonBody(at, value));
  }
}
