package dev.standin.server.refusal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Optional;

/** The path of one conversation in a vendor's API. */
public final class ConversationPath {

  private final Vendor vendor;

  /** Of an operation that is about no particular one. */
  private final boolean isPlain;

  private final String before;
  private final String after;

  /** The path of the conversations of this vendor. */
  public ConversationPath(Vendor vendor) {
    String path = vendor.operation().fullPath();
    this.vendor = vendor;
    this.isPlain = path.indexOf('{') < 0;
    this.before = path.substring(0, Math.max(0, path.lastIndexOf('{')));
    this.after = path.substring(path.lastIndexOf('}') + 1);
  }

  /** The id in a path, in the form it is stored under; empty if the path is not of this form. */
  public Optional<String> id(String path) {
    if (isPlain
        || !path.startsWith(before)
        || !path.endsWith(after)
        || path.length() <= before.length() + after.length()) {
      return Optional.empty();
    }
    String segment = path.substring(before.length(), path.length() - after.length());
    return segment.indexOf('/') < 0 ? Optional.of(canonical(decode(segment))) : Optional.empty();
  }

  private String canonical(String id) {
    try {
      return vendor.ids().canonical(id);
    } catch (IllegalArgumentException e) {
      return id;
    }
  }

  private static String decode(String segment) {
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException e) {
      return segment;
    }
  }
}
