package dev.standin.conformance.request;

import dev.standin.conformance.model.Form;

/** Writes the request down in another form. */
public record EditForm(Form form) implements RequestEdit {

  @Override
  public RequestDraft apply(RequestDraft draft) {
    return draft.withForm(form);
  }

  @Override
  public String text() {
    return form.text();
  }
}
