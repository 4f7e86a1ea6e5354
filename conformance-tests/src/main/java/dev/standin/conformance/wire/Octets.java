package dev.standin.conformance.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Octets being read from the front. */
final class Octets {

  private final byte[] octets;
  private int at;
  private boolean bareLineFeed;

  Octets(byte[] octets) {
    this.octets = octets.clone();
  }

  /** The next line without its end; empty, and nothing is read, if it does not end. */
  Optional<String> line() {
    for (int end = at; end < octets.length; end++) {
      if (octets[end] == '\n') {
        boolean returned = end > at && octets[end - 1] == '\r';
        bareLineFeed |= !returned;
        int length = (returned ? end - 1 : end) - at;
        String line = new String(octets, at, length, StandardCharsets.ISO_8859_1);
        at = end + 1;
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  /** At most this many octets. */
  byte[] take(long count) {
    int end = (int) Math.min(octets.length, at + count);
    byte[] taken = Arrays.copyOfRange(octets, at, end);
    at = end;
    return taken;
  }

  int left() {
    return octets.length - at;
  }

  /** Whether a line ended without a carriage return, as no sender may write it. */
  boolean sawBareLineFeed() {
    return bareLineFeed;
  }
}
