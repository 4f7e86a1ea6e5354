package dev.standin.specs.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.standin.specs.document.SchemaKeyword;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;

/** What limits whole numbers, which can be said in several ways, in one of them. */
public final class WholeNumbers {

  /** An exponent beyond this stays one: written out, it could fill the memory. */
  private static final int LONGEST_NUMBER = 40;

  private static final String STEP = "multipleOf";

  private static final JsonNode NONE = MissingNode.getInstance();

  private WholeNumbers() {}

  /** Whether numbers of such limits are whole. */
  static boolean areAll(Map<String, JsonNode> limits) {
    JsonNode step = limits.getOrDefault(STEP, NONE);
    return isStep(step) && step(step).compareTo(of(step)) == 0;
  }

  /** Each exclusive bound is as good as an inclusive one, and each bound is whole. */
  public static void simplify(Map<String, JsonNode> limits) {
    inclusive(limits, "exclusiveMinimum", "minimum", RoundingMode.FLOOR, 1);
    inclusive(limits, "exclusiveMaximum", "maximum", RoundingMode.CEILING, -1);
    round(limits, "minimum", RoundingMode.CEILING);
    round(limits, "maximum", RoundingMode.FLOOR);
    JsonNode written = limits.getOrDefault(STEP, NONE);
    if (isStep(written)) {
      BigDecimal step = step(written);
      limits.remove(STEP);
      if (step.compareTo(BigDecimal.ONE) != 0) {
        limits.put(STEP, json(step));
      }
    }
  }

  private static void inclusive(
      Map<String, JsonNode> limits,
      String exclusive,
      String inclusive,
      RoundingMode rounding,
      int step) {
    JsonNode written = limits.getOrDefault(exclusive, NONE);
    if (isShort(written)) {
      limits.remove(exclusive);
      JsonNode bound = json(of(written).setScale(0, rounding).add(BigDecimal.valueOf(step)));
      SchemaKeyword keyword = SchemaKeyword.of(inclusive).orElseThrow();
      limits.merge(inclusive, bound, (a, b) -> keyword.stricter(a, b).orElse(b));
    }
  }

  private static void round(Map<String, JsonNode> limits, String bound, RoundingMode rounding) {
    limits.computeIfPresent(
        bound, (key, it) -> isShort(it) ? json(of(it).setScale(0, rounding)) : it);
  }

  /** The least whole number that is a multiple of one that need not be. */
  private static BigDecimal step(JsonNode number) {
    BigDecimal step = of(number);
    BigInteger whole = step.unscaledValue();
    return new BigDecimal(whole.divide(whole.gcd(BigInteger.TEN.pow(step.scale()))));
  }

  private static boolean isStep(JsonNode number) {
    return isShort(number) && number.decimalValue().signum() > 0;
  }

  /** Whether it does not fill the memory where it is written out. */
  private static boolean isShort(JsonNode number) {
    return number.isNumber() && Math.abs(number.decimalValue().scale()) < LONGEST_NUMBER;
  }

  private static BigDecimal of(JsonNode number) {
    return number.decimalValue().setScale(Math.max(0, number.decimalValue().scale()));
  }

  private static JsonNode json(BigDecimal number) {
    return JsonText.normal(DecimalNode.valueOf(number));
  }
}
