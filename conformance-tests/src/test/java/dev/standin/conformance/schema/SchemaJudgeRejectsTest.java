package dev.standin.conformance.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.conformance.Cases;
import dev.standin.conformance.schema.BodyMutations.BodyMutation;
import dev.standin.specs.document.ReferenceResolver;
import dev.standin.specs.document.SchemaAt;
import dev.standin.specs.document.Slot;
import dev.standin.specs.document.SpecDocument;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For every documented body of every document: a valid value is accepted, and each way to break it
 * turns the verdict where the schema says so, and only there. What the schema says is read here
 * again, without the validator.
 */
class SchemaJudgeRejectsTest {

  /** A mutation of a valid body, and whether the schema still allows it. */
  record Mutated(
      SpecDocument document, SchemaJudge judge, Slot slot, JsonNode valid, BodyMutation mutation) {

    JsonNode value() {
      return mutation.change().apply(valid);
    }

    boolean isAllowed() {
      JsonNode schema = schemaAt(mutation.change().at());
      JsonNode parent =
          mutation.change().at().matches() ? schema : schemaAt(mutation.change().at().head());
      return switch (mutation.name()) {
        case "missing" -> !contains(parent.path("required"), mutation.change().at().last());
        case "not-documented" -> parent.path("additionalProperties").asBoolean(true);
        case "null" -> schema.path("nullable").asBoolean() || contains(schema.path("type"), "null");
        default -> false;
      };
    }

    private JsonNode schemaAt(JsonPointer place) {
      JsonNode root = document.root();
      JsonNode schema = ReferenceResolver.follow(root, slot.schema().orElseThrow().node());
      for (JsonPointer rest = place; !rest.matches(); rest = rest.tail()) {
        JsonNode child =
            rest.getMatchingIndex() >= 0
                ? schema.path("items")
                : schema.path("properties").path(rest.getMatchingProperty());
        schema = ReferenceResolver.follow(root, child);
      }
      return schema;
    }

    private static boolean contains(JsonNode array, JsonPointer name) {
      return contains(array, name.getMatchingProperty());
    }

    private static boolean contains(JsonNode array, String text) {
      return StreamSupport.stream(array.spliterator(), false)
          .anyMatch(each -> each.asText().equals(text));
    }

    @Override
    public String toString() {
      return document.vendor()
          + " "
          + slot.status().text()
          + " body"
          + mutation.change().at()
          + " "
          + mutation.name();
    }
  }

  static List<Mutated> mutated() {
    return Cases.vendors().stream()
        .map(Cases::document)
        .flatMap(
            document -> {
              SchemaJudge judge = new SchemaJudge(document, Direction.ANSWER);
              return slots(document).flatMap(slot -> mutated(document, judge, slot));
            })
        .toList();
  }

  private static Stream<Slot> slots(SpecDocument document) {
    return document.operations().stream()
        .flatMap(operation -> operation.slots().stream())
        .filter(slot -> slot.schema().isPresent());
  }

  private static Stream<Mutated> mutated(SpecDocument document, SchemaJudge judge, Slot slot) {
    SchemaAt schema = slot.schema().orElseThrow();
    SampleValues samples = new SampleValues(document, judge, Direction.ANSWER);
    JsonNode valid = samples.full(schema).orElseThrow();
    return BodyMutations.of(samples, schema, valid).stream()
        .map(mutation -> new Mutated(document, judge, slot, valid, mutation));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mutated")
  void whatTheSchemaForbids(Mutated mutated) {
    assertThat(mutated.judge().accepts(mutated.slot().schema().orElseThrow(), mutated.value()))
        .as("%s", mutated.value())
        .isEqualTo(mutated.isAllowed());
  }

  @Test
  void nothingThatIsValid() {
    for (String vendor : Cases.vendors()) {
      SpecDocument document = Cases.document(vendor);
      SchemaJudge judge = new SchemaJudge(document, Direction.ANSWER);
      SampleValues samples = new SampleValues(document, judge, Direction.ANSWER);
      assertThat(slots(document).map(slot -> slot.schema().orElseThrow()).toList())
          .allSatisfy(
              schema -> {
                assertThat(judge.errors(schema, samples.required(schema).orElseThrow())).isEmpty();
                assertThat(judge.errors(schema, samples.full(schema).orElseThrow())).isEmpty();
              });
    }
  }

  @Test
  void somethingInEverySlotAndOfEveryKind() {
    List<Mutated> forbidden = mutated().stream().filter(each -> !each.isAllowed()).toList();

    for (String vendor : Cases.vendors()) {
      assertThat(slots(Cases.document(vendor)).toList())
          .allSatisfy(slot -> assertThat(forbidden).extracting(Mutated::slot).contains(slot));
    }
    assertThat(forbidden)
        .extracting(each -> each.mutation().name())
        .contains("missing", "not-documented", "null", "not-string", "not-boolean", "not-object");
    assertThat(mutated().stream().filter(Mutated::isAllowed).map(each -> each.mutation().name()))
        .contains("missing", "not-documented", "null");
  }
}
