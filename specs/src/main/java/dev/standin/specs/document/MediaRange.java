package dev.standin.specs.document;

import java.util.Locale;

/** Media types, their parameters left aside, and ranges of them (RFC 9110, section 12.5.1). */
public final class MediaRange {

  private static final String TEXT =
      "(text|image|audio|video|font)/.*|application/(octet-stream|pdf|zip|gzip)";

  private static final String STRUCTURED = ".*(json|xml|yaml).*";

  private MediaRange() {}

  /** Type and subtype in lower case. */
  public static String essence(String mediaType) {
    return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** Whether it is a range such as {@code image/*}: no content is of it. */
  public static boolean isRange(String mediaType) {
    return essence(mediaType).endsWith("/*");
  }

  /** Whether the range has the type, which may be a range itself. */
  public static boolean has(String range, String type) {
    String all = essence(range);
    return isRange(range)
        && (all.equals("*/*") || essence(type).startsWith(all.substring(0, all.length() - 1)));
  }

  /** Whether content is one text, or octets, without a structure that schemas speak of. */
  public static boolean isText(String mediaType) {
    String type = essence(mediaType);
    return type.matches(TEXT) && !type.matches(STRUCTURED);
  }

  /** A type within a range for content of which no more is known; another type as it is. */
  public static String concrete(String mediaType) {
    return !isRange(mediaType)
        ? mediaType
        : switch (essence(mediaType)) {
          case "*/*" -> "application/octet-stream";
          case "text/*" -> "text/plain";
          case "image/*" -> "image/png";
          case "audio/*" -> "audio/mpeg";
          case "video/*" -> "video/mp4";
          default -> essence(mediaType).replace("*", "octet-stream");
        };
  }
}
