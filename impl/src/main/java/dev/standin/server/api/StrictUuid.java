package dev.standin.server.api;

import java.util.UUID;
import java.util.regex.Pattern;

/** The text form of a UUID (RFC 9562, section 4), which {@link UUID#fromString} is lax about. */
public final class StrictUuid {

  private static final Pattern FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private StrictUuid() {}

  /** Whether the text has the form with hyphens, in either letter case. */
  public static boolean matches(String text) {
    return FORM.matcher(text).matches();
  }

  /**
   * Parses the form with 32 hexadecimal digits in five groups, in either letter case.
   *
   * @throws IllegalArgumentException if the text has any other form
   */
  public static UUID parse(String text) {
    if (!matches(text)) {
      throw new IllegalArgumentException(
          "Input should be a valid UUID, such as 123e4567-e89b-12d3-a456-426614174000");
    }
    return UUID.fromString(text);
  }
}
