package dev.standin.conformance.run;

import dev.standin.conformance.derive.DocumentedAnswers;
import dev.standin.conformance.model.Expectation.StatusRule;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.target.api.PrerequisiteException;
import dev.standin.specs.document.Operation;
import java.util.Optional;
import java.util.regex.Pattern;

/** A request that reads, and the operation that it is of. */
final class Getting {

  private final Evidence evidence;
  private final Request request;
  private final Optional<Operation> documented;
  private final Optional<Pattern> gone;
  private boolean saysGone;

  Getting(
      Evidence evidence, Request request, Optional<Operation> documented, Optional<Pattern> gone) {
    this.evidence = evidence;
    this.request = request;
    this.documented = documented;
    this.gone = gone;
  }

  /** Asks; what the target file names has to tell one from the other. */
  Step look(String purpose) {
    Step look = evidence.look(purpose, request, documented);
    saysGone =
        gone.filter(words -> look.succeeded() && words.matcher(look.text()).find()).isPresent();
    boolean tells = look.succeeded() || look.fits(absent());
    if (documented.isEmpty() && !tells) {
      throw new PrerequisiteException(
          "the target file's `get` is answered "
              + look.status().map(String::valueOf).orElse("nothing")
              + ", which does not show what is there: "
              + request.method()
              + " "
              + request.url());
    }
    return look;
  }

  /** Whether the target file has words that tell what is deleted from what is there. */
  boolean tellsGone() {
    return gone.isPresent();
  }

  /** Whether the last answer had them. */
  boolean saysGone() {
    return saysGone;
  }

  StatusRule there() {
    return documented
        .map(DocumentedAnswers::served)
        .orElseGet(
            () ->
                new StatusRule(
                    "2xx" + words(" without "), status -> status / 100 == 2 && !saysGone));
  }

  StatusRule absent() {
    return documented
        .filter(reader -> !DocumentedAnswers.isSilentOfAbsence(reader))
        .map(DocumentedAnswers::unknown)
        .orElseGet(
            () ->
                new StatusRule(
                    "404 or 410" + words(", or 2xx with "),
                    status -> status == 404 || status == 410 || saysGone));
  }

  private String words(String before) {
    return gone.map(each -> before + "`" + each + "`").orElse("");
  }
}
