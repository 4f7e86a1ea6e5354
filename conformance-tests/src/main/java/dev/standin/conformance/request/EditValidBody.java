package dev.standin.conformance.request;

/** Sends the valid body of one of the operation's media types, also where none is required. */
public record EditValidBody(String mediaType) implements RequestEdit {

  @Override
  public RequestDraft apply(RequestDraft draft) {
    return draft.withBodyAs(mediaType);
  }

  @Override
  public String text() {
    return "valid body as " + mediaType;
  }
}
