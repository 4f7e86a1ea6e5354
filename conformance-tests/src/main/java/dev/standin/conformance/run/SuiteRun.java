package dev.standin.conformance.run;

import dev.standin.conformance.derive.DocumentedAnswers;
import dev.standin.conformance.model.CaseId;
import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Expectation.Effect;
import dev.standin.conformance.model.Expectation.StatusRule;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Provocation.ProvocationKind;
import dev.standin.conformance.model.Provocation.Subject;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.model.Violation;
import dev.standin.conformance.result.Secrets;
import dev.standin.conformance.result.Waivers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts cases to a server, some at once: they share no conversation. Those that make the server fail
 * come last and one at a time, since a failure may be everybody's.
 */
public final class SuiteRun {

  /** So many cases whose conversation is gone when they are asked alone, too, are enough. */
  static final int ASKED_AGAIN = 6;

  /** So many others of an operation show how it serves and refuses. */
  static final int ASKED_BESIDES = 20;

  /** So many cases that a server does not answer alone either, or slowly, are enough. */
  private static final int HALTS_ASKED_AGAIN = 3;

  private static final Set<Effect> MANY_DELETIONS =
      EnumSet.of(Effect.ONE_WINNER, Effect.GONE_EACH_TIME, Effect.UNSPECIFIED);
  private static final Set<Check> OF_LOSS = EnumSet.of(Check.STATUS, Check.KEPT, Check.NEIGHBOUR);

  private final CaseRunner runner;
  private final Waivers waivers;
  private final Secrets secrets;
  private volatile List<String> remarks = List.of();

  public SuiteRun(CaseRunner runner, Waivers waivers, Secrets secrets) {
    this.runner = runner;
    this.waivers = waivers;
    this.secrets = secrets;
  }

  /** Sentences on what the last run did not see, and what it made and may have left. */
  public List<String> remarks() {
    return remarks;
  }

  /** One case's verdict, secrets masked and waivers applied. */
  public Verdict of(ConformanceCase asked) {
    return waivers
        .withoutAsking(asked)
        .orElseGet(() -> waivers.apply(secrets.mask(runner.run(asked))));
  }

  /**
   * The verdicts in the order of the cases.
   *
   * @param all of which some are asked besides, where they show whether a refusal is a fault
   * @param atOnce how many cases are asked at the same time
   * @param progress is told of each verdict as it is reached, of one at a time
   */
  public List<Verdict> of(
      List<ConformanceCase> cases,
      List<ConformanceCase> all,
      int atOnce,
      Consumer<Verdict> progress) {
    ExecutorService threads = Executors.newFixedThreadPool(atOnce);
    try {
      Map<ConformanceCase, Future<Verdict>> asked = new HashMap<>();
      cases.stream()
          .filter(each -> each.provocation().kind() != ProvocationKind.INJECTED)
          .sorted(Comparator.comparing(SuiteRun::isShort))
          .forEach(each -> asked.put(each, threads.submit(() -> told(each, progress))));
      Map<ConformanceCase, Verdict> verdicts = new HashMap<>();
      asked.forEach((each, verdict) -> verdicts.put(each, reached(each, verdict)));
      List<Verdict> inOrder = new ArrayList<>();
      for (ConformanceCase each : cases) {
        Verdict verdict = verdicts.get(each);
        inOrder.add(verdict != null ? verdict : told(each, progress));
      }
      List<Verdict> own =
          withLossesAskedAgain(runner.withoutVictims(inOrder)).stream()
              .map(this::withoutIdsGivenAgain)
              .toList();
      List<ConformanceCase> besides = besides(own, all);
      List<Verdict> judged =
          runner
              .withoutFaultlessRefusals(
                  Stream.concat(own.stream(), besides.stream().map(this::of)).toList())
              .subList(0, own.size());
      remarks =
          Stream.concat(runner.remarks(cases).stream(), Stream.of(runner.cleanUp()))
              .filter(each -> !each.isEmpty())
              .map(secrets::mask)
              .toList();
      return judged;
    } finally {
      threads.shutdownNow();
    }
  }

  /** What is asked besides for the operations that refused a valid request. */
  private static List<ConformanceCase> besides(List<Verdict> verdicts, List<ConformanceCase> all) {
    List<ConformanceCase> refused =
        verdicts.stream()
            .filter(each -> each.outcome().isWrong())
            .map(Verdict::conformanceCase)
            .filter(SuiteRun::mustBeServed)
            .toList();
    return besidesIfRefused(refused, verdicts.stream().map(Verdict::conformanceCase).toList(), all);
  }

  /**
   * Whether a refusal of a valid request is a fault shows in what else its operation serves, and in
   * how it refuses what names nothing.
   */
  static List<ConformanceCase> besidesIfRefused(
      List<ConformanceCase> refused, List<ConformanceCase> asked, List<ConformanceCase> all) {
    Set<CaseId> known = asked.stream().map(ConformanceCase::id).collect(Collectors.toSet());
    return refused.stream()
        .map(each -> each.id().operation())
        .distinct()
        .flatMap(operation -> others(operation, known, all).limit(ASKED_BESIDES))
        .toList();
  }

  /** The plainest first. */
  private static Stream<ConformanceCase> others(
      String operation, Set<CaseId> known, List<ConformanceCase> all) {
    return all.stream()
        .filter(each -> each.id().operation().equals(operation) && !known.contains(each.id()))
        .filter(each -> each.provocation().kind() != ProvocationKind.INJECTED)
        .filter(each -> mustBeServed(each) || each.provocation().subject() == Subject.UNKNOWN)
        .sorted(Comparator.comparing(each -> each.provocation().edits().size()));
  }

  private static boolean mustBeServed(ConformanceCase each) {
    return each.expectation().status().acceptsSome(2);
  }

  /**
   * A conversation that was made for a case and is gone may have been taken by another case's
   * request, if the server deletes more than it is asked about. Alone a case shows what it does
   * itself.
   */
  private List<Verdict> withLossesAskedAgain(List<Verdict> verdicts) {
    List<Verdict> judged = new ArrayList<>();
    int own = 0;
    int halts = 0;
    for (Verdict verdict : verdicts) {
      Verdict latest = verdict;
      boolean loss = own < ASKED_AGAIN && showsLoss(verdict);
      if (loss || (halts < HALTS_ASKED_AGAIN && halts(verdict))) {
        Verdict alone = of(verdict.conformanceCase());
        boolean told = alone.outcome() == Outcome.PASSED || alone.outcome().isWrong();
        latest = told ? alone : verdict;
        own += showsLoss(latest) ? 1 : 0;
        halts += halts(latest) ? 1 : 0;
      }
      judged.add(latest);
    }
    List<Verdict> unblamed = withManyDeletionsAskedAgain(judged);
    return own == 0 ? unblamed : unblamed.stream().map(this::plainestAlone).toList();
  }

  /**
   * A loss among many deletions may be one in so many, and not be seen again: it is taken back only
   * where another case is answered wrongly, which explains it.
   */
  private List<Verdict> withManyDeletionsAskedAgain(List<Verdict> verdicts) {
    boolean explained =
        verdicts.stream().anyMatch(each -> each.outcome().isWrong() && !deletesMany(each));
    if (!explained) {
      return verdicts;
    }
    return verdicts.stream()
        .map(
            verdict -> {
              if (!deletesMany(verdict) || !losesWhatWasThere(verdict)) {
                return verdict;
              }
              Verdict alone = of(verdict.conformanceCase());
              return alone.outcome() == Outcome.PASSED ? alone : verdict;
            })
        .toList();
  }

  /**
   * Where a server gives ids again, another case may have made what is found under one, or the case
   * itself, if it makes more while it looks. Alone, and of few, a case shows what it does.
   */
  private Verdict withoutIdsGivenAgain(Verdict verdict) {
    if (!verdict.outcome().isWrong() || !runner.isOfIdsGivenAgain(verdict)) {
      return verdict;
    }
    Verdict alone = of(verdict.conformanceCase());
    return isShort(verdict.conformanceCase()) && !deletesMany(verdict)
        ? alone
        : alone.outcome().isWrong()
            ? new Verdict(
                verdict.conformanceCase(),
                Outcome.UNTESTED,
                List.of(),
                "the server gives ids again that are free, so what is found under one shows nothing")
            : alone;
  }

  /** Whether a conversation that had to be there was not, in a case that takes few. */
  private static boolean showsLoss(Verdict verdict) {
    return !deletesMany(verdict) && losesWhatWasThere(verdict);
  }

  private static boolean deletesMany(Verdict verdict) {
    return MANY_DELETIONS.contains(verdict.conformanceCase().expectation().effect());
  }

  private static boolean losesWhatWasThere(Verdict verdict) {
    StatusRule gone = DocumentedAnswers.alreadyDeleted(verdict.conformanceCase().operation());
    return verdict.outcome().isWrong()
        && verdict.exchanges().stream()
            .filter(
                each ->
                    each.violations().stream().map(Violation::check).anyMatch(OF_LOSS::contains))
            .flatMap(each -> each.exchange().response().stream())
            .anyMatch(response -> gone.accepts().test(response.status()));
  }

  /**
   * Whether an answer failed to come, or took its time: what happens once shows no more than that.
   */
  private static boolean halts(Verdict verdict) {
    return verdict.violations().stream()
        .map(Violation::check)
        .anyMatch(EnumSet.of(Check.ANSWER, Check.PACE)::contains);
  }

  /** What is lost in many cases shows most plainly in a valid request, with none beside it. */
  private Verdict plainestAlone(Verdict verdict) {
    ConformanceCase asked = verdict.conformanceCase();
    boolean plainest =
        asked.expectation().effect() == Effect.GONE && asked.provocation().edits().isEmpty();
    if (!plainest || verdict.outcome() != Outcome.PASSED) {
      return verdict;
    }
    Verdict alone = of(asked);
    return alone.outcome().isWrong() ? alone : verdict;
  }

  /** Whether the case takes little time; the others begin first, so that none is waited for. */
  private static boolean isShort(ConformanceCase asked) {
    return asked.expectation().effect() != Effect.STAYS_GONE;
  }

  private Verdict told(ConformanceCase asked, Consumer<Verdict> progress) {
    Verdict verdict = of(asked);
    synchronized (progress) {
      progress.accept(verdict);
    }
    return verdict;
  }

  private static Verdict reached(ConformanceCase asked, Future<Verdict> verdict) {
    try {
      return verdict.get();
    } catch (ExecutionException e) {
      return new Verdict(asked, Outcome.CANNOT_TELL, List.of(), String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Verdict(asked, Outcome.CANNOT_TELL, List.of(), "interrupted");
    }
  }
}
