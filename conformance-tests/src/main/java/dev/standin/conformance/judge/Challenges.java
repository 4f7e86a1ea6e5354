package dev.standin.conformance.judge;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a {@code WWW-Authenticate} field says (RFC 9110, sections 11.3 and 11.6.1). */
final class Challenges {

  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  private static final String PARAMETER =
      TOKEN + "[ \\t]*=[ \\t]*(?:" + TOKEN + "|\"(?:[^\"\\\\]|\\\\.)*\")";
  private static final String COMMA = "(?:[ \\t]*,[ \\t]*)+";
  private static final Pattern CHALLENGE =
      Pattern.compile(
          "("
              + TOKEN
              + ")(?: +(?:[A-Za-z0-9._~+/-]+=*(?=[ \\t]*(?:,|$))|"
              + PARAMETER
              + "(?:"
              + COMMA
              + PARAMETER
              + ")*))?(?:"
              + COMMA
              + "|$)");

  private Challenges() {}

  /** Whether the field is a list of challenges and one is of such a scheme. */
  static boolean name(String field, List<String> schemes) {
    Matcher challenge = CHALLENGE.matcher(field.strip());
    boolean named = false;
    int end = 0;
    while (challenge.find() && challenge.start() == end && challenge.end() > end) {
      String scheme = challenge.group(1);
      named |= schemes.stream().anyMatch(scheme::equalsIgnoreCase);
      end = challenge.end();
    }
    return named && end == field.strip().length();
  }
}
