package dev.standin.conformance.request;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.standin.conformance.model.RequestDraft;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyEditsTest {

  /** Values help where only these are missing. */
  @ParameterizedTest
  @CsvSource({
    "application/json, ; the target file can give values",
    "text/csv, ; the target file can give values",
    "multipart/form-data, ; the target file can give values",
    "multipart/mixed, this type is not",
    "application/xml, this type is not"
  })
  void aBodyThatCannotBeMadeIsTold(String mediaType, String hint) {
    RequestDraft draft = new RequestDraft("PUT", "/things", List.of());

    assertThatThrownBy(() -> BodyEdits.withValid(draft, mediaType)).hasMessageContaining(hint);
  }
}
