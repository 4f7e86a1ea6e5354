package dev.standin.conformance.model;

/** One change to a valid request. */
public interface RequestEdit {

  RequestDraft apply(RequestDraft draft);

  /** The part of the request that is changed: {@code query hard}, {@code credential}. */
  String place();

  /** What is changed, for a person: {@code query hard=yes}, {@code without header x-bot-id}. */
  String text();
}
