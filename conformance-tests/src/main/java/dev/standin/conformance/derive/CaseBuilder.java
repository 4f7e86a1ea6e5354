package dev.standin.conformance.derive;

import com.fasterxml.jackson.core.JsonPointer;
import dev.standin.conformance.derive.DocumentedAnswers.DocumentedAnswer;
import dev.standin.conformance.model.CaseId;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Expectation;
import dev.standin.conformance.model.Expectation.Effect;
import dev.standin.conformance.model.Expectation.StatusRule;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Provocation;
import dev.standin.conformance.model.Provocation.ProvocationKind;
import dev.standin.conformance.model.Provocation.Subject;
import dev.standin.conformance.model.RequestEdit;
import dev.standin.specs.document.Operation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A case in the making. What has to come of it is what the document says of its situation; or, for
 * what HTTP asks of every server, a rule that is given.
 */
final class CaseBuilder {

  private static final Set<Situation> ABSENT =
      EnumSet.of(Situation.UNKNOWN_ID, Situation.ALREADY_DELETED);

  private static final String UNFAILING = ", and must not make the server fail.";

  private final String variant;
  private final Situation situation;
  private String what;
  private Subject subject = Subject.OWN;
  private Set<String> owner = Set.of();
  private List<RequestEdit> edits = List.of();
  private Effect effect = Effect.KEPT;
  private Level level = Level.MUST;
  private Optional<JsonPointer> source = Optional.empty();
  private Optional<String> unavailable = Optional.empty();

  /** What has to come of it whatever the document says. */
  private Optional<DocumentedAnswer> fixed = Optional.empty();

  private Optional<StatusRule> preferred = Optional.empty();
  private boolean mayBeRefused;
  private boolean described = true;

  private CaseBuilder(String variant, String what, Situation situation) {
    this.variant = variant;
    this.what = what;
    this.situation = situation;
  }

  /**
   * A valid request, which has to be served.
   *
   * @param how goes on behind {@code A valid request}; may be empty
   */
  static CaseBuilder served(String variant, String how, RequestEdit... edits) {
    return new CaseBuilder(variant, ("A valid request " + how).strip(), Situation.SERVED)
        .effect(Effect.GONE)
        .with(edits);
  }

  /**
   * A request that is wrong in one place and has to be refused for it.
   *
   * @param what the situation as the first half of a sentence
   */
  static CaseBuilder refused(
      String variant, String what, Situation situation, RequestEdit... edits) {
    return new CaseBuilder(variant, what, situation).with(edits);
  }

  /** A request that is right in itself, about a subject that makes it fail. */
  static CaseBuilder about(
      Subject subject, String variant, String what, Situation situation, Effect effect) {
    return new CaseBuilder(variant, what, situation).subject(subject).effect(effect);
  }

  /**
   * A request of which HTTP says what has to come of it.
   *
   * @param status the status part of the case's id
   * @param requirement the whole sentence
   */
  static CaseBuilder byHttp(
      String status, String variant, String requirement, StatusRule rule, RequestEdit... edits) {
    CaseBuilder builder =
        new CaseBuilder(variant, requirement, Situation.SEVERAL_MISTAKES).with(edits);
    builder.fixed = Optional.of(new DocumentedAnswer(status, rule, Optional.empty()));
    builder.described = false;
    return builder;
  }

  /** What the status should be, where that is narrower. */
  CaseBuilder preferring(StatusRule narrower) {
    preferred = Optional.of(narrower);
    return this;
  }

  /** A request with made-up values may be refused for what they mean: to serve it is a should. */
  CaseBuilder mayBeRefused() {
    mayBeRefused = true;
    return this;
  }

  /** Also where HTTP decides, the operation's responses describe this answer. */
  CaseBuilder described() {
    described = true;
    return this;
  }

  CaseBuilder with(RequestEdit... more) {
    List<RequestEdit> all = new ArrayList<>(edits);
    all.addAll(List.of(more));
    edits = List.copyOf(all);
    return this;
  }

  /** The edits after these. */
  CaseBuilder after(List<RequestEdit> first) {
    List<RequestEdit> all = new ArrayList<>(first);
    all.addAll(edits);
    edits = List.copyOf(all);
    return this;
  }

  /** What in the document makes this a case, where that is not the response. */
  CaseBuilder at(JsonPointer pointer) {
    source = Optional.of(pointer);
    return this;
  }

  CaseBuilder subject(Subject other) {
    subject = other;
    return this;
  }

  CaseBuilder effect(Effect other) {
    effect = other;
    return this;
  }

  /** With owner parameters in use that the document does not require. */
  CaseBuilder owned(Set<String> names) {
    owner = names;
    return this;
  }

  /** Expected of a careful server, and no violation. */
  CaseBuilder should() {
    return level(Level.SHOULD);
  }

  CaseBuilder level(Level other) {
    level = other;
    return this;
  }

  /** The page is silent, so that it should be and need not. */
  CaseBuilder silently() {
    String end = what.endsWith(".") ? "." : ",";
    what = what.replaceFirst("[.,]$", "") + ", about which the page is silent" + end;
    return should();
  }

  /** Not to be asked for want of a request. */
  CaseBuilder unavailable(String why) {
    edits = List.of();
    unavailable = Optional.of(why);
    return this;
  }

  /** Of the answer nothing is asked but that the state is as it says. */
  CaseBuilder answeredIfFound() {
    return copy(variant, what, Situation.SERVED_IF_FOUND).effect(Effect.AS_ANSWERED);
  }

  /**
   * Another case of the same request. What has to be answered is left behind: it goes with the
   * situation.
   */
  CaseBuilder copy(String otherVariant, String otherWhat, Situation otherSituation) {
    CaseBuilder copy = new CaseBuilder(otherVariant, otherWhat, otherSituation);
    copy.subject = subject;
    copy.owner = owner;
    copy.edits = edits;
    copy.effect = effect;
    copy.level = level;
    copy.source = source;
    copy.unavailable = unavailable;
    return copy;
  }

  String variant() {
    return variant;
  }

  /** The situation in the middle of a sentence. */
  String whatInASentence() {
    return what.substring(0, 1).toLowerCase(Locale.ROOT) + what.substring(1);
  }

  Situation situation() {
    return situation;
  }

  /** Whether the request has to be served, whatever it says beside what is asked for. */
  boolean mustBeServed() {
    return situation == Situation.SERVED && level == Level.MUST;
  }

  boolean isAvailable() {
    return unavailable.isEmpty();
  }

  Level level() {
    return level;
  }

  Optional<JsonPointer> source() {
    return source;
  }

  List<RequestEdit> edits() {
    return edits;
  }

  private static StatusRule refusable(StatusRule served, Operation operation) {
    return DocumentedAnswers.promisesSuccess(operation)
        ? new StatusRule(
            served.text() + " or 4xx", status -> served.accepts().test(status) || status / 100 == 4)
        : StatusRule.NO_FAILURE;
  }

  ConformanceCase build(CaseContext context) {
    Operation operation = context.operation();
    DocumentedAnswer answer = fixed.orElseGet(() -> DocumentedAnswers.to(situation, operation));
    mayBeRefused |=
        fixed.isEmpty()
            && situation.statusClass() == 2
            && !DocumentedAnswers.promisesSuccess(operation);
    Set<String> owners = new TreeSet<>(owner);
    owners.addAll(context.requiredOwners());
    // No page says that what is not there must not be deleted again.
    if (answer.isSilent() && fixed.isEmpty() && ABSENT.contains(situation)) {
      level = Level.SHOULD;
    }
    // What is left behind is looked at by deleting, so only where the operation deletes.
    Effect looked = context.deletesOne() ? effect : Effect.UNSPECIFIED;
    return new ConformanceCase(
        new CaseId(context.document().vendor(), operation.operationId(), answer.address(), variant),
        fixed.isPresent() ? what : sentence(answer),
        context.document().locate(answer.slot().or(() -> source).orElse(operation.pointer())),
        level,
        operation,
        new Provocation(kind(), subject, owners, edits, unavailable),
        mayBeRefused
            ? new Expectation(
                refusable(answer.rule(), operation), Optional.of(answer.rule()), looked, described)
            : new Expectation(answer.rule(), preferred, looked, described));
  }

  private ProvocationKind kind() {
    if (unavailable.isPresent()) {
      return ProvocationKind.NONE;
    }
    return switch (subject) {
      case DELETED, FOREIGN, ASKED_BY_ANOTHER -> ProvocationKind.SET_UP;
      case UNKNOWN -> ProvocationKind.NATURAL;
      case FAILING -> ProvocationKind.INJECTED;
      case OWN -> situation.statusClass() == 2 ? ProvocationKind.SET_UP : ProvocationKind.NATURAL;
    };
  }

  private String sentence(DocumentedAnswer answer) {
    Level weight = mayBeRefused ? Level.SHOULD : level;
    String must = what + " " + weight.name().toLowerCase(Locale.ROOT);
    if (!answer.isSilent()) {
      return must + " be answered " + answer.rule().text() + (mayBeRefused ? UNFAILING : ".");
    }
    return must
        + switch (situation) {
          case SERVED, SERVED_IF_FOUND -> " succeed";
          case SERVER_FAILS -> " be answered 5xx";
          default -> " be refused";
        }
        + (mayBeRefused ? UNFAILING : "; the page is silent about the status.");
  }
}
