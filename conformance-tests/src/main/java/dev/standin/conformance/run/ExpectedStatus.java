package dev.standin.conformance.run;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.standin.conformance.derive.DocumentedAnswers;
import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Expectation;
import dev.standin.conformance.model.Form;
import dev.standin.conformance.model.Level;
import dev.standin.specs.document.ParameterIn;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The status that a case expects of the answer to its own request, and how much that weighs. */
record ExpectedStatus(ConformanceCase asked, Set<String> conditions) {

  void hold(Step answer) {
    Expectation expectation = asked.expectation();
    Level level =
        refusesNoType(answer) || isOlder(answer) || mayNeedAnother(answer)
            ? Level.SHOULD
            : failsOrdinarily(answer) ? Level.MUST : asked.level();
    if (answer.hold(expectation.status(), Check.STATUS, level, conditions)) {
      expectation
          .preferred()
          .ifPresent(rule -> answer.hold(rule, Check.STATUS, Level.SHOULD, conditions));
    }
  }

  /** Whether chunks were sent to a server of HTTP/1.0, as no client may (RFC 9112, section 6.1). */
  private static boolean isOlder(Step answer) {
    return answer.exchange().request().form() == Form.CHUNKED
        && answer
            .exchange()
            .response()
            .filter(it -> new String(it.octets(), ISO_8859_1).startsWith("HTTP/1.0"))
            .isPresent();
  }

  /** Whether the server fails for a request with nothing out of the ordinary but what it names. */
  private boolean failsOrdinarily(Step answer) {
    return asked.provocation().edits().isEmpty() && answer.status().equals(Optional.of(500));
  }

  /**
   * Whether a valid request is refused, as documented, that has one of several optional parameters:
   * no schema says which of them go together, or with what is there.
   */
  private boolean mayNeedAnother(Step answer) {
    Set<String> optional =
        asked.operation().parameters().stream()
            .filter(each -> each.in() == ParameterIn.QUERY && !each.required())
            .map(each -> "query " + each.name())
            .collect(Collectors.toSet());
    return optional.size() > 1
        && optional.containsAll(conditions)
        && !conditions.isEmpty()
        && asked.expectation().status().acceptsSome(2)
        && answer
            .status()
            .filter(status -> status == 400 || status == 422)
            .filter(status -> DocumentedAnswers.isNamed(asked.operation(), status))
            .isPresent();
  }

  /** Whether a request without a type is refused for that (RFC 9110, section 15.5.16). */
  private static boolean refusesNoType(Step answer) {
    return answer.status().filter(status -> status == 415).isPresent()
        && answer.exchange().request().headers().stream()
            .noneMatch(header -> header.name().equalsIgnoreCase("Content-Type"));
  }
}
