package dev.standin.conformance.run;

import dev.standin.conformance.model.CaseId;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Provocation.Subject;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.model.Verdict.JudgedExchange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a server still answers, and lets the target's credential in. One that is gone is asked
 * nothing more, nor is one of its operations that never answers, or that refuses the credential:
 * what is made for it would stay.
 */
final class Availability {

  /** Cases in a row without an answer, of which some are asked at the same time. */
  private static final int GONE = 8;

  /** Valid requests of an operation that are all refused. */
  private static final int REFUSED = 4;

  private final boolean hasOneOperation;
  private final List<CaseId> unanswered = new ArrayList<>();
  private final Set<String> silent = new HashSet<>();
  private final List<String> refused = new ArrayList<>();
  private final Set<String> admitting = new HashSet<>();
  private String failure = "";

  Availability(boolean hasOneOperation) {
    this.hasOneOperation = hasOneOperation;
  }

  synchronized void note(Verdict verdict) {
    ConformanceCase asked = verdict.conformanceCase();
    String operation = asked.id().operation();
    List<Exchange> all = verdict.exchanges().stream().map(JudgedExchange::exchange).toList();
    if (all.isEmpty()) {
      return;
    }
    int status = all.get(0).response().map(Response::status).orElse(0);
    boolean valid =
        asked.provocation().subject() == Subject.OWN && asked.expectation().status().acceptsSome(2);
    if (valid && (status == 401 || status == 403)) {
      refused.add(operation);
    } else if (status / 100 == 2) {
      admitting.add(operation);
    }
    Optional<String> silence = all.get(all.size() - 1).failure();
    if (silence.isPresent()) {
      failure = silence.get();
      unanswered.add(asked.id());
      if (unanswered.size() >= GONE && isOfOneOperation()) {
        silent.add(operation);
      }
    } else if (!isGone()) {
      unanswered.clear();
    }
  }

  /** Why there is no use in asking more; empty if there is. */
  synchronized Optional<String> end() {
    return isGone()
        ? Optional.of("not asked, since the server had stopped answering (" + failure + ")")
        : Optional.empty();
  }

  /** Why there is no use in asking more of the case's operation; empty if there is. */
  synchronized Optional<String> end(CaseId asked) {
    String operation = asked.operation();
    if (end().isPresent()) {
      return end();
    }
    if (silent.contains(operation)) {
      return Optional.of("not asked, since the operation does not answer in time");
    }
    return Collections.frequency(refused, operation) >= REFUSED && !admitting.contains(operation)
        ? Optional.of("not asked, since none of %d valid requests was let in".formatted(REFUSED))
        : Optional.empty();
  }

  /** The cases that met with silence once the server was gone, but for the first of them. */
  synchronized List<CaseId> victims() {
    return unanswered.size() >= GONE
        ? List.copyOf(unanswered.subList(1, unanswered.size()))
        : List.of();
  }

  private boolean isGone() {
    return unanswered.size() >= GONE && (hasOneOperation || !isOfOneOperation());
  }

  private boolean isOfOneOperation() {
    return unanswered.stream().map(CaseId::operation).distinct().count() == 1;
  }
}
