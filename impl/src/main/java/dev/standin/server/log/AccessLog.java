package dev.standin.server.log;

import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line for each answer. Of the query only the names are written, for a value may be a secret;
 * and a secret that is known is masked wherever it stands.
 */
public final class AccessLog {

  static final String NAME = "dev.standin.access";

  private static final Logger LOG = LoggerFactory.getLogger(NAME);

  /** What is not to reach a terminal, or to look like the next field or line. */
  private static final Pattern UNSAFE = Pattern.compile("[^\\x21-\\x7e]");

  /** A part of the query from its equals sign on, or all of it where there is none. */
  private static final Pattern VALUE = Pattern.compile("(^|&)([^&=]*=)?[^&]*");

  /** In place of what is not there or not known. */
  private static final String NOTHING = "-";

  private static final int LONGEST = 1000;

  private final UnaryOperator<String> masking;

  /**
   * A log of masked paths.
   *
   * @param masking masks the secrets that are in a text
   */
  public AccessLog(UnaryOperator<String> masking) {
    this.masking = masking;
  }

  /** Whether lines are written at all. */
  public boolean isOn() {
    return LOG.isInfoEnabled();
  }

  /**
   * Writes the line.
   *
   * @param method null or empty if it is not known, like path and query
   * @param status empty if the connection was closed instead of an answer
   * @param bytes of the answer's body
   */
  public void write(
      @Nullable String method,
      @Nullable String path,
      @Nullable String query,
      OptionalInt status,
      long millis,
      long bytes,
      String peer) {
    if (!isOn()) {
      return;
    }
    String shownMethod = shown(method);
    String target = shown(path) + (query == null ? "" : "?" + shown(withoutValues(query)));
    Object shownStatus = status.isPresent() ? status.getAsInt() : NOTHING;
    LOG.atInfo()
        .addKeyValue("method", shownMethod)
        .addKeyValue("path", target)
        .addKeyValue("status", shownStatus)
        .addKeyValue("ms", millis)
        .addKeyValue("bytes", bytes)
        .addKeyValue("peer", peer)
        .log("{} {} {} {} ms {} bytes {}", shownMethod, target, shownStatus, millis, bytes, peer);
  }

  static String withoutValues(String query) {
    return VALUE
        .matcher(query)
        .replaceAll(part -> part.group(1) + (part.group(2) == null ? "" : "$2") + "*");
  }

  private String shown(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return NOTHING;
    }
    String safe = UNSAFE.matcher(masking.apply(text)).replaceAll("?");
    return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST) + "...";
  }
}
