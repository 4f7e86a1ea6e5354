package dev.standin.server.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which conversations the bytes of requests name, percent-encoding undone once and no more. */
final class Names {

  private static final Pattern ENCODED = Pattern.compile("%([0-9a-fA-F]{2})");

  /** What is between paths, be they where no request should be. */
  private static final Pattern BETWEEN = Pattern.compile("[ \\t\\r\\n?]");

  private final List<Documented> apis;
  private final List<String> paths;

  Names(List<Documented> apis, String wire) {
    this.apis = apis;
    this.paths = BETWEEN.splitAsStream(wire).map(Names::decoded).toList();
  }

  /** Whether a path ends in this conversation, given by API and id. */
  boolean has(String name) {
    int space = name.indexOf(' ');
    String api = name.substring(0, space);
    String id = name.substring(space + 1);
    return apis.stream()
        .filter(each -> each.api().equals(api))
        .anyMatch(each -> paths.stream().anyMatch(path -> ends(path, each, id)));
  }

  private static boolean ends(String path, Documented api, String id) {
    // UUIDs are the same in either letter case.
    boolean ignoreCase = api.api().equals("openhands");
    String end = api.beforeId() + id;
    return ignoreCase
        ? path.toLowerCase(Locale.ROOT).endsWith(end.toLowerCase(Locale.ROOT))
        : path.endsWith(end);
  }

  private static String decoded(String text) {
    return ENCODED
        .matcher(text)
        .replaceAll(
            code ->
                Matcher.quoteReplacement(
                    new String(
                        new byte[] {(byte) Integer.parseInt(code.group(1), 16)}, ISO_8859_1)));
  }
}
