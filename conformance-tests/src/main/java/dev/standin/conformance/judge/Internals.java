package dev.standin.conformance.judge;

import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Finding;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Response;
import dev.standin.specs.Operation;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An error's body has no stack trace, exception class, SQL or file path of the server in it. */
final class Internals implements ExchangeCheck {

  private static final List<Pattern> TRACES =
      List.of(
          Pattern.compile("\\bat [\\w.$<>]+\\([\\w.]+(:\\d+)\\)"),
          Pattern.compile("Traceback \\(most recent call last\\)"),
          Pattern.compile("File \\\\?\"[^\"]+\", line \\d+"),
          Pattern.compile("goroutine \\d+ \\["),
          Pattern.compile("\\b([a-z][a-z0-9_]*\\.){2,}[A-Za-z$]+(Exception|Error)\\b"),
          Pattern.compile("SQLSTATE|\\bORA-\\d{5}\\b|\\bsqlite3?\\.|\\bpsycopg"),
          Pattern.compile("\\bjdbc:[a-z]+:"),
          Pattern.compile(
              "\\b(SELECT\\b.+\\bFROM|DELETE\\s+FROM|INSERT\\s+INTO|UPDATE\\b.+\\bSET)\\s+\\w"),
          Pattern.compile("(?<![\\w./:-])/(home|usr|var|opt|srv|etc|root|tmp)/[\\w.-]+"),
          Pattern.compile("\\b[A-Z]:\\\\{1,2}[\\w.-]+\\\\"));

  @Override
  public List<Finding> check(Operation operation, Exchange exchange, Response response) {
    if (response.status() < 400) {
      return List.of();
    }
    String text = response.text();
    return TRACES.stream()
        .map(pattern -> pattern.matcher(text))
        .filter(Matcher::find)
        .limit(1)
        .map(
            found ->
                new Finding(
                    Check.INTERNALS,
                    Level.MUST,
                    exchange,
                    "body",
                    "nothing of the server's inside",
                    found.group()))
        .toList();
  }
}
