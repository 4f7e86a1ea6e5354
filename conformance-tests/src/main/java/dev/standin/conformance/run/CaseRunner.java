package dev.standin.conformance.run;

import dev.standin.conformance.judge.ExchangeJudge;
import dev.standin.conformance.model.CaseId;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Provocation.ProvocationKind;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.request.ValidRequests;
import dev.standin.conformance.schema.Direction;
import dev.standin.conformance.schema.Samples;
import dev.standin.conformance.target.api.PrerequisiteException;
import dev.standin.conformance.target.api.Target;
import dev.standin.conformance.target.api.Target.Tenant;
import dev.standin.conformance.target.api.UnavailableException;
import dev.standin.specs.document.SpecDocument;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts cases of one document to one server. Cases share nothing and may run in any order. */
public final class CaseRunner {

  private static final int SHORTEST_SECRET = 8;
  private final Target target;
  private final Set<String> deleted = ConcurrentHashMap.newKeySet();
  private final AbsentDeletions absence;
  private final Conversations conversations;
  private final ChangeGuard guard;
  private final Sender sender;
  private final Sender looks;
  private final ExchangeJudge judge;
  private final Limits limits;
  private final ResponseTimes pace;
  private final Availability availability;

  /**
   * One with two senders.
   *
   * @param sender sends the request that a case is about
   * @param looks sends what looks at the state, of which there is much more, and requests in forms
   *     that no client library writes
   */
  public CaseRunner(
      SpecDocument document, Target target, Sender sender, Sender looks, Limits limits) {
    this.target = target;
    this.absence = new AbsentDeletions(looks);
    Samples samples = new Samples(document, Direction.REQUEST);
    this.conversations =
        new Conversations(document, target, new ValidRequests(samples, target), absence);
    this.guard = new ChangeGuard(samples.judge());
    this.sender = sender;
    this.looks = looks;
    this.judge = new ExchangeJudge(document, secrets(document, target));
    this.limits = limits;
    this.pace = new ResponseTimes(limits.slow());
    this.availability = new Availability(document.operations().size() == 1);
  }

  /** Long enough not to be found in any text by chance. */
  private static Set<String> secrets(SpecDocument document, Target target) {
    return document.operations().stream()
        .flatMap(operation -> operation.security().stream())
        .flatMap(alternative -> alternative.schemes().stream())
        .distinct()
        .flatMap(scheme -> target.secret(scheme, Tenant.FIRST).stream())
        .filter(secret -> secret.length() >= SHORTEST_SECRET)
        .collect(Collectors.toSet());
  }

  /** Runs the case. Whatever goes wrong on the way is in the verdict. */
  public Verdict run(ConformanceCase conformanceCase) {
    if (conformanceCase.provocation().kind() == ProvocationKind.NONE) {
      return withoutAnswer(
          conformanceCase,
          Outcome.UNTESTED,
          conformanceCase.provocation().unavailable().orElseThrow());
    }
    Optional<String> end = availability.end(conformanceCase.id()).or(pace::end);
    if (end.isPresent()) {
      return withoutAnswer(conformanceCase, Outcome.CANNOT_TELL, end.get());
    }
    Evidence evidence =
        new Evidence(
            conformanceCase.operation(),
            Conditions.of(conformanceCase),
            conformanceCase.level(),
            sender,
            looks,
            judge,
            pace);
    Conversations about = conversations.about(conformanceCase.operation());
    CaseRun run = new CaseRun(conformanceCase, about, guard, evidence, limits);
    try {
      Verdict verdict = run.verdict();
      availability.note(verdict);
      verdict.exchanges().forEach(each -> noteDeleted(each.exchange()));
      return verdict;
    } catch (UnavailableException e) {
      return run.unlessWrong(Outcome.UNTESTED, String.valueOf(e.getMessage()));
    } catch (PrerequisiteException e) {
      return run.unlessWrong(Outcome.CANNOT_TELL, String.valueOf(e.getMessage()));
    } finally {
      if (availability.end().or(pace::end).isEmpty()) {
        about.target().ended();
      }
    }
  }

  /** Deletes what was made and is left; a sentence that says what stays. */
  String cleanUp() {
    return availability.end().isPresent() ? "" : target.cleanUp(deleted);
  }

  /**
   * Sentences on what of the target file was not used, what nothing showed of deletions, and what
   * of them was seen to stay.
   */
  List<String> remarks(List<ConformanceCase> asked) {
    return Stream.concat(
            asked.stream()
                .map(ConformanceCase::operation)
                .distinct()
                .flatMap(each -> conversations.about(each).requests().bodyNotSent(each).stream()),
            absence.remarks().stream())
        .toList();
  }

  private void noteDeleted(Exchange exchange) {
    boolean success = exchange.response().filter(answer -> answer.status() / 100 == 2).isPresent();
    if (success && exchange.request().method().equals("DELETE")) {
      deleted.add(exchange.request().url().split("\\?", 2)[0]);
    }
  }

  /** The verdicts without blame for cases that only met a server that was gone by then. */
  List<Verdict> withoutVictims(List<Verdict> verdicts) {
    List<CaseId> victims = availability.victims();
    return verdicts.stream()
        .map(
            each ->
                victims.contains(each.conformanceCase().id())
                    ? withoutAnswer(
                        each.conformanceCase(),
                        Outcome.CANNOT_TELL,
                        availability.end(each.conformanceCase().id()).orElseThrow())
                    : each)
        .toList();
  }

  /** Whether what is wrong with a case may be so since something new has an id that was free. */
  boolean isOfIdsGivenAgain(Verdict verdict) {
    Set<String> again =
        conversations.about(verdict.conformanceCase().operation()).target().idsGivenAgain();
    return verdict.exchanges().stream()
        .filter(
            each ->
                each.violations().stream()
                    .anyMatch(violation -> !violation.check().isOfEveryAnswer()))
        .flatMap(each -> Stream.of(each.exchange().request().url().split("[/?]")))
        .anyMatch(again::contains);
  }

  /** The verdicts without blame for refusals that are no fault. */
  List<Verdict> withoutFaultlessRefusals(List<Verdict> verdicts) {
    return FaultlessRefusals.excused(
        verdicts,
        (operation, hasBody) ->
            conversations.about(operation).requests().guesses(operation, hasBody));
  }

  private static Verdict withoutAnswer(ConformanceCase asked, Outcome outcome, String note) {
    return new Verdict(asked, outcome, List.of(), note);
  }
}
