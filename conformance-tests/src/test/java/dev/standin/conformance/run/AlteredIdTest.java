package dev.standin.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlteredIdTest {

  @ParameterizedTest
  @CsvSource({
    "4080, 4080",
    "4080, %",
    "4080, 4080;x=1",
    "4080, yes'",
    "order-12, x' OR '1'='1",
    "conv_689667905b048191b474, conv_689667905b048191b47",
    "conv_689667905b048191b474, conv_689667905b048191b4740",
    "ceff668009764866c, ceff668009764866",
    "c8476349720012750, c84763497200127500",
    "7f1b2c3d-4e5f-4a6b-8c9d-0e1f2a3b4c5d, 7F1B2C3D-4e5f-4a6b-8c9d-0e1f2a3b4c5d",
    "7f1b2c3d-4e5f-4a6b-8c9d-0e1f2a3b4c5d, 7f1b2c3d-4e5f-4a6b-8c9d-0e1f2a3b4c5",
    "7f1b2c3d-4e5f-4a6b-8c9d-0e1f2a3b4c5d, 0b9c2f0e-6a57-1d6e-9c2f-7d1f0a3b4c5d",
  })
  void canNameNothingElse(String id, String altered) {
    assertThat(AlteredId.couldNameAnother(id, altered, true)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "4080, 408",
    "4080, 40800",
    "4080, 4080x",
    "4080, '408;x'",
    "order-12, order-1",
    "order-12, ORDER-12",
    "customers-order-12, customers-order-1",
    "order000000012, order00000001",
    "alice, alic",
    "conversation12, conversation1",
    "aB3xY, aB3x",
    "cafe000000000012, cafe00000000001",
    "20251129123456789a, 20251129123456789",
    "order-20251129123456789, order-2025112912345678",
    "7f1b2c3d-4e5f-4a6b-8c9d-0e1f2a3b4c5d, 00000000-0000-0000-0000-000000000000",
  })
  void couldNameSomethingElse(String id, String altered) {
    assertThat(AlteredId.couldNameAnother(id, altered, true)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"4080, 0, false", "4080, yes, false", "4080, 1.5, true", "EU100042, EU10004, false"})
  void whatTheDocumentForbidsIsNobodysButToALenientReader(
      String id, String altered, boolean could) {
    assertThat(AlteredId.couldNameAnother(id, altered, false)).isEqualTo(could);
  }
}
