package dev.standin.server.grizzly;

import org.glassfish.grizzly.Buffer;

/**
 * The bytes of a request before its body, looked at before Grizzly reads them, which takes much for
 * a head that is none, and of some waits for a rest that never comes.
 */
final class RequestHead {

  /** Empty lines before a request; more are no client's mistake any more. */
  private static final int MOST_EMPTY = 16;

  private static final String TOKEN = "!#$%&'*+-.^_`|~";

  private final Buffer bytes;

  RequestHead(Buffer bytes) {
    this.bytes = bytes;
  }

  /**
   * How many bytes of empty lines come first, which a server ignores (RFC 9112, section 2.2).
   *
   * @throws IllegalStateException if there are too many
   */
  int emptyLines() {
    int at = bytes.position();
    while (at < bytes.limit() && (bytes.get(at) == '\r' || bytes.get(at) == '\n')) {
      at++;
    }
    int length = at - bytes.position();
    if (length > MOST_EMPTY) {
      throw new IllegalStateException("Nothing but empty lines");
    }
    return length;
  }

  /**
   * Checks the lines that are there, as far as the end of the head (RFC 9112, sections 3 and 5).
   *
   * @throws IllegalStateException if one is none of a request's
   */
  void check() {
    int start = bytes.position() + emptyLines();
    boolean isFirst = true;
    for (int at = start; at < bytes.limit(); at++) {
      if (bytes.get(at) != '\n') {
        continue;
      }
      int end = at > start && bytes.get(at - 1) == '\r' ? at - 1 : at;
      if (end == start) {
        return;
      }
      checkLine(start, end, isFirst);
      isFirst = false;
      start = at + 1;
    }
  }

  /** The request's method; what stands in its place if it is none. */
  String method() {
    return word(bytes.position() + emptyLines());
  }

  /** The request's path, as far as it has come; empty if it has none. */
  String path() {
    int start = bytes.position() + emptyLines() + method().length() + 1;
    return word(Math.min(start, bytes.limit())).split("\\?", 2)[0];
  }

  private String word(int start) {
    StringBuilder word = new StringBuilder();
    for (int at = start; at < bytes.limit() && bytes.get(at) > ' '; at++) {
      word.append((char) bytes.get(at));
    }
    return word.toString();
  }

  /** Whether the request line goes on beyond so many bytes. */
  boolean isLineLongerThan(int most) {
    int end = bytes.position() + emptyLines() + most;
    for (int at = bytes.position() + emptyLines(); at < bytes.limit(); at++) {
      if (bytes.get(at) == '\n') {
        return false;
      }
      if (at >= end) {
        return true;
      }
    }
    return false;
  }

  private void checkLine(int start, int end, boolean isFirst) {
    boolean isFolded = !isFirst && (bytes.get(start) == ' ' || bytes.get(start) == '\t');
    int name = start;
    while (name < end && isToken(bytes.get(name))) {
      name++;
    }
    boolean isNamed = name > start && name < end && bytes.get(name) == (isFirst ? ' ' : ':');
    if (!isNamed && !isFolded) {
      throw new IllegalStateException("A line without a name");
    }
    for (int at = name; at < end; at++) {
      byte each = bytes.get(at);
      if ((each >= 0 && each < ' ' && each != '\t') || each == 0x7f) {
        throw new IllegalStateException("A control character");
      }
    }
  }

  /** RFC 9110, section 5.6.2. */
  private static boolean isToken(byte each) {
    return (each >= 'a' && each <= 'z')
        || (each >= 'A' && each <= 'Z')
        || (each >= '0' && each <= '9')
        || TOKEN.indexOf(each) >= 0;
  }
}
