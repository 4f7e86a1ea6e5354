package dev.standin.server.log;

import dev.standin.server.exchange.Exchange;
import dev.standin.server.exchange.RecordedRequest;
import dev.standin.server.refusal.Answer;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line for each answer. Of the query only the names are written, for a value may be a secret.
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

  private AccessLog() {}

  /** Writes the line of an exchange, of which secrets are masked already. */
  public static void write(Exchange exchange) {
    if (!LOG.isInfoEnabled()) {
      return;
    }
    RecordedRequest request = exchange.request();
    String method = shown(request.method());
    String target = shown(withoutValues(request.target()));
    Object status = exchange.answer().<Object>map(Answer::status).orElse(NOTHING);
    long millis = exchange.took().toMillis();
    int bytes = exchange.answer().map(answer -> answer.body().length()).orElse(0);
    LOG.atInfo()
        .addKeyValue("method", method)
        .addKeyValue("path", target)
        .addKeyValue("status", status)
        .addKeyValue("ms", millis)
        .addKeyValue("bytes", bytes)
        .addKeyValue("peer", request.peer())
        .log("{} {} {} {} ms {} bytes {}", method, target, status, millis, bytes, request.peer());
  }

  private static String withoutValues(String target) {
    int query = target.indexOf('?');
    return query < 0
        ? target
        : target.substring(0, query + 1)
            + VALUE
                .matcher(target.substring(query + 1))
                .replaceAll(part -> part.group(1) + (part.group(2) == null ? "" : "$2") + "*");
  }

  private static String shown(String text) {
    if (text.isEmpty()) {
      return NOTHING;
    }
    String safe = UNSAFE.matcher(text).replaceAll("?");
    return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST) + "...";
  }
}
