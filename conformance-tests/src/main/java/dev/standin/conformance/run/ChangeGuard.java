package dev.standin.conformance.run;

import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Expectation.Effect;
import dev.standin.conformance.model.Provocation.Subject;
import dev.standin.conformance.model.RequestDraft;
import dev.standin.conformance.model.RequestDraft.Placed;
import dev.standin.conformance.request.MessageEdits;
import dev.standin.conformance.request.PathTemplate;
import dev.standin.conformance.schema.SchemaJudge;
import dev.standin.conformance.target.api.Target;
import dev.standin.conformance.target.api.UnavailableException;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.ParameterIn;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps the suite from changing what nobody gave it: a request that could change something is sent
 * only about the one thing that the target makes or lists.
 */
public final class ChangeGuard {

  /** What a client may ask without fear of changing anything (RFC 9110, section 9.2.1). */
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  /** What some interfaces do by GET, against RFC 9110, section 9.2.1. */
  private static final Set<String> ACTIONS =
      Set.of(
          "add",
          "append",
          "cancel",
          "clear",
          "copy",
          "create",
          "delete",
          "disable",
          "drop",
          "enable",
          "execute",
          "flush",
          "kill",
          "logout",
          "move",
          "pause",
          "prune",
          "purge",
          "reindex",
          "remove",
          "rename",
          "requeue",
          "reset",
          "restart",
          "restore",
          "resume",
          "retry",
          "revoke",
          "save",
          "send",
          "set",
          "shutdown",
          "start",
          "stop",
          "trigger",
          "unsubscribe",
          "update");

  /** The first word of the last segment of a path, or what follows its last colon. */
  private static final Pattern LAST_WORD = Pattern.compile("[/:]([A-Za-z][a-z]*)[^/:{}]*/*$");

  private static final Pattern FIRST_WORD = Pattern.compile("^([A-Za-z][a-z]*)");

  private final SchemaJudge judge;

  ChangeGuard(SchemaJudge judge) {
    this.judge = judge;
  }

  /**
   * Checks a method before anything is made for its request.
   *
   * @throws UnavailableException if nothing may be sent with it; the message says why
   */
  void check(Target target, ConformanceCase asked) {
    Operation operation = asked.operation();
    String method = method(asked);
    if (!isSafe(operation, method)) {
      target
          .changeForbidden(operation, method)
          .ifPresent(
              why -> {
                throw new UnavailableException(why);
              });
    }
  }

  /**
   * Checks that a request is still about the same thing once it is edited, or about nothing.
   *
   * @param plain the request about something that may be changed
   * @param sent what became of it
   * @throws UnavailableException if a value in its path could be the name of something else
   */
  void check(Operation operation, RequestDraft plain, RequestDraft sent) {
    if (isSafe(operation, sent.method())) {
      return;
    }
    for (Placed given : plain.values()) {
      String original = given.value();
      String altered = sent.value(given.in(), given.name()).orElse(original);
      if (given.in() == ParameterIn.PATH && couldNameAnother(operation, given, altered)) {
        throw new UnavailableException(
            "`%s`, made of `%s`, could be the `%s` of something that is not the run's to change"
                .formatted(altered, original, given.name()));
      }
    }
  }

  /** Whether a right answer leaves what a case is about as it is, and nothing looks at it after. */
  static boolean leavesAlone(ConformanceCase asked) {
    return asked.expectation().effect() == Effect.UNSPECIFIED
        && asked.provocation().subject() == Subject.OWN
        && PathTemplate.idParameter(asked.operation().path()).isPresent()
        && (isSafe(asked.operation(), method(asked))
            || !asked.expectation().status().acceptsSome(2));
  }

  private static String method(ConformanceCase asked) {
    return MessageEdits.methodAfter(asked.provocation().edits(), asked.operation().method());
  }

  /**
   * Whether a method changes nothing. In lower case it is no method that anybody has defined, and
   * some servers take it for one.
   */
  static boolean isSafe(String method) {
    return SAFE.contains(method.toUpperCase(Locale.ROOT));
  }

  /** Whether a method changes nothing: no GET of what is called {@code deletePad} or so. */
  public static boolean isSafe(Operation operation, String method) {
    boolean isRead = Set.of("GET", "HEAD").contains(method.toUpperCase(Locale.ROOT));
    return isSafe(method)
        && !(isRead
            && (isAction(LAST_WORD, operation.path())
                || isAction(FIRST_WORD, operation.operationId())));
  }

  private static boolean isAction(Pattern word, String name) {
    Matcher found = word.matcher(name);
    return found.find() && ACTIONS.contains(found.group(1).toLowerCase(Locale.ROOT));
  }

  private boolean couldNameAnother(Operation operation, Placed given, String altered) {
    boolean valid =
        operation.parameters().stream()
            .filter(each -> each.in() == ParameterIn.PATH && each.name().equals(given.name()))
            .allMatch(each -> judge.refusal(each.schema(), altered).isEmpty());
    return AlteredId.couldNameAnother(given.value(), altered, valid);
  }
}
