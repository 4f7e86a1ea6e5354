package dev.standin.conformance.model;

/** One change to a valid request. */
public interface RequestEdit {

  RequestDraft apply(RequestDraft draft);

  /** What is changed, for a person: {@code query hard=yes}, {@code without header x-bot-id}. */
  String text();
}
