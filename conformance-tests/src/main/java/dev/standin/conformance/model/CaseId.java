package dev.standin.conformance.model;

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

  /** Whether {@code address} is this id or some of its leading parts. */
  public boolean isUnder(String address) {
    String prefix = address.endsWith("/") ? address : address + "/";
    return (this + "/").startsWith(prefix);
  }
}
