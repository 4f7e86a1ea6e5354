package dev.standin.server.vendor;

import dev.standin.server.refusal.StrictUuid;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The form of a vendor's conversation ids. */
public interface IdForm {

  /** An id that was not there before. */
  String fresh();

  /**
   * The one spelling of an id under which its conversation is stored.
   *
   * @throws IllegalArgumentException if it cannot be an id here; the message says what would be
   *     right
   */
  String canonical(String id);

  /** UUIDs, the same in either letter case (RFC 9562, section 4). */
  static IdForm uuid() {
    return of(() -> UUID.randomUUID().toString(), id -> StrictUuid.parse(id).toString());
  }

  /** Fresh ids are UUIDs, and any text may be one: only the same spelling is the same id. */
  static IdForm opaqueUuid() {
    return of(() -> UUID.randomUUID().toString(), id -> id);
  }

  /**
   * Ids that mean nothing, so that only the same spelling is the same id.
   *
   * @param prefix what fresh ones begin with
   * @param bytes how many random bytes follow, in hexadecimal digits
   */
  static IdForm opaque(String prefix, int bytes) {
    return of(
        () -> {
          byte[] random = new byte[bytes];
          ThreadLocalRandom.current().nextBytes(random);
          return prefix + HexFormat.of().formatHex(random);
        },
        id -> id);
  }

  private static IdForm of(Supplier<String> fresh, UnaryOperator<String> canonical) {
    return new IdForm() {
      @Override
      public String fresh() {
        return fresh.get();
      }

      @Override
      public String canonical(String id) {
        return canonical.apply(id);
      }
    };
  }
}
