package dev.standin.specs.document;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The operation that a page says it documents.
 *
 * @param method in upper case
 * @param path the path, or a whole URL that ends in it
 * @param line where the page says so
 */
public record Target(String method, String path, int line) {

  private static final Pattern METHOD_AND_URL = Pattern.compile("(\\w+)\\s+(\\S*/\\S*)");

  /** Reads a text that ends in a method and a path or URL, as an info string does. */
  public static Optional<Target> endOf(String text, int line) {
    String[] words = text.strip().split("\\s+", -1);
    return words.length < 2
        ? Optional.empty()
        : in(words[words.length - 2] + " " + words[words.length - 1], line);
  }

  /** Reads a text that is a method and a path or URL: {@code DELETE /v2/things/{id}}. */
  public static Optional<Target> in(String text, int line) {
    Matcher matcher = METHOD_AND_URL.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String method = matcher.group(1).toUpperCase(Locale.ROOT);
    return HttpMethods.ALL.contains(method)
        ? Optional.of(new Target(method, matcher.group(2), line))
        : Optional.empty();
  }

  /** Whether this names the operation; a URL does if it ends in the path. */
  public boolean names(String otherMethod, String otherPath) {
    boolean samePath = path.startsWith("/") ? path.equals(otherPath) : path.endsWith(otherPath);
    return samePath && method.equals(otherMethod.toUpperCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
