package dev.standin.specs.document;

/** Media types whose content is JSON. */
public final class JsonMediaType {

  private JsonMediaType() {}

  /**
   * Whether it is {@code application/json} or has the suffix {@code +json} (RFC 6839, section 3.1),
   * in whatever letter case and with whatever parameters (RFC 9110, section 8.3.1).
   *
   * @param mediaType a media type, for example the value of {@code Content-Type}; may be empty
   */
  public static boolean matches(String mediaType) {
    String type = MediaRange.essence(mediaType);
    return type.equals("application/json") || type.endsWith("+json");
  }
}
