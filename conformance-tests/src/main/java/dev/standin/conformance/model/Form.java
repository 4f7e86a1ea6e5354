package dev.standin.conformance.model;

/** How a request is written down, where HTTP has several forms or forbids one. */
public enum Form {
  /** As clients usually do. */
  PLAIN("as usual"),
  /** The body in chunks of unannounced length (RFC 9112, section 7.1). */
  CHUNKED("body in chunks"),
  /** The body held back until the server asks for it (RFC 9110, section 10.1.1). */
  EXPECT_CONTINUE("Expect: 100-continue"),
  /** The whole URL as the request target (RFC 9112, section 3.2.2). */
  ABSOLUTE_TARGET("target in absolute form"),
  /** Without the field that HTTP/1.1 requires (RFC 9112, section 3.2). */
  NO_HOST("without Host");

  private final String text;

  Form(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
