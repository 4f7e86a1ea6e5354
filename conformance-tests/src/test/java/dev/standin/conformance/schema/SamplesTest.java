package dev.standin.conformance.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.Cases;
import dev.standin.specs.document.SchemaAt;
import dev.standin.specs.document.SpecDocument;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For every documented body of every document there are values that its schema allows. */
class SamplesTest {

  @ParameterizedTest
  @MethodSource("vendors")
  void areValid(String vendor) {
    SpecDocument document = Cases.document(vendor);
    Samples samples = new Samples(document, Direction.ANSWER);
    SchemaJudge judge = samples.judge();

    List<SchemaAt> schemas =
        document.operations().stream()
            .flatMap(operation -> operation.slots().stream())
            .flatMap(slot -> slot.schema().stream())
            .toList();

    assertThat(schemas)
        .allSatisfy(
            schema -> {
              assertThat(judge.errors(schema, samples.required(schema).orElseThrow())).isEmpty();
              assertThat(judge.errors(schema, samples.full(schema).orElseThrow())).isEmpty();
            });
  }

  static List<String> vendors() {
    return Cases.vendors();
  }
}
