package dev.standin.server.log;

import dev.standin.server.api.Answer;
import dev.standin.server.exchange.Exchange;
import dev.standin.server.exchange.RecordedRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One line for each answer. Of the query only the names are written, for a value may be a secret.
 */
public final class AccessLog {

  private static final Logger LOG = Logger.getLogger("dev.standin.access");

  static {
    // A server in another program writes to its log only what is wrong, unless that says so.
    if (LOG.getLevel() == null) {
      enable(false);
    }
  }

  /** What is not to reach a terminal, or to look like the next field or line. */
  private static final Pattern UNSAFE = Pattern.compile("[^\\x21-\\x7e]");

  /** A part of the query from its equals sign on, or all of it where there is none. */
  private static final Pattern VALUE = Pattern.compile("(^|&)([^&=]*=)?[^&]*");

  /** In place of what is not there or not known. */
  private static final String NOTHING = "-";

  private static final Set<String> UNITS = Set.of("ms", "bytes");

  private static final int LONGEST = 1000;

  private AccessLog() {}

  static void enable(boolean isEnabled) {
    LOG.setLevel(isEnabled ? Level.INFO : Level.OFF);
  }

  /** Writes the line of an exchange, of which secrets are masked already. */
  public static void write(Exchange exchange) {
    if (LOG.isLoggable(Level.INFO)) {
      RecordedRequest request = exchange.request();
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("method", shown(request.method()));
      fields.put("path", shown(withoutValues(request.target())));
      fields.put("status", exchange.answer().<Object>map(Answer::status).orElse(NOTHING));
      fields.put("ms", exchange.took().toMillis());
      fields.put("bytes", exchange.answer().map(answer -> answer.body().length()).orElse(0));
      fields.put("peer", request.peer());
      LOG.log(new Line(fields));
    }
  }

  /** A record of an answer, with the parts of its message by their names. */
  static final class Line extends LogRecord {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> fields;

    private Line(Map<String, Object> fields) {
      super(Level.INFO, text(fields));
      this.fields = fields;
      setLoggerName(LOG.getName());
    }

    /** The values alone, numbers with their unit. */
    private static String text(Map<String, Object> fields) {
      return fields.entrySet().stream()
          .map(each -> each.getValue() + (UNITS.contains(each.getKey()) ? " " + each.getKey() : ""))
          .collect(Collectors.joining(" "));
    }

    Map<String, Object> fields() {
      return fields;
    }
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
