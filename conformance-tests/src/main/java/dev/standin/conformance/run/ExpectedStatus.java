package dev.standin.conformance.run;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.standin.conformance.derive.DocumentedAnswers;
import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Expectation;
import dev.standin.conformance.model.Form;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Provocation.Subject;
import dev.standin.conformance.request.PathTemplate;
import dev.standin.specs.document.Parameter;
import dev.standin.specs.document.ParameterIn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The status that a case expects of the answer to its own request, and how much that weighs. */
record ExpectedStatus(ConformanceCase asked, Set<String> conditions) {

  void hold(Step answer) {
    Expectation expectation = asked.expectation();
    if (isNotSetUp(answer)) {
      return;
    }
    Level level =
        refusesNoType(answer) || isOlder(answer) || mayNeedAnother(answer) || isOfReference(answer)
            ? Level.SHOULD
            : failsOrdinarily(answer) ? Level.MUST : asked.level();
    if (answer.hold(expectation.status(), Check.STATUS, level, conditions)) {
      expectation
          .preferred()
          .ifPresent(rule -> answer.hold(rule, Check.STATUS, Level.SHOULD, conditions));
    }
  }

  /** Whether the server is not set up for values that it may refuse, as documented. */
  private boolean isNotSetUp(Step answer) {
    return accepts(2) && accepts(4) && isDocumented(answer, Set.of(501, 503));
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
   * Whether a valid request is refused, as documented, that has one of several optional parameters,
   * or of several values for a thing: no schema says which of them go together, or with what is
   * there.
   */
  private boolean mayNeedAnother(Step answer) {
    List<Parameter> optional =
        asked.operation().parameters().stream()
            .filter(each -> each.in() == ParameterIn.QUERY && !each.required())
            .toList();
    boolean isOfAThing = PathTemplate.idParameter(asked.operation().path()).isPresent();
    boolean isOneOfSeveral =
        optional.size() > 1
            || (isOfAThing && optional.stream().anyMatch(it -> it.schema().node().has("enum")));
    return isOneOfSeveral
        && !conditions.isEmpty()
        && optional.stream()
            .map(each -> "query " + each.name())
            .collect(Collectors.toSet())
            .containsAll(conditions)
        && accepts(2)
        && isDocumented(answer, Set.of(400, 422));
  }

  /** Whether what a wrong value of a body refers to is said not to be there, as documented. */
  private boolean isOfReference(Step answer) {
    return !accepts(2)
        && asked.provocation().subject() == Subject.OWN
        && !conditions.isEmpty()
        && conditions.stream().allMatch(each -> each.startsWith("body "))
        && isDocumented(answer, Set.of(404));
  }

  private boolean accepts(int statusClass) {
    return asked.expectation().status().acceptsSome(statusClass);
  }

  private boolean isDocumented(Step answer, Set<Integer> statuses) {
    return answer
        .status()
        .filter(statuses::contains)
        .filter(status -> DocumentedAnswers.isNamed(asked.operation(), status))
        .isPresent();
  }

  /** Whether a request without a type is refused for that (RFC 9110, section 15.5.16). */
  private static boolean refusesNoType(Step answer) {
    return answer.status().filter(status -> status == 415).isPresent()
        && answer.exchange().request().header("Content-Type").isEmpty();
  }
}
