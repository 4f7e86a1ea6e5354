package dev.standin.server.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Masks credentials before anything is kept or logged, so that nothing kept can give one away. */
public final class Redaction {

  /** What stands where a credential was. */
  public static final String MASK = "***";

  /** Shorter texts are in too many others to be masked wherever they are. */
  private static final int SHORTEST_SECRET = 4;

  private static final Pattern TELLING_NAME =
      Pattern.compile(
          "authorization|cookie|api[-_]?key|token|secret|password|session[-_]?key",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern QUERY_PARAMETER = Pattern.compile("([?&])([^=&]*)=([^&]*)");

  private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9-]*) +\\S.*");

  private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private final List<String> secrets;

  /**
   * Masks these.
   *
   * @param names of headers and query parameters that are credentials, besides those whose name
   *     tells
   * @param secrets masked wherever they stand
   */
  public Redaction(Collection<String> names, Collection<String> secrets) {
    this.names.addAll(names);
    this.secrets =
        secrets.stream().filter(each -> each.length() >= SHORTEST_SECRET).distinct().toList();
  }

  /** The field; of a credential only its scheme is left. */
  public HeaderField header(String name, String value) {
    if (!isCredential(name)) {
      return new HeaderField(name, text(value));
    }
    boolean hasScheme = name.toLowerCase(Locale.ROOT).endsWith("authorization");
    String scheme = hasScheme ? SCHEME.matcher(value).replaceFirst("$1 ") : value;
    boolean kept = hasScheme && !scheme.equals(value);
    return new HeaderField(name, kept ? scheme + MASK : MASK);
  }

  /** A path with its query. */
  public String target(String target) {
    if (target.indexOf('?') < 0) {
      return text(target);
    }
    return text(
        QUERY_PARAMETER
            .matcher(target)
            .replaceAll(
                parameter ->
                    isCredential(parameter.group(2))
                        ? "$1$2=" + MASK
                        : Matcher.quoteReplacement(parameter.group())));
  }

  /** Any text. */
  public String text(String text) {
    String masked = text;
    for (String secret : secrets) {
      masked = masked.replace(secret, MASK);
    }
    return masked;
  }

  private boolean isCredential(String name) {
    return names.contains(name) || TELLING_NAME.matcher(name).find();
  }
}
