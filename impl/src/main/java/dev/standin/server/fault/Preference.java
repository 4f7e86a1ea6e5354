package dev.standin.server.fault;

import dev.standin.server.fault.Fault.When;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The status that a request asks for itself: {@code Prefer: code=503}, or {@code Prefer: code=503;
 * when=after} for one that is answered once the request is done (RFC 7240, section 2). Any other
 * preference is passed over, as the RFC wants.
 */
final class Preference {

  private static final Pattern STATUS = Pattern.compile("[45][0-9][0-9]");

  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private Preference() {}

  /** The fault that is preferred; empty if none is. Of two codes the first holds. */
  static Optional<Fault> of(List<String> fields) {
    for (String field : fields) {
      for (String preference : split(field, ',')) {
        List<String> parts = split(preference, ';');
        if (value(parts.get(0), "code").isPresent()) {
          return value(parts.get(0), "code")
              .filter(code -> STATUS.matcher(code).matches())
              .map(code -> fault(code, parts.subList(1, parts.size())));
        }
      }
    }
    return Optional.empty();
  }

  private static Fault fault(String code, List<String> parameters) {
    boolean isAfter =
        parameters.stream()
            .flatMap(parameter -> value(parameter, "when").stream())
            .findFirst()
            .filter("after"::equalsIgnoreCase)
            .isPresent();
    return new Fault.Status(
        isAfter ? When.AFTER : When.BEFORE,
        Integer.parseInt(code),
        RETRY_AFTER,
        Optional.of("code=" + code));
  }

  /** The value of {@code name=value}, if the name is this one, in either letter case. */
  private static Optional<String> value(String pair, String name) {
    int equals = pair.indexOf('=');
    return equals >= 0 && pair.substring(0, equals).strip().equalsIgnoreCase(name)
        ? Optional.of(unquoted(pair.substring(equals + 1).strip()))
        : Optional.empty();
  }

  private static String unquoted(String word) {
    boolean isQuoted = word.length() > 1 && word.startsWith("\"") && word.endsWith("\"");
    return isQuoted ? word.substring(1, word.length() - 1).replaceAll("\\\\(.)", "$1") : word;
  }

  /** The parts between these, but for those in quotes: by hand, since a field can be hostile. */
  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    boolean isQuoted = false;
    int begin = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        isQuoted = !isQuoted;
      } else if (c == '\\' && isQuoted) {
        i++;
      } else if (c == separator && !isQuoted) {
        parts.add(text.substring(begin, i));
        begin = i + 1;
      }
    }
    parts.add(text.substring(begin));
    return parts;
  }
}
