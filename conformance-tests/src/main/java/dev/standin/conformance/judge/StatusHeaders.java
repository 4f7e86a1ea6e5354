package dev.standin.conformance.judge;

import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.model.Violation;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.SecurityScheme.Http;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Fields that a status asks for: with 401 how to authenticate, with 405 what is allowed. */
final class StatusHeaders implements ExchangeCheck {

  private static final String TOKEN = MediaTypes.TOKEN;
  private static final String PARAMETER =
      TOKEN + "[ \\t]*=[ \\t]*(?:" + TOKEN + "|\"(?:[^\"\\\\]|\\\\.)*\")";
  private static final String COMMA = "(?:[ \\t]*,[ \\t]*)+";

  /** In a {@code WWW-Authenticate} field (RFC 9110, sections 11.3 and 11.6.1). */
  private static final Pattern CHALLENGE =
      Pattern.compile(
          "("
              + TOKEN
              + ")(?: +(?:[A-Za-z0-9._~+/-]+=*(?=[ \\t]*(?:,|$))|"
              + PARAMETER
              + "(?:"
              + COMMA
              + PARAMETER
              + ")*))?(?:"
              + COMMA
              + "|$)");

  @Override
  public List<Violation> check(Operation operation, Exchange exchange, Response response) {
    return switch (response.status()) {
      case 401 -> challenge(operation, response);
      case 405 -> allow(operation, exchange, response);
      default -> List.of();
    };
  }

  /** Only where the document uses an HTTP scheme: an API key has no challenge to send. */
  private static List<Violation> challenge(Operation operation, Response response) {
    List<String> schemes =
        operation.security().stream()
            .flatMap(alternative -> alternative.schemes().stream())
            .flatMap(scheme -> scheme instanceof Http http ? Stream.of(http.scheme()) : Stream.of())
            .toList();
    Optional<String> sent = response.list("WWW-Authenticate");
    if (schemes.isEmpty() || sent.filter(all -> challenges(all, schemes)).isPresent()) {
      return List.of();
    }
    return List.of(
        Violation.must(
            Check.CHALLENGE,
            "header WWW-Authenticate",
            "a challenge of the scheme " + String.join(" or ", schemes),
            sent.orElse("no such field")));
  }

  /** Whether the field is a list of challenges and one is of such a scheme. */
  private static boolean challenges(String field, List<String> schemes) {
    Matcher challenge = CHALLENGE.matcher(field.strip());
    boolean named = false;
    int end = 0;
    while (challenge.find() && challenge.start() == end && challenge.end() > end) {
      String scheme = challenge.group(1);
      named |= schemes.stream().anyMatch(scheme::equalsIgnoreCase);
      end = challenge.end();
    }
    return named && end == field.strip().length();
  }

  private static List<Violation> allow(Operation operation, Exchange exchange, Response response) {
    Optional<String> allow = response.list("Allow");
    String refused = exchange.request().method();
    // The operation's own method is refused where it is switched off.
    String own = refused.equals(operation.method()) ? "" : operation.method();
    if (allow.filter(it -> own.isEmpty() || lists(it, own)).isPresent()
        && !lists(allow.get(), refused)) {
      return List.of();
    }
    return List.of(
        Violation.ofAnswer(
            Check.ALLOW,
            // A must of RFC 9110 that no client was ever seen to read.
            Level.SHOULD,
            "header Allow",
            "a list " + (own.isEmpty() ? "" : "with " + own + " and ") + "without " + refused,
            allow.orElse("no such field")));
  }

  private static boolean lists(String allow, String method) {
    return Arrays.stream(allow.split(",")).anyMatch(listed -> listed.strip().equals(method));
  }
}
