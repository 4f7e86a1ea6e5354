package dev.standin.conformance.model;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The address of a case. It depends on nothing but the document and what is asked, so it survives
 * other cases' coming and going.
 *
 * @param status the documented key that the answer has to fall under; {@code undeclared} where the
 *     page is silent; {@code 405} for other methods, which HTTP answers for
 * @param variant what is asked, for example {@code hard-not-boolean}
 */
public record CaseId(String vendor, String operationId, String status, String variant) {

  /** {@code tavus/deleteConversation/400/hard-not-boolean}. */
  @Override
  public String toString() {
    return String.join("/", vendor, operationId, status, variant);
  }

  /** The operation that is asked: {@code tavus/deleteConversation}. */
  public String operation() {
    return vendor + "/" + operationId;
  }

  /** Whether {@code address} is this id or some of its leading parts. */
  public boolean isUnder(String address) {
    return isUnder(toString(), address);
  }

  /**
   * Whether an address is an id or some of its leading parts.
   *
   * @param address an asterisk in it stands for any text within one part
   */
  public static boolean isUnder(String id, String address) {
    String prefix = address.endsWith("/") ? address : address + "/";
    String pattern =
        Stream.of(prefix.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[^/]*"));
    return Pattern.compile(pattern).matcher(id + "/").lookingAt();
  }
}
