package dev.standin.specs.change;

import dev.standin.specs.StatusKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares what an operation answers, status by status. */
final class SlotsDiff {

  private final Findings findings;
  private final String operation;

  SlotsDiff(Findings findings, String operation) {
    this.findings = findings;
    this.operation = operation;
  }

  void compare(Spot before, Spot now) {
    Responses old = Responses.of(before);
    Responses other = Responses.of(now);
    Set<StatusKey> keys = new LinkedHashSet<>(old.byKey().keySet());
    keys.addAll(other.byKey().keySet());
    for (StatusKey key : keys) {
      Spot was = old.byKey().get(key);
      Spot is = other.byKey().get(key);
      if (was != null && is != null) {
        findings.moved(was.pointer(), is.pointer());
        response(key, was, is);
      } else if (is != null) {
        added(key, is, old);
      } else if (was != null) {
        removed(key, was, old, other);
      }
    }
  }

  private void added(StatusKey key, Spot is, Responses old) {
    Optional<StatusKey> covering = old.covering(key);
    if (covering.isPresent()) {
      Spot was = old.response(covering.get());
      findings.added(
          use(key),
          is.says(text(key, is)),
          Findings.NONE,
          "`" + covering.get().text() + "` covered it before; what differs is told by itself");
      response(key, was, is);
      return;
    }
    boolean error = Responses.isError(key);
    findings.added(
        use(key),
        is.says(text(key, is)),
        error ? Findings.SERVERS : Findings.BOTH,
        error
            ? "there is a status to answer that was not there; a client takes it as one of its class"
            : "there is a status to answer that was not there, and a client does not know it");
  }

  private void removed(StatusKey key, Spot was, Responses old, Responses other) {
    Optional<StatusKey> covering = other.covering(key);
    if (covering.isPresent()) {
      Spot is = other.response(covering.get());
      findings.removed(
          use(key),
          was.says(text(key, was)),
          Findings.NONE,
          "`" + covering.get().text() + "` covers it now; what differs is told by itself");
      response(key, was, is);
      return;
    }
    boolean noSuccess = !Responses.isError(key) && old.hasSuccess() && !other.hasSuccess();
    findings.removed(
        use(key),
        was.says(text(key, was)),
        noSuccess ? Findings.BOTH : Findings.SERVERS,
        noSuccess
            ? "no success is left that a client could wait for; a server must not answer with it any more"
            : "a server must not answer with it any more");
  }

  private void response(StatusKey key, Spot was, Spot is) {
    Use use = use(key);
    new OtherKeys(findings, use).compare(was, is, List.of("headers", "content"));
    new HeadersDiff(findings, operation, key.text()).compare(was, is);
    boolean silent = ContentDiff.mediaTypes(was).isEmpty();
    boolean silentNow = ContentDiff.mediaTypes(is).isEmpty();
    if (silent != silentNow) {
      findings.add(
          use,
          Optional.of(was.says(ContentDiff.text(was))),
          Optional.of(is.says(ContentDiff.text(is))),
          Effect.of(silent, silentNow),
          Words.of(
              "",
              "",
              "an answer has to have this body now",
              "a client can be answered without it"));
      return;
    }
    new ContentDiff(
            findings,
            use,
            Findings.BOTH,
            "there is a media type to answer that was not there, and a client may not read it",
            Findings.BOTH,
            "a server must not answer with it any more, and a client that asks for it does not get it")
        .compare(was, is);
  }

  private Use use(StatusKey key) {
    return new Use(operation, Subject.SLOT, key.text(), false);
  }

  private static String text(StatusKey key, Spot response) {
    return key.text() + " " + ContentDiff.text(response);
  }
}
