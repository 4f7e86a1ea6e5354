package dev.standin.specs.change;

/** Whom a change breaks. A change can break both, or neither: then it is compatible. */
public enum Impact {
  /**
   * A client written for the old page can fail with a server that follows the new one: requests are
   * narrowed or answers widened. A client treats an error status that it does not know as the x00
   * of its class (RFC 9110, section 15), so a new 4xx or 5xx alone breaks none.
   */
  BREAKS_CLIENTS("breaks clients"),

  /**
   * A server that fulfils the old page does not fulfil the new one, so the suite would fail it:
   * requests are widened or answers narrowed, or there is a status to answer or a parameter to
   * understand that was not there.
   */
  BREAKS_SERVERS("breaks servers");

  private final String text;

  Impact(String text) {
    this.text = text;
  }

  /** As a report says it: {@code breaks clients}. */
  public String text() {
    return text;
  }
}
