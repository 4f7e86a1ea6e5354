package dev.standin.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlteredIdTest {

  @ParameterizedTest
  @CsvSource({
    "4080, 4080, false",
    "4080, %, false",
    "4080, 4080;x=1, false",
    "4080, yes', false",
    "order-12, x' OR '1'='1, false",
    "conv_689667905b048191b474, conv_689667905b048191b47, false",
    "conv_689667905b048191b474, conv_689667905b048191b4740, false",
    "ceff668009764866c, ceff668009764866, false",
    "c8476349720012750, c84763497200127500, false",
    "7f1b2c3d-4e5f-4a6b-8c9d-0e1f2a3b4c5d, 7F1B2C3D-4e5f-4a6b-8c9d-0e1f2a3b4c5d, false",
    "7f1b2c3d-4e5f-4a6b-8c9d-0e1f2a3b4c5d, 7f1b2c3d-4e5f-4a6b-8c9d-0e1f2a3b4c5, false",
    "7f1b2c3d-4e5f-4a6b-8c9d-0e1f2a3b4c5d, 0b9c2f0e-6a57-1d6e-9c2f-7d1f0a3b4c5d, false",
    "4080, 408, true",
    "4080, 40800, true",
    "4080, 4080x, true",
    "4080, '408;x', true",
    "order-12, order-1, true",
    "order-12, ORDER-12, true",
    "customers-order-12, customers-order-1, true",
    "order000000012, order00000001, true",
    "alice, alic, true",
    "conversation12, conversation1, true",
    "aB3xY, aB3x, true",
    "cafe000000000012, cafe00000000001, true",
    "20251129123456789a, 20251129123456789, true",
    "order-20251129123456789, order-2025112912345678, true",
    "7f1b2c3d-4e5f-4a6b-8c9d-0e1f2a3b4c5d, 00000000-0000-0000-0000-000000000000, true",
  })
  void couldNameSomethingElse(String id, String altered, boolean could) {
    assertThat(AlteredId.couldNameAnother(id, altered, true)).isEqualTo(could);
  }

  @ParameterizedTest
  @CsvSource({"4080, 0, false", "4080, yes, false", "4080, 1.5, true", "EU100042, EU10004, false"})
  void whatTheDocumentForbidsIsNobodysButToALenientReader(
      String id, String altered, boolean could) {
    assertThat(AlteredId.couldNameAnother(id, altered, false)).isEqualTo(could);
  }
}
