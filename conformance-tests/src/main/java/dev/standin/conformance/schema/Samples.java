package dev.standin.conformance.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.document.Parameter;
import dev.standin.specs.document.RequestBody;
import dev.standin.specs.document.SchemaAt;
import dev.standin.specs.document.SpecDocument;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Valid values of parameters and request bodies; the document's own examples come first. */
public final class Samples {

  private final SchemaJudge judge;
  private final SampleValues values;

  private Samples(SchemaJudge judge, SampleValues values) {
    this.judge = judge;
    this.values = values;
  }

  public static Samples of(SpecDocument document) {
    return of(document, new SchemaJudge(document, Direction.REQUEST));
  }

  /** Values that this judge accepts. */
  public static Samples of(SpecDocument document, SchemaJudge judge) {
    return new Samples(judge, new SampleValues(document, judge, Direction.REQUEST));
  }

  public SampleValues values() {
    return values;
  }

  /** A value of a parameter; a list with something in it, since an empty one cannot be written. */
  public Optional<JsonNode> of(Parameter parameter) {
    return example(parameter.schema(), parameter.examples())
        .or(() -> values.required(parameter.schema()).filter(Samples::isWritable))
        .or(() -> values.full(parameter.schema()));
  }

  /** Whether the schema allows what a text in a path, query or header can be taken for. */
  public boolean accepts(SchemaAt schema, String text) {
    return TextReadings.refusal(judge, schema, text).isEmpty();
  }

  /** A body of one of the media types. */
  public Optional<JsonNode> of(RequestBody body, String mediaType) {
    SchemaAt schema = body.content().get(mediaType);
    if (schema == null) {
      return Optional.empty();
    }
    return example(schema, body.examplesOf(mediaType)).or(() -> values.required(schema));
  }

  private Optional<JsonNode> example(SchemaAt schema, List<JsonNode> examples) {
    return examples.stream()
        .filter(example -> !example.isNull() && judge.accepts(schema, example))
        .map(example -> values.sendable(schema, example))
        .filter(example -> judge.accepts(schema, example))
        .findFirst();
  }

  private static boolean isWritable(JsonNode value) {
    return value.isValueNode() ? !value.isNull() : !value.isEmpty();
  }

  /** The properties that a schema names, also by way of references and {@code allOf}. */
  public static Set<String> propertyNames(SpecDocument document, SchemaAt schema) {
    return Constraints.of(document.root(), schema).propertyNames();
  }
}
