package dev.standin.conformance.request;

import dev.standin.specs.ParameterIn;
import java.util.Locale;

/** Spells the name of a header that the request has As This, which does not matter. */
public record EditHeaderName(String name) implements RequestEdit {

  @Override
  public RequestDraft apply(RequestDraft draft) {
    return draft
        .value(ParameterIn.HEADER, name)
        .map(value -> draft.with(ParameterIn.HEADER, titled(), value))
        .orElse(draft);
  }

  private String titled() {
    StringBuilder titled = new StringBuilder();
    for (String word : name.split("-", -1)) {
      titled.append(titled.isEmpty() ? "" : "-");
      if (!word.isEmpty()) {
        titled.append(word.substring(0, 1).toUpperCase(Locale.ROOT));
        titled.append(word.substring(1).toLowerCase(Locale.ROOT));
      }
    }
    return titled.toString();
  }

  @Override
  public String text() {
    return "header " + titled();
  }
}
