package dev.standin.generated;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A response that a document declares for an operation. Each operation has a generated subtype with
 * a factory for each response it declares and no other, so an undeclared status does not compile.
 */
public abstract class DocumentedResponse {

  private final int status;
  private final @Nullable String mediaType;
  private final @Nullable Object body;

  /** For the generated subtypes; the parameters are what the methods of their names return. */
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
   * The media type of the body as the document writes it, which may be a range such as {@code
   * image/*}; null where the document declares no content.
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
   */
  protected static final class Declared {

    private static final String DEFAULT = "default";

    private final String operation;
    private final List<String> keys;

    /**
     * @param operation the operation's name, for messages
     * @param keys such as {@code 404}, {@code 4XX} and {@code default}
     */
    public Declared(String operation, String... keys) {
      this.operation = operation;
      this.keys = List.of(keys);
    }

    /**
     * Returns the status if it belongs to the key, which is a range or {@code default}. An exact
     * key takes its status away from a range, and both take theirs away from {@code default}.
     *
     * @throws IllegalArgumentException if it does not; the message says what does
     */
    public int require(String key, int status) {
      if (!key.equals(mostExactKeyOf(status))) {
        throw new IllegalArgumentException(
            "%s: status %d does not belong to %s, which takes %s"
                .formatted(operation, status, key, takenBy(key)));
      }
      return status;
    }

    private String mostExactKeyOf(int status) {
      String exact = Integer.toString(status);
      if (keys.contains(exact)) {
        return exact;
      }
      String range = status / 100 + "XX";
      if (keys.contains(range)) {
        return range;
      }
      // No other status codes exist: RFC 9110, section 15.
      return status >= 100 && status <= 599 ? DEFAULT : "none";
    }

    private String takenBy(String key) {
      String digit = key.equals(DEFAULT) ? "" : key.substring(0, 1);
      String all = digit.isEmpty() ? "100 to 599" : digit + "00 to " + digit + "99";
      String moreExact =
          keys.stream()
              .filter(other -> other.startsWith(digit) && !other.equals(key))
              .collect(Collectors.joining(", "));
      return moreExact.isEmpty() ? all : all + " except " + moreExact;
    }
  }
}
