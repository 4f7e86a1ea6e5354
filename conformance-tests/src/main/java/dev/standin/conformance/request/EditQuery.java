package dev.standin.conformance.request;

/**
 * Appends a query as it stands, where the request has no other.
 *
 * @param query without its question mark; may be empty
 */
public record EditQuery(String query) implements RequestEdit {

  @Override
  public RequestDraft apply(RequestDraft draft) {
    return draft.withPath(draft.path() + "?" + query);
  }

  @Override
  public String text() {
    return "query ?" + query;
  }
}
