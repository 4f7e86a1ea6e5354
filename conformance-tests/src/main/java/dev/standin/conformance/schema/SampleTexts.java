package dev.standin.conformance.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.config.RgxGenOption;
import com.github.curiousoddman.rgxgen.config.RgxGenProperties;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Strings that may be valid: of the format, of the pattern, of the length that is asked for. */
final class SampleTexts {

  private static final int SEEDS = 40;
  private static final int LONGEST = 20_000;

  /** What looks around, with groups in it: the generator takes it for what stands there. */
  private static final Pattern LOOKAROUND =
      Pattern.compile("\\(\\?<?[=!](?:[^()\\\\]|\\\\.|\\((?:[^()\\\\]|\\\\.)*\\))*\\)");

  private static final RgxGenProperties SHORT = new RgxGenProperties();

  static {
    RgxGenOption.INFINITE_PATTERN_REPETITION.setInProperties(SHORT, 4);
  }

  private static final Map<String, String> BY_FORMAT =
      Map.ofEntries(
          Map.entry("uuid", "7f1b2c3d-4e5f-4a6b-8c9d-0e1f2a3b4c5%s"),
          Map.entry("date-time", "2026-01-02T03:04:0%sZ"),
          Map.entry("date", "2026-01-1%s"),
          Map.entry("time", "03:04:0%sZ"),
          Map.entry("duration", "PT1%sS"),
          Map.entry("email", "somebody%s@example.com"),
          Map.entry("idn-email", "somebody%s@example.com"),
          Map.entry("hostname", "host%s.example.com"),
          Map.entry("idn-hostname", "host%s.example.com"),
          Map.entry("ipv4", "192.0.2.%s"),
          Map.entry("ipv6", "2001:db8::%s"),
          Map.entry("uri", "https://example.com/%s"),
          Map.entry("url", "https://example.com/%s"),
          Map.entry("uri-reference", "https://example.com/%s"),
          Map.entry("iri", "https://example.com/%s"),
          Map.entry("iri-reference", "https://example.com/%s"),
          Map.entry("uri-template", "https://example.com/%s"),
          Map.entry("json-pointer", "/sample%s"),
          Map.entry("relative-json-pointer", "%s"),
          Map.entry("regex", "sample%s"),
          Map.entry("byte", "c3RhbmRpbm%s="));

  private SampleTexts() {}

  /** Candidates, the plainest first. */
  static Stream<String> of(Constraints constraints, int salt) {
    int shortest = constraints.count("minLength", 0);
    int longest = constraints.least("maxLength").map(Number::intValue).orElse(LONGEST);
    if (shortest > LONGEST) {
      return Stream.empty();
    }
    Stream<String> plain =
        Stream.of(formatted(constraints.text("format"), salt), salt == 0 ? "sample" : "s" + salt)
            .distinct();
    List<String> patterns =
        constraints.all("pattern").filter(JsonNode::isTextual).map(JsonNode::asText).toList();
    Stream<String> matching =
        patterns.stream().flatMap(pattern -> matching(pattern, shortest, salt));
    return Stream.concat(plain, matching).flatMap(text -> sized(text, shortest, longest));
  }

  /** Strings that match a pattern, none if it cannot be generated from. */
  static Stream<String> matching(String pattern, int shortest, int salt) {
    return Stream.of(
            generator(pattern, null), generator(LOOKAROUND.matcher(pattern).replaceAll(""), SHORT))
        .flatMap(Optional::stream)
        .flatMap(
            generator ->
                IntStream.range(0, SEEDS)
                    .boxed()
                    .flatMap(seed -> generated(generator, seed + salt * SEEDS).stream()))
        .flatMap(text -> Stream.of(text, text + "x".repeat(Math.max(0, shortest - text.length()))));
  }

  private static Optional<RgxGen> generator(String pattern, @Nullable RgxGenProperties properties) {
    try {
      return Optional.of(RgxGen.parse(properties, pattern));
    } catch (RuntimeException e) {
      // Whatever the library does not read; the caller says that no sample could be made.
      return Optional.empty();
    }
  }

  private static Optional<String> generated(RgxGen generator, int seed) {
    try {
      return Optional.of(generator.generate(new Random(seed)));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private static String formatted(String format, int salt) {
    String form = BY_FORMAT.getOrDefault(format, salt == 0 ? "sample" : "sample%s");
    return form.formatted(salt == 0 ? first(format) : String.valueOf(salt));
  }

  private static String first(String format) {
    return switch (format) {
      case "uuid" -> "d";
      case "byte" -> "c";
      case "email", "uri", "hostname" -> "";
      default -> "1";
    };
  }

  private static Stream<String> sized(String text, int shortest, int longest) {
    UnaryOperator<String> cut = each -> each.substring(0, Math.min(each.length(), longest));
    String padded = text + "x".repeat(Math.max(0, shortest - text.length()));
    return Stream.of(text, cut.apply(padded)).distinct();
  }
}
