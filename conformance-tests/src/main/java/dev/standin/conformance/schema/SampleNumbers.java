package dev.standin.conformance.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Numbers that may be valid: within the bounds, and multiples of what is asked for. */
final class SampleNumbers {

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private SampleNumbers() {}

  /** Candidates, the plainest first. */
  static Stream<BigDecimal> of(Constraints constraints, boolean integer, int salt) {
    Optional<BigDecimal> least =
        highest(constraints.greatest("minimum"), constraints.greatest("exclusiveMinimum"));
    Optional<BigDecimal> most =
        constraints
            .least("maximum")
            .map(max -> constraints.least("exclusiveMaximum").map(max::min).orElse(max))
            .or(() -> constraints.least("exclusiveMaximum"));
    BigDecimal step =
        constraints.greatest("multipleOf").filter(s -> s.signum() > 0).orElse(BigDecimal.ONE);
    BigDecimal start = ceiling(least.orElse(startBelow(most, step)), step);
    List<BigDecimal> candidates = new ArrayList<>();
    if (!integer && constraints.greatest("multipleOf").isEmpty()) {
      candidates.add(start.add(HALF).add(BigDecimal.valueOf(salt)));
      BigDecimal share =
          BigDecimal.ONE.divide(TWO.add(BigDecimal.valueOf(salt)), 6, RoundingMode.HALF_UP);
      least.ifPresent(
          low ->
              most.ifPresent(high -> candidates.add(low.add(high.subtract(low).multiply(share)))));
    }
    for (int i = 0; i < 3; i++) {
      candidates.add(start.add(step.multiply(BigDecimal.valueOf(salt + i))));
    }
    most.ifPresent(
        high -> {
          BigDecimal last = high.divide(step, 0, RoundingMode.FLOOR).multiply(step);
          candidates.add(last.subtract(step.multiply(BigDecimal.valueOf(salt))));
          candidates.add(last.subtract(step.multiply(BigDecimal.valueOf(salt + 1L))));
        });
    return candidates.stream();
  }

  /** The number as JSON has it: without an exponent, which a parameter could not have. */
  static JsonNode node(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return plain.scale() <= 0
        ? BigIntegerNode.valueOf(plain.toBigInteger())
        : DecimalNode.valueOf(plain);
  }

  private static BigDecimal startBelow(Optional<BigDecimal> most, BigDecimal step) {
    return most.filter(high -> high.compareTo(BigDecimal.ONE) < 0)
        .map(high -> high.subtract(step))
        .orElse(BigDecimal.ONE);
  }

  private static Optional<BigDecimal> highest(
      Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return Stream.of(one, other).flatMap(Optional::stream).max(BigDecimal::compareTo);
  }

  private static BigDecimal ceiling(BigDecimal number, BigDecimal step) {
    return number.divide(step, 0, RoundingMode.CEILING).multiply(step);
  }
}
