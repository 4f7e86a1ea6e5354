package dev.standin.conformance.run;

import dev.standin.conformance.derive.DocumentedAnswers;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Provocation.Subject;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.model.Verdict.JudgedExchange;
import dev.standin.conformance.request.PathTemplate;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.ParameterIn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Refusals of valid requests that are no fault, where an operation never served one: of what is
 * switched off, of an action that the state of a thing does not allow, and of what the suite made
 * up. An example of the document, {@code source-ref-name}, may name nothing on this server, and no
 * schema says what a free text has to mean.
 */
final class FaultlessRefusals {

  private static final Set<Integer> OF_VALUES = Set.of(400, 404, 409, 412, 422);

  /** What is not about the request. */
  private static final Set<Integer> OF_STATE = Set.of(404, 409, 412);

  /** What is about the request, unless nothing but an id is sent. */
  private static final Set<Integer> OF_REQUEST = Set.of(400, 422);

  /** What servers answer that are set up without something; 403 is about who asks. */
  private static final Set<Integer> OF_SETTINGS = Set.of(404, 405, 409, 501, 503);

  /** What a document has where a server may be set up without something. */
  private static final Set<Integer> DOCUMENTED_SETTINGS = Set.of(405, 501, 503);

  private static final String LIMITED =
      "the server limits how often it is asked (429); ask with `--at-once 1`, or lift the limit";

  private final List<Verdict> verdicts;
  private final BiPredicate<Operation, Boolean> guesses;
  private final Set<Asked> served;

  /** What was served with nothing but what is required. */
  private final Set<Asked> servedPlainly;

  /** What operations said, by their ids, when they refused what names nothing. */
  private final Map<String, Set<String>> ofNothing;

  private FaultlessRefusals(List<Verdict> verdicts, BiPredicate<Operation, Boolean> guesses) {
    this.verdicts = verdicts;
    this.guesses = guesses;
    this.served = served(each -> true);
    this.servedPlainly = served(each -> each.conformanceCase().id().variant().equals("valid"));
    this.ofNothing =
        verdicts.stream()
            .filter(each -> each.conformanceCase().provocation().subject() == Subject.UNKNOWN)
            .filter(each -> status(each).orElse(0) / 100 == 4)
            .collect(
                Collectors.groupingBy(
                    each -> each.conformanceCase().id().operation(),
                    Collectors.mapping(each -> RefusalText.of(each).words(), Collectors.toSet())));
  }

  /**
   * The verdicts, untested where a refusal is no fault.
   *
   * @param guesses whether an operation's valid request, with a body or without, has values that
   *     nobody vouched for
   */
  static List<Verdict> excused(List<Verdict> verdicts, BiPredicate<Operation, Boolean> guesses) {
    return new FaultlessRefusals(verdicts, guesses).excused();
  }

  private List<Verdict> excused() {
    Map<Asked, Map<Integer, String>> refused = new HashMap<>();
    for (Verdict verdict : verdicts) {
      Asked asked = Asked.of(verdict);
      Set<Asked> otherwise = RefusalText.of(verdict).namesState() ? servedPlainly : served;
      if (verdict.outcome().isWrong() && isValid(verdict)) {
        ofTheRun(verdict)
            .or(() -> otherwise.contains(asked) ? Optional.empty() : reason(verdict))
            .ifPresent(
                why ->
                    asked
                        .withOrWithoutBody(!isGuessed(verdict))
                        .forEach(
                            each ->
                                refused
                                    .computeIfAbsent(each, key -> new HashMap<>())
                                    .putIfAbsent(status(verdict).orElseThrow(), why)));
      }
    }
    return verdicts.stream()
        .map(each -> ofBody(each).map(why -> untested(each, why)).orElse(excused(each, refused)))
        .toList();
  }

  /** Why the body alone, which the document does not tell all about, explains a refusal. */
  private Optional<String> ofBody(Verdict verdict) {
    Operation operation = verdict.conformanceCase().operation();
    RefusalText text = RefusalText.of(verdict);
    int status = status(verdict).orElse(0);
    if (!verdict.outcome().isWrong() || status / 100 != 4) {
      return Optional.empty();
    }
    if (isValid(verdict)) {
      return Optional.of("the server refuses a body without any of its optional values (%d)")
          .filter(it -> OF_REQUEST.contains(status) && text.isOfEmptyBody())
          .filter(it -> DocumentedAnswers.isNamed(operation, status))
          .map(it -> it.formatted(status));
    }
    return Optional.of("the server refuses what is made up in the body before it looks further")
        .filter(it -> text.namesValueOfBody() && guesses.test(operation, true))
        .filter(it -> !Conditions.of(verdict.conformanceCase()).toString().contains("body"));
  }

  private static Verdict untested(Verdict verdict, String why) {
    return new Verdict(
        verdict.conformanceCase(),
        Outcome.UNTESTED,
        verdict.exchanges().stream().map(FaultlessRefusals::ofEveryAnswer).toList(),
        why);
  }

  private Set<Asked> served(Predicate<Verdict> which) {
    return verdicts.stream()
        .filter(each -> isValid(each) && status(each).orElse(0) / 100 == 2)
        .filter(which)
        .map(Asked::of)
        .collect(Collectors.toSet());
  }

  /** Whether its request has to be served: another path may lead to a page that always is. */
  private static boolean isValid(Verdict verdict) {
    return verdict.conformanceCase().expectation().status().acceptsSome(2);
  }

  /** Whether the run itself is the cause, also of what was served before. */
  private Optional<String> ofTheRun(Verdict verdict) {
    int status = status(verdict).orElse(0);
    if (status == 429 && !served.isEmpty()) {
      return Optional.of(LIMITED);
    }
    return OF_VALUES.contains(status)
            && Asked.of(verdict).hasBody()
            && RefusalText.of(verdict).saysExists()
        ? Optional.of(
            "the server has what the request is to make already (%d), which the run may have made;"
                    .formatted(status)
                + " the target file can give another value each time, `${uuid}`, under"
                + " `parameters`")
        : Optional.empty();
  }

  /** Why a refusal is no fault where none was served; empty if it is one. */
  private Optional<String> reason(Verdict verdict) {
    int status = status(verdict).orElse(0);
    if (isSwitchedOff(verdict, status)) {
      return Optional.of("the server says that it is switched off (%d)".formatted(status));
    }
    if (!OF_VALUES.contains(status)) {
      return Optional.empty();
    }
    if (isGuessed(verdict)) {
      return Optional.of(
          "the server refuses values that it did not give: made up, an example, or put together by"
              + " the target file (%d); the target file can give others under `parameters`"
                  .formatted(status));
    }
    return isOfState(verdict)
        ? Optional.of(
            "the server knows what it is asked about, and refuses it (%d), so it may be in another"
                    .formatted(status)
                + " state, or of another kind; the target file can make a fitting one under"
                + " `things`")
        : Optional.empty();
  }

  private boolean isGuessed(Verdict verdict) {
    return OF_VALUES.contains(status(verdict).orElse(0))
        && guesses.test(verdict.conformanceCase().operation(), Asked.of(verdict).hasBody());
  }

  /** Whether the server says so, or the document has a status that only such a server needs. */
  private static boolean isSwitchedOff(Verdict verdict, int status) {
    boolean documented =
        DOCUMENTED_SETTINGS.contains(status)
            && DocumentedAnswers.isNamed(verdict.conformanceCase().operation(), status);
    return documented
        || (OF_SETTINGS.contains(status) && RefusalText.of(verdict).saysSwitchedOff());
  }

  /**
   * Whether an action below a thing is refused in other words than where there is no such thing,
   * or, where these change by themselves, with another status. A server that says the same of both
   * does not know the thing, or not the action.
   */
  private boolean isOfState(Verdict verdict) {
    ConformanceCase asked = verdict.conformanceCase();
    Set<String> known = ofNothing.getOrDefault(asked.id().operation(), Set.of());
    String own =
        known.size() == 1 ? RefusalText.of(verdict).words() : status(verdict).orElse(0) + " ";
    return mayBeOfState(verdict, status(verdict).orElse(0))
        && PathTemplate.goesOnBehindTheId(asked.operation().path())
        && !known.isEmpty()
        && known.stream().noneMatch(it -> known.size() == 1 ? it.equals(own) : it.startsWith(own));
  }

  /** A request that has nothing in it but an id gives no cause for what is said of a request. */
  private static boolean mayBeOfState(Verdict verdict, int status) {
    Operation operation = verdict.conformanceCase().operation();
    boolean isIdAlone =
        operation.requestBody().isEmpty()
            && operation.parameters().stream()
                .allMatch(it -> it.in() == ParameterIn.PATH || !it.required())
            && !own(verdict).map(each -> each.request().url()).orElse("?").contains("?");
    boolean isSaid =
        DocumentedAnswers.isNamed(operation, status) || RefusalText.of(verdict).namesState();
    return OF_STATE.contains(status) || (OF_REQUEST.contains(status) && isIdAlone && isSaid);
  }

  /**
   * What else is answered so is refused for the same, before anything else is looked at, and what
   * was to show whether a thing is there, by the same request, shows nothing.
   */
  private static Verdict excused(Verdict verdict, Map<Asked, Map<Integer, String>> refused) {
    ConformanceCase asked = verdict.conformanceCase();
    List<JudgedExchange> exchanges = new ArrayList<>();
    Optional<String> why = Optional.empty();
    for (JudgedExchange each : verdict.exchanges()) {
      Map<Integer, String> reasons =
          refused.getOrDefault(Asked.of(asked, Optional.of(each.exchange())), Map.of());
      Optional<String> reason = each.exchange().response().map(Response::status).map(reasons::get);
      exchanges.add(reason.isPresent() ? ofEveryAnswer(each) : each);
      why = why.or(() -> reason);
    }
    if (exchanges.equals(verdict.exchanges())) {
      return verdict;
    }
    if (!verdict.outcome().isWrong() && verdict.outcome() != Outcome.CANNOT_TELL) {
      return new Verdict(asked, verdict.outcome(), exchanges, verdict.note(), verdict.reason());
    }
    // Of a server that limits requests more could be known, so it is not said to conform.
    Outcome outcome = why.equals(Optional.of(LIMITED)) ? Outcome.CANNOT_TELL : Outcome.UNTESTED;
    return new Verdict(asked, outcome, exchanges, why.orElseThrow());
  }

  private static JudgedExchange ofEveryAnswer(JudgedExchange each) {
    return new JudgedExchange(
        each.exchange(),
        each.violations().stream()
            .filter(violation -> violation.check().isOfEveryAnswer())
            .toList());
  }

  /** What was sent and answered for a case's own request. */
  private static Optional<Exchange> own(Verdict verdict) {
    return verdict.exchanges().stream().map(JudgedExchange::exchange).findFirst();
  }

  private static Optional<Integer> status(Verdict verdict) {
    return own(verdict).flatMap(Exchange::response).map(Response::status);
  }

  /** What was asked of which path, with a body or without. */
  private record Asked(String path, String method, boolean hasBody) {

    /** State and settings do not depend on a body. */
    Stream<Asked> withOrWithoutBody(boolean both) {
      return both ? Stream.of(this, new Asked(path, method, !hasBody)) : Stream.of(this);
    }

    static Asked of(Verdict verdict) {
      return of(verdict.conformanceCase(), own(verdict));
    }

    static Asked of(ConformanceCase about, Optional<Exchange> sent) {
      Optional<Request> request = sent.map(Exchange::request);
      return new Asked(
          about.operation().path(),
          request.map(Request::method).orElse(""),
          request.flatMap(Request::body).isPresent());
    }
  }
}
