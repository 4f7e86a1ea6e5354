package dev.standin.conformance.schema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.standin.conformance.schema.InvalidValues.InvalidValue;
import dev.standin.specs.document.SchemaAt;
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

  private final Samples samples;
  private final List<BodyMutation> mutations = new ArrayList<>();

  private BodyMutations(Samples samples) {
    this.samples = samples;
  }

  /**
   * One way to break a value.
   *
   * @param name what is broken: {@code missing}, {@code not-string}, {@code null}
   * @param at where; the change may have to put in what is around it
   */
  public record BodyMutation(String name, JsonPointer at, JsonChange change) {}

  /**
   * The candidates for a value that is valid against the schema. Several of one name at one place
   * are there for the validator to choose from.
   */
  public static List<BodyMutation> of(Samples samples, SchemaAt schema, JsonNode valid) {
    BodyMutations all = new BodyMutations(samples);
    all.at(samples.constraints(schema), valid, JsonPointer.empty(), 0);
    return List.copyOf(all.mutations);
  }

  private void at(Constraints written, JsonNode value, JsonPointer place, int depth) {
    for (InvalidValue each : InvalidValues.of(written, value)) {
      add(each.name(), place, Optional.of(each.value()));
    }
    if (depth >= MAX_DEPTH) {
      return;
    }
    Constraints constraints = chosen(written, value);
    if (value.isArray() && !value.isEmpty()) {
      at(constraints.element(0), value.path(0), place.appendIndex(0), depth + 1);
    }
    if (value.isObject()) {
      inObject(constraints, value, place, depth);
    }
  }

  /** The constraints with those members of each choice that the value fits. */
  private Constraints chosen(Constraints constraints, JsonNode value) {
    Constraints chosen = constraints;
    for (List<SchemaAt> choice : constraints.choices()) {
      Optional<SchemaAt> fitting =
          choice.stream().filter(member -> samples.judge().accepts(member, value)).findFirst();
      if (fitting.isPresent()) {
        chosen = chosen.and(fitting.get());
      }
    }
    return chosen;
  }

  private void inObject(Constraints constraints, JsonNode value, JsonPointer place, int depth) {
    for (Map.Entry<String, JsonNode> property : value.properties()) {
      JsonPointer child = place.appendProperty(property.getKey());
      add("missing", child, Optional.empty());
      at(constraints.property(property.getKey()), property.getValue(), child, depth + 1);
    }
    for (String name : constraints.propertyNames()) {
      if (!value.has(name) && !constraints.required().contains(name)) {
        inAbsent(constraints.property(name), place.appendProperty(name), depth + 1);
      }
    }
    add(
        "not-documented",
        place.appendProperty("standin_extra"),
        Optional.of(TextNode.valueOf("x")));
  }

  /** An optional property that is not there: put there with something wrong in it. */
  private void inAbsent(Constraints constraints, JsonPointer place, int depth) {
    Optional<JsonNode> valid = samples.of(constraints);
    if (valid.isPresent()) {
      BodyMutations inside = new BodyMutations(samples);
      inside.at(constraints, valid.get(), JsonPointer.empty(), depth);
      for (BodyMutation each : inside.mutations) {
        JsonNode broken = each.change().apply(valid.get());
        mutations.add(
            new BodyMutation(
                each.name(), place.append(each.at()), new JsonChange(place, Optional.of(broken))));
      }
    }
  }

  private void add(String name, JsonPointer at, Optional<JsonNode> value) {
    mutations.add(new BodyMutation(name, at, new JsonChange(at, value)));
  }
}
