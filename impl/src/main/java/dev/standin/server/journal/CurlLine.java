package dev.standin.server.journal;

import dev.standin.server.exchange.RecordedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A request as a curl line for a POSIX shell. */
public final class CurlLine {

  /** What curl writes itself. */
  private static final Set<String> OF_THE_CONNECTION = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  static {
    OF_THE_CONNECTION.addAll(
        List.of(
            "Host",
            "Connection",
            "Keep-Alive",
            "Upgrade",
            "HTTP2-Settings",
            "TE",
            "Expect",
            "Content-Length",
            "Transfer-Encoding",
            "Accept-Encoding"));
  }

  /** What curl takes for several URLs. */
  private static final Pattern EXPANDED = Pattern.compile("[\\[\\]{}]");

  private CurlLine() {}

  /**
   * The line. Credentials are masked in it, and a body is cut off where it is in the journal.
   *
   * @param server scheme, host and port
   */
  public static String of(RecordedRequest request, String server) {
    List<String> words = new ArrayList<>(List.of("curl", "-i", "-X", quote(request.method())));
    if (EXPANDED.matcher(request.target()).find()) {
      words.add("--globoff");
    }
    if (request.target().contains("/.")) {
      words.add("--path-as-is");
    }
    request.headers().stream()
        .filter(field -> !OF_THE_CONNECTION.contains(field.name()))
        // curl would read a header that begins with @ from a file.
        .filter(field -> !field.name().startsWith("@"))
        .forEach(
            field -> {
              words.add("-H");
              // curl takes "Name;" for a field without a value.
              words.add(
                  quote(
                      field.value().isEmpty()
                          ? field.name() + ";"
                          : field.name() + ": " + field.value()));
            });
    if (!request.body().isEmpty()) {
      if (request.header("Content-Type").isEmpty()) {
        // Without this curl would say that it is a form.
        words.add("-H");
        words.add(quote("Content-Type:"));
      }
      // Unlike --data it never takes the text for the name of a file.
      words.add("--data-raw");
      words.add(quote(request.body().text()));
    }
    words.add(quote(server + request.target()));
    return String.join(" ", words);
  }

  /** The word as a POSIX shell takes it: in quotes, unless nothing in it has a meaning. */
  public static String quote(String text) {
    return text.matches("[A-Za-z0-9_./:=@%+-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
