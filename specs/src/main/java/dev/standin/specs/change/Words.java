package dev.standin.specs.change;

import java.util.ArrayList;
import java.util.List;

/**
 * Why a change of a schema breaks somebody, by where the schema is used.
 *
 * @param refused requests were narrowed
 * @param demanded requests were widened
 * @param wrong answers were narrowed
 * @param unknown answers were widened
 * @param neutral nothing of either
 */
record Words(String refused, String demanded, String wrong, String unknown, String neutral) {

  static final Words VALUES =
      new Words(
          "requests that were right are refused now",
          "a server has to take requests now that it could refuse",
          "answers that were right are wrong now",
          "a client can be answered what it does not know",
          "what is sent stays the same");

  /** {@code VALUES} with other words for what is narrowed and widened. */
  static Words of(String refused, String demanded, String wrong, String unknown) {
    return new Words(refused, demanded, wrong, unknown, VALUES.neutral);
  }

  String reason(boolean request, Effect effect) {
    List<String> reasons = new ArrayList<>();
    if (effect.narrows()) {
      reasons.add(request ? refused : wrong);
    }
    if (effect.widens()) {
      reasons.add(request ? demanded : unknown);
    }
    return reasons.isEmpty() ? neutral : String.join("; ", reasons);
  }
}
