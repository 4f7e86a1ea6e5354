package dev.standin.specs.large;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.specs.Operation;
import dev.standin.specs.SpecDocument;
import dev.standin.specs.SpecPage;
import dev.standin.specs.SpecReader;
import dev.standin.specs.contract.Contract;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of several hundred operations are read whole. */
class LargeDocumentTest {

  private static final int OPERATIONS = 600;

  @ParameterizedTest
  @ValueSource(strings = {"3.0.3", "3.1.0"})
  @Timeout(60)
  void everyOperationIsRead(String version) {
    String yaml = LargeDocument.yaml(version, OPERATIONS);
    SpecDocument document = read(yaml);

    assertThat(document.operations()).hasSize(OPERATIONS);
    assertThat(document.operations()).extracting(Operation::operationId).doesNotHaveDuplicates();
    assertThat(document.operations())
        .allSatisfy(
            operation -> {
              assertThat(operation.slots()).hasSizeGreaterThan(1);
              assertThat(operation.security()).hasSize(2);
              assertThat(lineOf(operation, document, yaml)).contains(operation.method());
            });
    assertThat(Contract.of(document).text().lines()).hasSizeGreaterThan(5 * OPERATIONS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.0.3", "3.1.0"})
  void theSameInputGivesTheSameText(String version) {
    assertThat(LargeDocument.yaml(version, 20)).isEqualTo(LargeDocument.yaml(version, 20));
  }

  private static String lineOf(Operation operation, SpecDocument document, String yaml) {
    int line = document.locate(operation.pointer()).line();
    return yaml.lines().skip(line - 1L).findFirst().orElse("").toUpperCase(Locale.ROOT);
  }

  private static SpecDocument read(String yaml) {
    SpecPage page = new SpecPage("large.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    return SpecReader.read("large", page, Optional.empty());
  }
}
