package dev.standin.conformance.target;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.standin.conformance.model.Header;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.target.api.PrerequisiteException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Where in an answer a value is: at a JSON Pointer, or what a regular expression finds in a header
 * field or in the body. Of an expression with a group the first one counts.
 *
 * @param text as the target file has it
 */
record AnswerValue(
    Optional<JsonPointer> pointer, Optional<String> header, Pattern match, String text) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ALL = Pattern.compile("(?s).*");

  static AnswerValue read(YamlCursor place) {
    if (place.node().isObject()) {
      place.withKeys("header", "match");
      Optional<String> header = place.optional("header").map(YamlCursor::text);
      YamlCursor match = header.isPresent() ? place.at("match") : place.required("match");
      return new AnswerValue(
          Optional.empty(),
          header,
          place.optional("match").map(at -> pattern(match)).orElse(ALL),
          place.node().toString());
    }
    try {
      return new AnswerValue(
          Optional.of(JsonPointer.compile(place.text())), Optional.empty(), ALL, place.text());
    } catch (IllegalArgumentException e) {
      throw place.error(
          "has to be a JSON Pointer into the answer, /conversation/id, or {header: Location,"
              + " match: '[^/]+$'}, not `"
              + place.text()
              + "`");
    }
  }

  static Pattern pattern(YamlCursor place) {
    try {
      return Pattern.compile(place.text());
    } catch (PatternSyntaxException e) {
      throw place.error("is no regular expression: " + e.getDescription());
    }
  }

  /**
   * The value.
   *
   * @throws PrerequisiteException if the answer has none there
   */
  String in(Response answer) {
    return found(answer)
        .filter(value -> !value.isEmpty())
        .orElseThrow(
            () ->
                new PrerequisiteException(
                    "the answer has nothing at %s: %d %s"
                        .formatted(text, answer.status(), answer.text())));
  }

  private Optional<String> found(Response answer) {
    if (pointer.isPresent()) {
      JsonNode found = json(answer).at(pointer.get());
      return found.isTextual() || found.isNumber() ? Optional.of(found.asText()) : Optional.empty();
    }
    Optional<String> searched =
        header.isEmpty()
            ? Optional.of(answer.text())
            : answer.headers().stream()
                .filter(each -> each.name().equalsIgnoreCase(header.get()))
                .map(Header::value)
                .findFirst();
    return searched
        .map(match::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(Math.min(1, found.groupCount())));
  }

  private static JsonNode json(Response answer) {
    try {
      return JSON.readTree(answer.text());
    } catch (JsonProcessingException e) {
      throw new PrerequisiteException("the answer is no JSON: " + answer.text(), e);
    }
  }
}
