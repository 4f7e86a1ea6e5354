package dev.standin.conformance.request;

import java.util.Locale;

/** Sets a parameter to a value that is written in a style of its own, or more than once. */
public record EditPlaced(RequestDraft.Placed placed) implements RequestEdit {

  @Override
  public RequestDraft apply(RequestDraft draft) {
    return draft.with(placed);
  }

  @Override
  public String text() {
    return placed.in().name().toLowerCase(Locale.ROOT)
        + " "
        + placed.name()
        + " as "
        + placed.written().orElse(placed.value());
  }
}
