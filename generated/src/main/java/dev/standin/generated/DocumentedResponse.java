package dev.standin.generated;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A response that a document declares for an operation. Each operation has a generated subtype with
 * a factory for each declared response and no other, so an undeclared status does not compile.
 */
public abstract class DocumentedResponse {

  private final int status;
  private final @Nullable String mediaType;
  private final @Nullable Object body;

  /** For the generated subtypes. */
  protected DocumentedResponse(int status, @Nullable String mediaType, @Nullable Object body) {
    this.status = status;
    this.mediaType = mediaType;
    this.body = body;
  }

  /** The status code. */
  public final int status() {
    return status;
  }

  /**
   * The media type of the body as the document writes it, which may be a range of media types; null
   * where the document declares no content.
   */
  public final @Nullable String mediaType() {
    return mediaType;
  }

  /** What is to be written as the body; null where the document declares no content. */
  public final @Nullable Object body() {
    return body;
  }

  @Override
  public final String toString() {
    return body == null ? Integer.toString(status) : status + " " + body;
  }

  /**
   * The status keys that a document declares for an operation (OpenAPI 3.1.0, section 4.8.16.1).
   *
   * @param operation the operation's name, for messages
   * @param keys such as {@code 404}, {@code 4XX} and {@code default}
   */
  public record Declared(String operation, List<String> keys) {

    /**
     * The status, if it belongs to a key that stands for many: an exact key takes its status away
     * from a range, and both take theirs away from {@code default}.
     *
     * @throws IllegalArgumentException if it does not
     */
    public int require(String key, int status) {
      if (!key.equals(keyOf(status))) {
        throw new IllegalArgumentException(
            "%s: status %d does not belong to %s, which takes %s"
                .formatted(operation, status, key, takenBy(key)));
      }
      return status;
    }

    /** The most exact declared key; {@code none} where no key covers the status. */
    private String keyOf(int status) {
      String exact = Integer.toString(status);
      String range = status / 100 + "XX";
      if (keys.contains(exact)) {
        return exact;
      }
      if (keys.contains(range)) {
        return range;
      }
      // The status codes there can be: RFC 9110, section 15.
      return status >= 100 && status <= 599 ? "default" : "none";
    }

    private String takenBy(String key) {
      boolean isDefault = key.equals("default");
      String digit = key.substring(0, 1);
      Predicate<String> moreExact = isDefault ? other -> true : other -> other.startsWith(digit);
      String others =
          keys.stream()
              .filter(other -> !other.equals(key))
              .filter(moreExact)
              .collect(Collectors.joining(", "));
      String all = isDefault ? "100 to 599" : digit + "00 to " + digit + "99";
      return others.isEmpty() ? all : all + " except " + others;
    }
  }
}
