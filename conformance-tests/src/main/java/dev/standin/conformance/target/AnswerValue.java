package dev.standin.conformance.target;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.target.api.PrerequisiteException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Where in an answer a value is: at JSON Pointers, or what a regular expression finds in a header
 * field or in the body. Of an expression with a group the first one counts.
 *
 * @param text as the target file has it
 */
record AnswerValue(Optional<String> pointers, Optional<String> header, Pattern match, String text) {

  private static final Pattern POINTER = Pattern.compile("\\$\\{(/[^}]*)}");

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
    String text = place.text();
    String pointers = text.startsWith("/") ? "${" + text + "}" : text;
    if (!POINTER.matcher(pointers).find()) {
      throw place.error(
          "has to be a JSON Pointer into the answer, /conversation/id, or {header: Location,"
              + " match: '[^/]+$'}, or several pointers, ${/name}@${/hash}, not `"
              + text
              + "`");
    }
    return new AnswerValue(Optional.of(pointers), Optional.empty(), ALL, text);
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

  /** Whether the target file puts it together, of more than one value of the answer. */
  boolean isComposed() {
    return pointers.filter(each -> !POINTER.matcher(each).matches()).isPresent();
  }

  private Optional<String> found(Response answer) {
    if (pointers.isPresent()) {
      JsonNode json = json(answer);
      Matcher places = POINTER.matcher(pointers.get());
      return places.results().map(at -> json.at(at.group(1))).allMatch(AnswerValue::isNamed)
          ? Optional.of(
              places.replaceAll(at -> Matcher.quoteReplacement(json.at(at.group(1)).asText())))
          : Optional.empty();
    }
    Optional<String> searched =
        header.isEmpty() ? Optional.of(answer.text()) : answer.header(header.get());
    return searched
        .map(match::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(Math.min(1, found.groupCount())));
  }

  private static boolean isNamed(JsonNode found) {
    return found.isTextual() || found.isNumber();
  }

  private static JsonNode json(Response answer) {
    try {
      return JSON.readTree(answer.text());
    } catch (JsonProcessingException e) {
      throw new PrerequisiteException("the answer is no JSON: " + answer.text(), e);
    }
  }
}
