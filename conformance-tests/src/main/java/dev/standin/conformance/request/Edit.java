package dev.standin.conformance.request;

import dev.standin.conformance.model.RequestDraft;
import dev.standin.conformance.model.RequestEdit;
import java.util.function.UnaryOperator;

/** An edit, where it is made and how it is said. */
record Edit(String place, String text, UnaryOperator<RequestDraft> change) implements RequestEdit {
  @Override
  public RequestDraft apply(RequestDraft draft) {
    return change.apply(draft);
  }
}
