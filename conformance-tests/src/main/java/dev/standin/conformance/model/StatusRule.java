package dev.standin.conformance.model;

import java.util.function.IntPredicate;

/**
 * Which statuses an answer may have.
 *
 * @param text the rule for a person: {@code 404}, {@code 4xx under default}
 */
public record StatusRule(String text, IntPredicate accepts) {

  public static StatusRule exactly(int status) {
    return new StatusRule(Integer.toString(status), actual -> actual == status);
  }
}
