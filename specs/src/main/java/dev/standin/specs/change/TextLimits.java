package dev.standin.specs.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.unsupported.JavaText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which texts lengths and patterns let through, as far as it is plain. */
final class TextLimits {

  /** Formats of texts of a length of their own. */
  private static final Set<String> OF_ONE_LENGTH =
      Set.of("date", "date-time", "time", "duration", "uuid", "ipv4", "ipv6", "byte");

  /** Formats of texts that are never empty. */
  private static final Set<String> OF_SOME_LENGTH =
      Set.of("email", "idn-email", "hostname", "idn-hostname", "uri", "iri");

  private static final List<String> CHARACTERS = List.of("a", "A", "0", "-", " ");

  private static final int LONGEST = 300;

  /** So often a pattern may look at a character: some would go on for years. */
  private static final int MOST_STEPS = 100_000;

  private TextLimits() {}

  /** Whether a limit that differs takes texts away: a pattern or format may have none of these. */
  static boolean isLoss(String keyword, Map<String, JsonNode> before, Map<String, JsonNode> now) {
    List<Map<String, JsonNode>> both = List.of(before, now);
    boolean hasPattern = both.stream().anyMatch(it -> it.containsKey("pattern"));
    Set<String> formats =
        both.stream()
            .map(it -> it.get("format"))
            .filter(Objects::nonNull)
            .map(JsonNode::asText)
            .collect(Collectors.toSet());
    if (formats.stream().anyMatch(OF_ONE_LENGTH::contains)) {
      return false;
    }
    if (formats.stream().anyMatch(OF_SOME_LENGTH::contains)) {
      return keyword.equals("maxLength") && !hasPattern;
    }
    return !hasPattern
        || texts(both).anyMatch(it -> isText(it, before, true) && isText(it, now, false));
  }

  /** Of lengths next to the bounds. */
  private static Stream<String> texts(List<Map<String, JsonNode>> limits) {
    return Stream.concat(
            Stream.of(0, 2),
            limits.stream()
                .flatMap(it -> Stream.of("minLength", "maxLength").map(it::get))
                .filter(it -> it != null && it.canConvertToInt())
                .map(JsonNode::asInt))
        .flatMap(it -> Stream.of(it, it + 1))
        .filter(it -> it >= 0 && it <= LONGEST)
        .distinct()
        .flatMap(length -> CHARACTERS.stream().map(it -> it.repeat(length)));
  }

  /** Whether it is plain that a text is let through, or that it is not. */
  private static boolean isText(String text, Map<String, JsonNode> limits, boolean expected) {
    JsonNode least = limits.get("minLength");
    JsonNode most = limits.get("maxLength");
    JsonNode pattern = limits.get("pattern");
    boolean isWithin =
        (least == null || text.length() >= least.asDouble())
            && (most == null || text.length() <= most.asDouble());
    if (!isWithin || pattern == null) {
      return isWithin == expected;
    }
    try {
      return JavaText.isPattern(pattern.asText())
          && Pattern.compile(pattern.asText())
                  .matcher(new Limited(text, new AtomicInteger()))
                  .find()
              == expected;
    } catch (StackOverflowError | IllegalStateException e) {
      return false;
    }
  }

  /** A text that is not read without end. */
  private record Limited(String text, AtomicInteger steps) implements CharSequence {

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (steps.incrementAndGet() > MOST_STEPS) {
        throw new IllegalStateException("takes too long");
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
