package dev.standin.conformance.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictJsonTest {

  /** As JSON Schema compares them, which decides whether items are unique. */
  @ParameterizedTest
  @CsvSource({
    "1, 1.0, true",
    "1, 1e0, true",
    "100, 1e2, true",
    "9223372036854775808, 9223372036854775808.00, true",
    "1.5, 1.50, true",
    "1, 1.5, false",
    "1e99999999, 1e99999998, false"
  })
  void oneNumberIsOneNode(String one, String other, boolean equal) throws Exception {
    JsonNode array =
        StrictJson.parse(("[" + one + "," + other + "]").getBytes(StandardCharsets.UTF_8));

    assertThat(array.get(0).equals(array.get(1))).isEqualTo(equal);
  }
}
