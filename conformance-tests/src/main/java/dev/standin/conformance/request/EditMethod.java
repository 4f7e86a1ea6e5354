package dev.standin.conformance.request;

import dev.standin.conformance.model.RequestDraft;
import dev.standin.conformance.model.RequestEdit;

/** Sends another method. */
public record EditMethod(String method) implements RequestEdit {
  @Override
  public RequestDraft apply(RequestDraft draft) {
    return draft.withMethod(method);
  }

  @Override
  public String place() {
    return "method";
  }

  @Override
  public String text() {
    return "method " + method;
  }
}
