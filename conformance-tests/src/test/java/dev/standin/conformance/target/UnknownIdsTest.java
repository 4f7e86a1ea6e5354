package dev.standin.conformance.target;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnknownIdsTest {

  @ParameterizedTest
  @CsvSource({
    "7f1b2c3d-4e5f-4a6b-8c9d-0e1f2a3b4c5d, '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'",
    "conv_689667905b048191b4740501625afd94, 'conv_[1-9a-f]{32}'",
    "ABCDEFGHIJKL-xyzw, '[A-Z]{12}-[a-z]{4}'",
    "standin-7f1b2c3d-4e5f-4a6b-8c9d-0e1f2a3b4c5d@0d68c8f1, 'standin(-[1-9a-f]+){5}@[1-9a-f]{8}'",
    "42, '[12][0-9]{9}'",
    "12345678901, '[1-9]{12}'"
  })
  void haveTheFormOfKnownOnes(String known, String form) {
    assertThat(UnknownIds.like(known)).matches(form).isNotEqualTo(known);
  }
}
