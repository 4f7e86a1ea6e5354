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

  /** A copy of the first of these, at most so many. */
  public static Bytes of(byte[] bytes, int limit) {
    return bytes.length == 0
        ? NONE
        : new Bytes(Arrays.copyOf(bytes, Math.min(bytes.length, limit)));
  }

  /** These as text, after it was changed. */
  public Bytes map(UnaryOperator<String> change) {
    String text = text();
    String changed = change.apply(text);
    return changed.equals(text) ? this : new Bytes(changed.getBytes(UTF_8));
  }

  public boolean isEmpty() {
    return bytes.length == 0;
  }

  /** As UTF-8, with a replacement character for what is none. */
  public String text() {
    return new String(bytes, UTF_8);
  }
}
