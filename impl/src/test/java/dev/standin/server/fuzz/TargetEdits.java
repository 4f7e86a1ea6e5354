package dev.standin.server.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Changes to the path and the query. */
final class TargetEdits {

  /** What is put into a path: encodings that are broken, doubled, overlong or of odd characters. */
  private static final String[] BITS = {
    "%",
    "%2",
    "%zz",
    "%00",
    "%0a",
    "%0d%0a",
    "%20",
    "+",
    "%2B",
    "%25",
    "%2525",
    "%2f",
    "%2F",
    "%252f",
    "%5c",
    "\\",
    "%c0%af",
    "%c0%ae",
    "%e0%80%af",
    "%ff",
    "%c3%a4",
    "%C3%A4",
    "\u00c3\u00a4",
    "\u00e4",
    "%f0%9f%98%80",
    "%ed%a0%80",
    "%e2%80%ae",
    "%u002f",
    ";",
    ";a=b",
    "%3b",
    "%3B",
    ":",
    "@",
    "!",
    "$",
    "&",
    "'",
    "(",
    ")",
    "*",
    ",",
    "=",
    "~",
    "|",
    "^",
    "`",
    "{",
    "}",
    "{id}",
    "[",
    "]",
    "<",
    ">",
    "\"",
    "#",
    "#x",
    "?",
    "?hard=true",
    "\t",
    "\u0000",
    "\u007f",
    "\u0001",
    "/",
    "//",
    "/.",
    "/..",
    "/./",
    "/../",
    "/%2e",
    "/%2e%2e/",
    "/..;/",
    "..",
    ".",
    "*",
    "a",
    "x".repeat(600)
  };

  private static final String[] QUERIES = {
    "?",
    "??",
    "?&",
    "?=",
    "?%",
    "?%zz=%",
    "?a",
    "?a=b&a=c",
    "?hard=true",
    "?hard=false",
    "?hard=TRUE",
    "?hard=1",
    "?hard=",
    "?hard",
    "?hard=true&hard=true",
    "?hard=%74rue",
    "?%68ard=true",
    "?hard=true;",
    "?hard=true#",
    "?Hard=true",
    "?hard=null",
    "?hard[]=true",
    "?user=alice",
    "?x-bot-id=alice",
    "?limit=0",
    "?limit=-1",
    "?limit=1001",
    "?limit=99999999999999999999",
    "?limit=1.5",
    "?limit=1e3",
    "?after=-1",
    "?after=9223372036854775808",
    "?api=",
    "?api=dify&api=azure",
    "?api=nobody",
    "?state=gone",
    "?since=yesterday",
    "?since=2026-01-01T00:00:00Z",
    "?until=9999999999-01-01T00:00:00Z",
    "?since=%2B999999999-12-31T23:59:59-18:00",
    "?status=99",
    "?status=200",
    "?id=%00",
    "?owner=%ed%a0%80",
    "?api_key=standin-tavus-key",
    "?_method=DELETE",
    "?x=[]{}|\"<>",
    "?q=\u00e4",
    "?q=" + "a".repeat(9000),
    "?" + "a=b&".repeat(1500)
  };

  private static final List<Function<Draw, Edit>> ALL =
      List.of(
          TargetEdits::bit,
          TargetEdits::bit,
          TargetEdits::bit,
          draw -> {
            String query = draw.from(QUERIES);
            return of("query " + shortened(query), target -> target + query);
          },
          draw -> {
            String end = draw.from(BITS);
            return of(
                "path ends in " + shortened(end), target -> path(target) + end + query(target));
          },
          draw -> encoded("encode a character", draw.place(), "%"),
          draw -> encoded("encode a character twice", draw.place(), "%25"),
          TargetEdits::segment,
          draw -> {
            double at = draw.place();
            return of("cut the target", t -> t.substring(0, Math.max(1, (int) (t.length() * at))));
          },
          draw -> of("upper case", target -> target.toUpperCase(Locale.ROOT)),
          draw -> of("lower case", target -> target.toLowerCase(Locale.ROOT)),
          draw -> {
            String host =
                draw.from(
                    "http://localhost",
                    "http://other.test:1",
                    "HTTP://LOCALHOST",
                    "https://[::1]",
                    "http://user:pw@localhost",
                    "http://",
                    "ftp://x",
                    "//localhost",
                    "http://%zz",
                    "urn:",
                    "http://[",
                    "http://a b");
            return of("absolute " + host, target -> host + target);
          },
          draw -> {
            String other =
                draw.from(
                    "*",
                    "/",
                    "",
                    "?",
                    "//",
                    "localhost:80",
                    "x",
                    "/%",
                    "/admin",
                    "/v1",
                    "/v1/",
                    "/v1/chat",
                    "/api",
                    "/v2",
                    "/openai",
                    "/health",
                    "/metrics/x");
            return of("target " + other, target -> other);
          },
          draw -> {
            String bytes = draw.bytes(8);
            double at = draw.place();
            return of("bytes into the target", target -> insert(target, at, clean(bytes)));
          });

  private TargetEdits() {}

  static Edit pick(Draw draw) {
    return draw.from(ALL).apply(draw);
  }

  private static Edit bit(Draw draw) {
    String bit = draw.from(BITS);
    double at = draw.place();
    return of("into the target " + shortened(bit), target -> insert(target, at, bit));
  }

  private static Edit segment(Draw draw) {
    int which = draw.below(6);
    String segment = draw.from("", ".", "..", "%2e%2e", "a", "%2e", "..%2f", "%2e%2e%2f");
    return of(
        "segment " + which + " becomes " + segment,
        target -> {
          String[] segments = path(target).split("/", -1);
          segments[which % segments.length] = segment;
          return String.join("/", segments) + query(target);
        });
  }

  private static Edit encoded(String name, double at, String prefix) {
    return of(
        name,
        target -> {
          int i = (int) (target.length() * at);
          if (i >= target.length()) {
            return target;
          }
          String code = prefix + "%02x".formatted((int) target.charAt(i));
          return target.substring(0, i) + code + target.substring(i + 1);
        });
  }

  static String insert(String text, double at, String bit) {
    int i = (int) ((text.length() + 1) * at);
    return text.substring(0, i) + bit + text.substring(i);
  }

  private static String path(String target) {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  private static String query(String target) {
    return target.substring(path(target).length());
  }

  /** Line ends would make another request of it, which is for others to do. */
  private static String clean(String bytes) {
    return bytes.replace('\n', 'n').replace('\r', 'r');
  }

  static String shortened(String text) {
    return text.length() < 30 ? text : text.substring(0, 30) + "…" + text.length();
  }

  /** For texts that are Unicode. */
  static String utf8(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }

  private static Edit of(String name, UnaryOperator<String> change) {
    return Edit.of(name, draft -> draft.withTarget(change.apply(draft.target())));
  }
}
