package dev.standin.server.fault;

import dev.standin.server.fault.Fault.When;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The status that a request asks for itself: {@code Prefer: code=503}, or {@code Prefer: code=503;
 * when=after} for one that is answered once the request is done (RFC 7240, section 2). Any other
 * preference is passed over, as the RFC wants.
 */
final class Preference {

  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

  /** Its repetition is possessive, as is the one of parameters: others use the stack for each. */
  private static final String WORD = "(?:" + TOKEN + "|\"(?:[^\"\\\\]|\\\\.)*+\")";

  private static final String PAIR = "\\s*(" + TOKEN + ")\\s*(?:=\\s*(" + WORD + "))?\\s*";

  /** A preference, and then its parameters, up to the comma. */
  private static final Pattern PREFERENCE =
      Pattern.compile("\\G,?" + PAIR + "((?:;(?:" + PAIR + ")?)*+)(?=,|$)");

  private static final Pattern PARAMETER = Pattern.compile(";" + PAIR);

  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private Preference() {}

  /** The fault that is preferred; empty if none is. Of two codes the first holds. */
  static Optional<Fault> of(List<String> fields) {
    for (String field : fields) {
      Matcher preference = PREFERENCE.matcher(field);
      while (preference.find()) {
        if (preference.group(1).equalsIgnoreCase("code")) {
          return fault(word(preference.group(2)), parameters(preference.group(3)));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Fault> fault(String code, Map<String, String> parameters) {
    if (!code.matches("[45][0-9][0-9]")) {
      return Optional.empty();
    }
    When when =
        parameters.getOrDefault("when", "before").equals("after") ? When.AFTER : When.BEFORE;
    return Optional.of(
        new Fault.Status(when, Integer.parseInt(code), RETRY_AFTER, Optional.of("code=" + code)));
  }

  private static Map<String, String> parameters(String text) {
    Map<String, String> parameters = new TreeMap<>();
    Matcher parameter = PARAMETER.matcher(text);
    while (parameter.find()) {
      parameters.putIfAbsent(parameter.group(1).toLowerCase(Locale.ROOT), word(parameter.group(2)));
    }
    return parameters;
  }

  private static String word(String text) {
    if (text == null) {
      return "";
    }
    return text.startsWith("\"")
        ? text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1")
        : text;
  }
}
