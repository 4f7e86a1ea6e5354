package dev.standin.conformance.run;

import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.model.Verdict.JudgedExchange;
import dev.standin.conformance.request.BodyEdits;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the answer to a case's own request says for people; of a web page nothing. */
record RefusalText(Optional<Exchange> exchange, String text) {

  private static final Pattern SWITCHED_OFF =
      Pattern.compile("(?i)\\b(disabled|(not|isn't) (enabled|activated)|switched off)\\b");

  /** A state in a sentence: no key, no element, and not the answer's own status. */
  private static final Pattern STATE =
      Pattern.compile("(?i)(?<=\\w )(state|status)\\b(?!\"|\\W*\\d|\\s+code)|\\balready\\b");

  private static final Pattern EXISTS =
      Pattern.compile("(?i)\\balready (exists?|in use|taken|registered|used)\\b");

  private static final Pattern EMPTY =
      Pattern.compile(
          "\\s*(\\{\\s*(\"" + BodyEdits.UNDOCUMENTED + "\"\\s*:\\s*\"x\")?\\s*}|--[\\w-]+--)\\s*");

  /** A text in JSON that is no key, and so long that it is in no answer by chance. */
  private static final Pattern VALUE = Pattern.compile("\"([^\"\\\\]{6,})\"(?!\\s*:)");

  /** Of an answer as much as an error has to say. */
  private static final int MOST_READ = 2000;

  static RefusalText of(Verdict verdict) {
    Optional<Exchange> exchange =
        verdict.exchanges().stream().map(JudgedExchange::exchange).findFirst();
    return new RefusalText(
        exchange,
        exchange
            .flatMap(Exchange::response)
            .filter(answer -> !answer.header("Content-Type").orElse("").startsWith("text/html"))
            .map(Response::text)
            .map(text -> text.substring(0, Math.min(text.length(), MOST_READ)))
            .orElse(""));
  }

  boolean saysSwitchedOff() {
    return SWITCHED_OFF.matcher(text).find();
  }

  boolean namesState() {
    return STATE.matcher(text).find();
  }

  boolean saysExists() {
    return EXISTS.matcher(text).find();
  }

  /** Whether the request's body, an object or a form in parts, has nothing that is documented. */
  boolean isOfEmptyBody() {
    return exchange.flatMap(it -> it.request().body()).filter(EMPTY.asMatchPredicate()).isPresent();
  }

  /**
   * Whether it has a value of the request's body in it, which may be one that means nothing here.
   */
  boolean namesValueOfBody() {
    return exchange.flatMap(it -> it.request().body()).stream()
        .flatMap(body -> VALUE.matcher(body).results())
        .anyMatch(value -> text.contains(value.group(1)));
  }

  /** Status and text, without what is the request's own in it, times and numbers. */
  String words() {
    String segments =
        exchange.stream()
            .flatMap(each -> Stream.of(each.request().url().split("[/?#]")))
            .filter(segment -> !segment.isEmpty())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return exchange.flatMap(Exchange::response).map(Response::status).orElse(0)
        + " "
        + text.replaceAll("\\b(" + segments + ")\\b|[\\w-]*\\d[\\w-]*", "");
  }
}
