package dev.standin.conformance.request;

import dev.standin.conformance.model.Form;
import dev.standin.conformance.model.Header;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.wire.WireRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * A request as a command for a POSIX shell that sends what was sent, octet by octet where curl
 * would write something else.
 */
public final class Curl {

  private Curl() {}

  public static String of(Request request) {
    if (request.form() == Form.TWO_HOSTS) {
      return raw(request);
    }
    boolean head = request.method().equals("HEAD");
    StringBuilder command = new StringBuilder();
    boolean latin1 = request.form() == Form.LATIN_1 && request.body().isPresent();
    if (latin1) {
      byte[] octets = request.body().orElse("").getBytes(StandardCharsets.ISO_8859_1);
      command.append("printf ").append(Shell.inQuotes(printf(octets))).append(" | ");
    }
    command.append(head ? "curl -I" : "curl -i -X " + request.method());
    // What curl would read otherwise: /../ and its own patterns.
    command.append(request.url().contains("/.") ? " --path-as-is" : "");
    command.append(request.url().matches(".*[\\[\\]{}].*") ? " -g" : "");
    command.append(' ').append(Shell.inQuotes(request.url()));
    for (Header header : request.headers()) {
      // curl sends a field without a value only if it is written with a semicolon.
      field(
          command,
          header.value().isEmpty() ? header.name() + ";" : header.name() + ": " + header.value());
    }
    command.append(form(request));
    if (WireRequest.announcesNothing(request)) {
      field(command, "Content-Length: 0");
    }
    if (request.body().isPresent()) {
      if (request.header("Content-Type").isEmpty()) {
        field(command, "Content-Type:");
      }
      command
          .append(latin1 ? " --data-binary @-" : " --data-raw ")
          .append(latin1 ? "" : Shell.inQuotes(request.body().orElse("")));
    }
    return command.toString();
  }

  private static String form(Request request) {
    return switch (request.form()) {
      case PLAIN, VERBATIM, LATIN_1, TWO_HOSTS, EMPTY_BODY -> "";
      case CHUNKED -> request.body().isPresent() ? " -H 'Transfer-Encoding: chunked'" : "";
      case EXPECT_CONTINUE -> " -H 'Expect: 100-continue'";
      case ABSOLUTE_TARGET -> " --request-target " + Shell.inQuotes(request.url());
      case NO_HOST -> " -H 'Host:'";
      case HTTP_1_0 -> " --http1.0";
    };
  }

  private static void field(StringBuilder command, String field) {
    command.append(" -H ").append(Shell.inQuotes(field));
  }

  private static String raw(Request request) {
    URI url = URI.create(request.url());
    boolean secure = "https".equals(url.getScheme());
    int port = url.getPort() >= 0 ? url.getPort() : secure ? 443 : 80;
    return "printf "
        + Shell.inQuotes(printf(WireRequest.octets(request)))
        + (secure
            ? " | openssl s_client -quiet -connect " + url.getHost() + ":" + port
            : " | curl -s telnet://" + url.getHost() + ":" + port);
  }

  /** A format that printf writes these octets for (POSIX.1-2024, printf). */
  private static String printf(byte[] octets) {
    StringBuilder format = new StringBuilder();
    for (byte octet : octets) {
      char each = (char) (octet & 0xFF);
      switch (each) {
        case '\r' -> format.append("\\r");
        case '\n' -> format.append("\\n");
        case '\\' -> format.append("\\\\");
        case '%' -> format.append("%%");
        default -> format.append(each < ' ' || each > '~' ? "\\%03o".formatted((int) each) : each);
      }
    }
    return format.toString();
  }
}
