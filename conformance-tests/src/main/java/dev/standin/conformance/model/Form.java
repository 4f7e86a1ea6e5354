package dev.standin.conformance.model;

/** How a request is written down, where HTTP has several forms or forbids one. */
public enum Form {
  /** As clients usually do. */
  PLAIN("as usual"),
  /** As clients usually do, but octet for octet: client libraries put some things right. */
  VERBATIM("octet for octet"),
  /** The body in chunks of unannounced length (RFC 9112, section 7.1). */
  CHUNKED("body in chunks"),
  /** The body in another encoding than JSON has. */
  LATIN_1("body in ISO 8859-1"),
  /** No body, and a field that says so. */
  EMPTY_BODY("Content-Length: 0"),
  /** The body held back until the server asks for it (RFC 9110, section 10.1.1). */
  EXPECT_CONTINUE("Expect: 100-continue"),
  /** The whole URL as the request target (RFC 9112, section 3.2.2). */
  ABSOLUTE_TARGET("target in absolute form"),
  /** Without the field that HTTP/1.1 requires (RFC 9112, section 3.2). */
  NO_HOST("without Host"),
  /** With the field that HTTP/1.1 allows once, twice (RFC 9112, section 3.2). */
  TWO_HOSTS("with two Host fields"),
  /** In the version before (RFC 9112, section 2.3). */
  HTTP_1_0("in HTTP/1.0");

  private final String text;

  Form(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
