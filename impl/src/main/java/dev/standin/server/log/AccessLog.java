package dev.standin.server.log;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line for each answer. Of the query only the names are written: a value may be a secret. */
public final class AccessLog {

  static final String NAME = "dev.standin.access";

  private static final Logger LOG = LoggerFactory.getLogger(NAME);

  /** What is not to reach a terminal, or to look like the next field or line. */
  private static final Pattern UNSAFE = Pattern.compile("[^\\x21-\\x7e]");

  /** A part of the query from its equals sign on, or all of it where there is none. */
  private static final Pattern VALUE = Pattern.compile("(^|&)([^&=]*=)?[^&]*");

  private static final int LONGEST = 1000;

  private AccessLog() {}

  /** Whether lines are written at all. */
  public static boolean isOn() {
    return LOG.isInfoEnabled();
  }

  /**
   * Writes the line.
   *
   * @param method null or empty if it is not known, like path and query
   * @param bytes of the answer's body
   */
  public static void write(
      @Nullable String method,
      @Nullable String path,
      @Nullable String query,
      int status,
      long millis,
      long bytes,
      String peer) {
    if (!isOn()) {
      return;
    }
    String shownMethod = shown(method);
    String target = shown(path) + (query == null ? "" : "?" + shown(withoutValues(query)));
    LOG.atInfo()
        .addKeyValue("method", shownMethod)
        .addKeyValue("path", target)
        .addKeyValue("status", status)
        .addKeyValue("ms", millis)
        .addKeyValue("bytes", bytes)
        .addKeyValue("peer", peer)
        .log("{} {} {} {} ms {} bytes {}", shownMethod, target, status, millis, bytes, peer);
  }

  static String withoutValues(String query) {
    return VALUE
        .matcher(query)
        .replaceAll(part -> part.group(1) + (part.group(2) == null ? "" : "$2") + "*");
  }

  private static String shown(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "-";
    }
    String safe = UNSAFE.matcher(text).replaceAll("?");
    return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST) + "...";
  }
}
