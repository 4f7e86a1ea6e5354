package dev.standin.conformance.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypesTest {

  @ParameterizedTest
  @CsvSource({
    "image/*, image/webp, true",
    "Text/*, text/csv;charset=utf-8, true",
    "*/*, a/b, true",
    "application/json, Application/JSON;x=y, true",
    "image/*, text/plain, false",
    "image/*, imagex/png, false",
    "image/*, image/*, false",
    "*/*, */*, false",
    "*/*, image/*, false"
  })
  void anAnswerIsOfATypeWithinTheRangeAndNeverOfTheRange(
      String documented, String actual, boolean matches) {
    assertThat(MediaTypes.matches(documented, actual)).isEqualTo(matches);
  }
}
