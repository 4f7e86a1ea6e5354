package dev.standin.server.vendor;

import dev.standin.server.api.StrictUuid;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The form of a vendor's conversation ids.
 *
 * @param generator makes ids that were not there before
 * @param parser makes of all spellings of an id the one under which its conversation is stored
 */
public record IdForm(Supplier<String> generator, UnaryOperator<String> parser) {

  /** UUIDs, the same in either letter case (RFC 9562, section 4). */
  public static IdForm uuid() {
    return uuid(id -> StrictUuid.parse(id).toString());
  }

  /** UUIDs in the spellings that this parser reads. */
  public static IdForm uuid(UnaryOperator<String> parser) {
    return new IdForm(() -> UUID.randomUUID().toString(), parser);
  }

  /** Fresh ids are UUIDs, and any text may be one: only the same spelling is the same id. */
  public static IdForm opaqueUuid() {
    return uuid(id -> id);
  }

  /**
   * Ids that mean nothing, so that only the same spelling is the same id.
   *
   * @param prefix what fresh ones begin with
   * @param bytes how many random bytes follow, in hexadecimal digits
   */
  public static IdForm opaque(String prefix, int bytes) {
    return new IdForm(
        () -> {
          byte[] random = new byte[bytes];
          ThreadLocalRandom.current().nextBytes(random);
          return prefix + HexFormat.of().formatHex(random);
        },
        id -> id);
  }

  /** An id that was not there before. */
  public String fresh() {
    return generator.get();
  }

  /**
   * The one spelling of an id under which its conversation is stored.
   *
   * @throws IllegalArgumentException if it cannot be an id here; the message says what would be
   *     right
   */
  public String canonical(String id) {
    return parser.apply(id);
  }
}
