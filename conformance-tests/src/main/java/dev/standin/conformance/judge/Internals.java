package dev.standin.conformance.judge;

import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Header;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.model.Violation;
import dev.standin.specs.document.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An error has no stack trace, exception class, SQL, host or file path of the server in it. */
final class Internals implements ExchangeCheck {

  private static final List<Pattern> TRACES =
      List.of(
          Pattern.compile("\\bat [\\w.$<>]+\\([\\w.]+(:\\d+)\\)"),
          Pattern.compile("Traceback \\(most recent call last\\)"),
          Pattern.compile("File \\\\?\"[^\"]+\", line \\d+"),
          Pattern.compile("goroutine \\d+ \\["),
          Pattern.compile("SQLSTATE|\\bORA-\\d{5}\\b|\\bsqlite3?\\.|\\bpsycopg"),
          Pattern.compile("\\bjdbc:[a-z]+:"),
          Pattern.compile(
              "\\b(SELECT\\b.+\\bFROM|DELETE\\s+FROM|INSERT\\s+INTO|UPDATE\\b.+\\bSET)\\s+\\w"),
          Pattern.compile("(?<![\\w./:-])/(home|usr|var|opt|srv|etc|root|tmp)/[\\w.-]+"),
          Pattern.compile("\\bat [\\w.$<> ]+\\(?[\\w./\\\\-]+\\.[cm]?[jt]s:\\d+"),
          Pattern.compile(
              "(?i)error in your SQL syntax|syntax error at or near|unterminated quoted"),
          Pattern.compile(
              "(?<![\\w.])(10(\\.\\d{1,3}){3}|192\\.168(\\.\\d{1,3}){2}|172\\.(1[6-9]|2\\d|3[01])(\\.\\d{1,3}){2})(?![\\w.])"),
          Pattern.compile("(?i)\\b[a-z0-9.-]+\\.(internal|local|localdomain|lan|corp)(:\\d+)?\\b"),
          Pattern.compile("\\b[\\w/-]+\\.(rb|rs|kt|kts|go|php|cs|java|py):\\d+|panicked at "),
          Pattern.compile(
              "\\b(mongodb|postgres|postgresql|mysql|redis|amqp)(\\+\\w+)?://|file:///"),
          Pattern.compile("\\bSequelize\\w*|\\bECONNREFUSED\\b|[Tt]able '[\\w.]+' doesn't exist"),
          Pattern.compile("\\b[A-Z][A-Z0-9_]*_(URL|KEY|SECRET|PASSWORD|TOKEN)="),
          Pattern.compile("\\b[A-Z]:\\\\{1,2}[\\w.-]+\\\\"));

  /** Names that say how the server is built; alone they give nothing away that could be used. */
  private static final List<Pattern> NAMES =
      List.of(
          Pattern.compile("\\b([a-z][a-z0-9_]*\\.){2,}[A-Za-z$]+(Exception|Error)\\b"),
          Pattern.compile(
              "\\b(org|com|net|io|java|javax|jakarta)(\\.[a-z][a-z0-9_]*){1,6}\\.[A-Z]\\w+\\b"),
          Pattern.compile(
              "\\b[A-Z]\\w*(Pointer|Sequelize|Database|Sql|SQL|Mongo)\\w*(Exception|Error)\\b"));

  /** Fields that have a URL or a path of the API in them. */
  private static final Set<String> LOCATING =
      Set.of("location", "content-location", "link", "server", "via");

  private final Set<String> secrets;

  /**
   * @param secrets that are valid, and not to be told to those who send others
   */
  Internals(Set<String> secrets) {
    this.secrets = Set.copyOf(secrets);
  }

  @Override
  public List<Violation> check(Operation operation, Exchange exchange, Response response) {
    boolean refused = response.status() >= 400;
    // Who sent it is told nothing.
    String sent = exchange.request().toString();
    List<String> unsent = secrets.stream().filter(each -> refused && !sent.contains(each)).toList();
    List<Violation> violations = new ArrayList<>();
    // What is read may well tell of such things; what is done, or refused, has no reason to.
    if (refused || !exchange.request().method().equals("GET")) {
      shown("body", response.text(), unsent).ifPresent(violations::add);
    }
    for (Header header : response.headers()) {
      if (!LOCATING.contains(header.name().toLowerCase(Locale.ROOT))) {
        shown("header " + header.name(), header.value(), unsent).ifPresent(violations::add);
      }
    }
    return violations;
  }

  private static Optional<Violation> shown(String where, String text, List<String> unsent) {
    return unsent.stream().anyMatch(text::contains)
        ? Optional.of(violation(Level.MUST, where, "a secret that is valid"))
        : first(TRACES, text)
            .map(found -> violation(Level.MUST, where, found))
            .or(() -> first(NAMES, text).map(found -> violation(Level.SHOULD, where, found)));
  }

  private static Optional<String> first(List<Pattern> patterns, String text) {
    return patterns.stream()
        .map(pattern -> pattern.matcher(text))
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst();
  }

  private static Violation violation(Level level, String where, String actual) {
    return Violation.ofAnswer(
        Check.INTERNALS, level, where, "nothing of the server's inside", actual);
  }
}
