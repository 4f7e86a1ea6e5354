package dev.standin.server.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Bytes that nobody can change. */
public final class Bytes {

  /** No bytes. */
  public static final Bytes NONE = new Bytes(new byte[0]);

  private final byte[] bytes;

  private Bytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A copy of some bytes. */
  public static Bytes of(byte[] bytes) {
    return bytes.length == 0 ? NONE : new Bytes(bytes.clone());
  }

  /**
   * A copy of some bytes.
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

  /** The number of bytes. */
  public int length() {
    return bytes.length;
  }

  /** As UTF-8, with a replacement character for what is none. */
  public String text() {
    return new String(bytes, UTF_8);
  }

  /** The bytes, to be read only. */
  public ByteBuffer buffer() {
    return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
  }

  /** Writes all of them. */
  public void writeTo(OutputStream stream) throws IOException {
    stream.write(bytes);
  }
}
