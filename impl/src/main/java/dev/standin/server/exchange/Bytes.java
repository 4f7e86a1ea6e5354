package dev.standin.server.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Bytes that nobody can change. */
public final class Bytes {

  private static final Bytes NONE = new Bytes(new byte[0]);

  private final byte[] bytes;

  private Bytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * A copy of these.
   *
   * @param change is made to the whole text of them, so that nothing escapes it by being cut
   * @param limit how many of what comes of it are kept
   */
  public static Bytes of(byte[] bytes, UnaryOperator<String> change, int limit) {
    if (bytes.length == 0) {
      return NONE;
    }
    String text = new String(bytes, UTF_8);
    String changed = change.apply(text);
    byte[] all = changed.equals(text) ? bytes : changed.getBytes(UTF_8);
    return new Bytes(Arrays.copyOf(all, Math.min(all.length, limit)));
  }

  public boolean isEmpty() {
    return bytes.length == 0;
  }

  /** As UTF-8, with a replacement character for what is none. */
  public String text() {
    return new String(bytes, UTF_8);
  }
}
