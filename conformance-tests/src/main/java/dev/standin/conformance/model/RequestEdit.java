package dev.standin.conformance.model;

import java.util.function.UnaryOperator;

/**
 * One change to a valid request.
 *
 * @param place the part of the request that is changed: {@code query hard}, {@code credential}
 * @param text what is changed, for a person: {@code query hard=yes}, {@code without header
 *     x-bot-id}
 */
public record RequestEdit(String place, String text, UnaryOperator<RequestDraft> change) {

  public RequestDraft apply(RequestDraft draft) {
    return change.apply(draft);
  }
}
