package dev.standin.server.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Changes valid requests into ones that nobody should send. What is put in their places is in the
 * files of {@code src/test/resources/fuzz}, a value a line with Java's escapes.
 */
final class Mutator {

  private static final Map<String, List<String>> VALUES = new ConcurrentHashMap<>();

  private final Random random;

  /** The same seed always makes the same changes. */
  Mutator(long seed) {
    // Neighbouring seeds begin alike in Java's generator; this tells them apart.
    random = new Random(seed * 0x9E3779B97F4A7C15L);
  }

  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T from(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  void mutate(FuzzRequest request) {
    for (int i = oneIn(12) ? 0 : 1 + below(3); i > 0; i--) {
      int kind = below(9);
      request.edits.add(
          kind < 4 ? ofTarget(request) : kind < 7 ? ofHead(request) : ofBody(request));
    }
    request.isFramed &= !request.saysItsLength() || request.edits.size() <= 1;
  }

  private String ofTarget(FuzzRequest request) {
    String target = request.target;
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    request.target =
        switch (below(12)) {
          case 0, 1, 2 -> insert(target, value("path-bits"));
          case 3 -> target + value("queries");
          case 4 -> path + value("path-bits") + target.substring(path.length());
          case 5 -> encode(target, "%");
          case 6 -> encode(target, "%25");
          case 7 -> segment(path) + target.substring(path.length());
          case 8 -> target.substring(0, below(target.length() + 1));
          case 9 -> oneIn(2) ? target.toUpperCase(Locale.ROOT) : target.toLowerCase(Locale.ROOT);
          case 10 -> oneIn(2) ? value("hosts") + target : value("targets");
          default ->
              oneIn(4)
                  ? target + "?q=" + "a".repeat(9000)
                  : insert(target, bytes(8).replaceAll("[\r\n]", "n"));
        };
    return "target " + shortened(request.target);
  }

  private String ofHead(FuzzRequest request) {
    List<String> fields = request.fields;
    int which = below(fields.size() + 1) % Math.max(1, fields.size());
    List<String> one = fields.subList(which, Math.min(which + 1, fields.size()));
    return switch (below(10)) {
      case 0 -> {
        request.method = value("methods");
        yield "method " + request.method;
      }
      case 1 -> {
        request.version = value("versions");
        // To what is no HTTP at all the connection may be closed without an answer.
        request.isFramed &= request.version.matches("HTTP/\\d\\.\\d");
        yield "version " + request.version;
      }
      case 2 -> {
        one.clear();
        yield "without a field";
      }
      case 3 -> {
        fields.addAll(List.copyOf(one));
        yield "a field twice";
      }
      case 4 -> {
        one.replaceAll(each -> insert(each, bytes(4).replaceAll("[\r\n]", "n")));
        yield "bytes in a field";
      }
      case 5 -> {
        fields.add("X-Many: 1\r\n".repeat(50 + below(120)) + "X: 1");
        yield "many fields";
      }
      case 6 -> {
        String start = from(List.of("Prefer: a", "Accept: a/b", "X-Long: ", "Authorization: B "));
        fields.add(start + ",a/b".repeat(500 + below(4000)));
        yield "a long field";
      }
      case 7 -> {
        String other = value("fields");
        request.remove(other.split(":", 2)[0]);
        yield field(request, other);
      }
      default -> field(request, value("fields"));
    };
  }

  /** After a line without a colon Grizzly waits for one, until the time for a request is over. */
  private static String field(FuzzRequest request, String field) {
    request.fields.add(field);
    request.isFramed &= field.lines().allMatch(line -> line.indexOf(':') >= 0);
    return field;
  }

  private String ofBody(FuzzRequest request) {
    String body = request.body;
    return switch (below(9)) {
      case 0, 1 -> body(request, value("bodies"), "body");
      case 2 -> body(request, insert(body, bytes(6)), "bytes in the body");
      case 3 -> body(request, body.substring(0, below(body.length() + 1)), "cut body");
      case 4 -> {
        String open = from(List.of("[", "{\"user\":", "{\"conversations\":["));
        int depth = oneIn(5) ? 100_000 : 1 + below(3000);
        yield body(request, open.repeat(depth), "nested " + depth);
      }
      case 5 -> {
        String large = "1".repeat(oneIn(10) ? 1_100_000 : 1 + below(70_000));
        String form = from(List.of("{\"user\":\"%s\"}", "{\"%s\":1}", "%s", "{\"user\":1%s}"));
        yield body(request, form.replace("%s", large), "large body");
      }
      case 6 -> unframed(request, "Content-Length: " + value("content-lengths"));
      case 7 -> unframed(request, "Transfer-Encoding: " + value("transfer-codings"));
      default -> chunked(request);
    };
  }

  private static String body(FuzzRequest request, String body, String how) {
    request.body = body;
    return how;
  }

  private static String unframed(FuzzRequest request, String field) {
    request.fields.add(field);
    request.isFramed = false;
    return field;
  }

  /** In chunks, right or slightly wrong. */
  private String chunked(FuzzRequest request) {
    String size = value("chunk-sizes");
    String end = value("chunk-ends");
    String body = request.body;
    String chunk = body.isEmpty() ? "" : size.formatted(body.length()) + "\r\n" + body + "\r\n";
    request.fields.add("Transfer-Encoding: chunked");
    request.body = chunk + end;
    request.isFramed &= size.equals("%x") && end.equals("0\r\n\r\n");
    return "chunked " + size;
  }

  /** Changes the bytes as they are sent. */
  String mutate(String wire) {
    int at = below(wire.length());
    return switch (below(9)) {
      case 0 -> wire.replace("\r\n", "\n");
      case 1 -> wire.replace("\r\n", "\r");
      case 2 -> from(List.of("\r\n", "\n", "\r\n\r\n", " ", "\0", "\t", "\26\3\1")) + wire;
      case 3 -> wire.substring(0, at);
      case 4 -> insert(wire, bytes(3));
      case 5 -> wire.substring(0, at) + wire.substring(at + 1);
      case 6 ->
          wire.substring(0, at)
              + (char) (wire.charAt(at) ^ (1 << below(8)))
              + wire.substring(at + 1);
      case 7 -> wire.replaceFirst(" ", "  ");
      default -> wire.replaceFirst(" ", "\t");
    };
  }

  private String segment(String path) {
    String[] segments = path.split("/", -1);
    segments[below(segments.length)] =
        from(List.of("", ".", "..", "%2e%2e", "a", "%2e", "..%2f", "%2e%2e%2f"));
    return String.join("/", segments);
  }

  private String encode(String target, String prefix) {
    if (target.isEmpty()) {
      return prefix;
    }
    int at = below(target.length());
    String code = prefix + "%02x".formatted((int) target.charAt(at));
    return target.substring(0, at) + code + target.substring(at + 1);
  }

  private String insert(String text, String bit) {
    int at = below(text.length() + 1);
    return text.substring(0, at) + bit + text.substring(at);
  }

  private String bytes(int most) {
    return random
        .ints(1L + below(most), 0, 256)
        .mapToObj(each -> String.valueOf((char) each))
        .collect(Collectors.joining());
  }

  private static String shortened(String text) {
    return text.length() < 80 ? text : text.substring(0, 80) + "…" + text.length();
  }

  private String value(String kind) {
    return from(VALUES.computeIfAbsent(kind, Mutator::read));
  }

  private static List<String> read(String kind) {
    try (InputStream in = Mutator.class.getResourceAsStream("/fuzz/" + kind + ".txt")) {
      String text = new String(Objects.requireNonNull(in, kind).readAllBytes(), UTF_8);
      return text.lines().map(String::translateEscapes).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
