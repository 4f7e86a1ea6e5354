package dev.standin.conformance.wire;

import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Header;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Status line and header fields. */
record WireHead(int minorVersion, int status, List<Header> headers) {

  private static final Pattern STATUS_LINE = Pattern.compile("HTTP/[0-9]\\.([0-9]) +([0-9]{3}).*");
  private static final Pattern STRICT =
      Pattern.compile("HTTP/1\\.[01] [1-5][0-9]{2} [\\t\\x20-\\x7e\\x80-\\xff]*");
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e\\x80-\\xff]*");
  private static final Set<String> SINGLE =
      Set.of(
          ("age content-length content-location content-range content-type date etag expires"
                  + " last-modified location retry-after server")
              .split(" "));

  /** What a proxy and a server behind it may both send, and no client decides by. */
  private static final Set<String> INFORMATIVE = Set.of("date", "server");

  /** The head of the final answer; empty if there is none or it does not end. */
  static Optional<WireHead> read(Octets in, List<Violation> faults) {
    Optional<WireHead> head = one(in, faults);
    // 101 is the end of HTTP on the connection; the others announce a final answer.
    while (head.filter(each -> each.status() / 100 == 1 && each.status() != 101).isPresent()) {
      head = one(in, faults);
    }
    return head;
  }

  private static Optional<WireHead> one(Octets in, List<Violation> faults) {
    Optional<String> start = in.line();
    Matcher status = STATUS_LINE.matcher(start.orElse(""));
    if (!status.matches()) {
      return Optional.empty();
    }
    if (!STRICT.matcher(start.get()).matches()) {
      syntax(faults, "status line", "version, status, reason with single spaces", start.get());
    }
    List<Header> headers = new ArrayList<>();
    Optional<String> line = in.line();
    while (line.filter(text -> !text.isEmpty()).isPresent()) {
      field(line.get(), faults).ifPresent(headers::add);
      line = in.line();
    }
    if (line.isEmpty()) {
      return Optional.empty();
    }
    if (in.sawBareLineFeed()) {
      syntax(faults, "head", "lines that end in CR LF", "a line that ends in LF alone");
    }
    doubled(headers, faults);
    return Optional.of(
        new WireHead(
            Integer.parseInt(status.group(1)), Integer.parseInt(status.group(2)), headers));
  }

  private static Optional<Header> field(String line, List<Violation> faults) {
    int colon = line.indexOf(':');
    String name = colon < 0 ? line : line.substring(0, colon);
    if (colon < 0 || !TOKEN.matcher(name).matches()) {
      syntax(faults, "header fields", "a name, a colon right behind it, a value", line);
      return colon < 0
          ? Optional.empty()
          : Optional.of(new Header(name.strip(), line.substring(colon + 1).strip()));
    }
    String value = line.substring(colon + 1).strip();
    if (!VALUE.matcher(value).matches()) {
      syntax(faults, "header " + name, "no control characters", value);
    }
    return Optional.of(new Header(name, value));
  }

  private static void doubled(List<Header> headers, List<Violation> faults) {
    Set<String> seen = new TreeSet<>();
    for (Header header : headers) {
      String name = header.name().toLowerCase(Locale.ROOT);
      if (!seen.add(name) && SINGLE.contains(name)) {
        faults.add(
            Violation.ofAnswer(
                Check.ONCE,
                INFORMATIVE.contains(name) ? Level.SHOULD : Level.MUST,
                "header " + header.name(),
                "once",
                "more than once"));
      }
    }
  }

  private static void syntax(List<Violation> faults, String where, String expected, String actual) {
    faults.add(Violation.must(Check.SYNTAX, where, expected, actual));
  }

  List<String> values(String name) {
    return Header.values(headers, name).toList();
  }

  /** Whether another request may follow (RFC 9112, section 9.3). */
  boolean keepsTheConnection() {
    return minorVersion > 0
        && values("Connection").stream()
            .flatMap(value -> Stream.of(value.split(",")))
            .noneMatch(option -> option.strip().equalsIgnoreCase("close"));
  }
}
