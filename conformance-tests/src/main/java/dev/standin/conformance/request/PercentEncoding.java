package dev.standin.conformance.request;

import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;

/** Percent-encoding of everything but the unreserved characters (RFC 3986, section 2.3). */
final class PercentEncoding {

  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  private PercentEncoding() {}

  /** Also the unreserved characters, which means the same; the digits in either case by turns. */
  static String encodeAll(String text) {
    StringBuilder encoded = new StringBuilder();
    boolean lower = false;
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      encoded.append(String.format(lower ? "%%%02x" : "%%%02X", octet & 0xFF));
      lower = !lower;
    }
    return encoded.toString();
  }

  /** What stands for itself in a document's path, and cannot in a URL (RFC 3986, section 2). */
  static String encodeForbidden(String text) {
    return encode(text, octet -> octet > ' ' && octet < 0x7F && "\"<>\\^`{|}".indexOf(octet) < 0);
  }

  static String encode(String text) {
    return encode(text, octet -> UNRESERVED.indexOf(octet) >= 0);
  }

  /** A name and its value as a query or a form has them. */
  static String pair(String name, String value) {
    return encode(name) + "=" + encode(value);
  }

  private static String encode(String text, IntPredicate literal) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      if (literal.test(octet)) {
        encoded.append((char) octet);
      } else {
        encoded.append(String.format("%%%02X", octet & 0xFF));
      }
    }
    return encoded.toString();
  }
}
