package dev.standin.specs.change;

import dev.standin.specs.Operation;
import java.util.List;
import java.util.Optional;

/** Compares an operation with what it was. */
final class OperationDiff {

  private static final List<String> KNOWN =
      List.of(
          "tags", "operationId", "parameters", "requestBody", "responses", "security", "servers");

  private final Findings findings;
  private final Version before;
  private final Version now;

  OperationDiff(Findings findings, Version before, Version now) {
    this.findings = findings;
    this.before = before;
    this.now = now;
  }

  void compare(Operation old, Operation other) {
    findings.moved(old.pointer(), other.pointer());
    findings.moved(old.pointer().head(), other.pointer().head());
    String name = OperationMatch.name(other);
    Spot was = before.at(old.pointer());
    Spot is = now.at(other.pointer());
    place(name, old, other);
    id(name, old, other, was, is);
    new OtherKeys(findings, new Use(name, Subject.OPERATION, "operation", true))
        .compare(was, is, KNOWN);
    servers(name, was, is);
    new SecurityDiff(findings, name).compare(was, is);
    new ParametersDiff(findings, before, now, name).compare(old, other);
    new BodyDiff(findings, name).compare(was, is);
    new SlotsDiff(findings, name).compare(was, is);
  }

  private void place(String name, Operation old, Operation other) {
    Mark from = before.at(old.pointer()).says(old.method() + " " + old.path());
    Mark to = now.at(other.pointer()).says(other.method() + " " + other.path());
    Use use = new Use(name, Subject.OPERATION, "operation", true);
    boolean sameMethod = old.method().equals(other.method());
    if (!sameMethod
        || !OperationMatch.blank(old.path()).equals(OperationMatch.blank(other.path()))) {
      findings.changed(
          use,
          from,
          to,
          Findings.BOTH,
          "requests to the old place are not served any more; a server has to serve the new one");
    } else if (!old.path().equals(other.path())) {
      findings.changed(
          use,
          from,
          to,
          Findings.NONE,
          "the names of parameters in a path are not sent; those in generated Java change");
    }
  }

  private void id(String name, Operation old, Operation other, Spot was, Spot is) {
    Optional<Spot> from = was.get("operationId");
    Optional<Spot> to = is.get("operationId");
    String oldText = old.operationId() + before.ours("operationId");
    String text = other.operationId() + now.ours("operationId");
    if (!oldText.equals(text) || from.isPresent() != to.isPresent()) {
      findings.changed(
          new Use(name, Subject.OPERATION_ID, "operationId", true),
          from.orElse(was).says(from.isPresent() ? oldText : "no operationId"),
          to.orElse(is).says(to.isPresent() ? text : "no operationId"),
          Findings.NONE,
          "it is not sent; the generated Java method has another name");
    }
  }

  /** Those of the document are compared once for all operations. */
  private void servers(String name, Spot was, Spot is) {
    Optional<Servers> from = Servers.ofOperation(was);
    Optional<Servers> to = Servers.ofOperation(is);
    if (from.isPresent() || to.isPresent()) {
      ServersDiff.compare(
          findings,
          name,
          from.orElseGet(() -> Servers.ofDocument(before)),
          to.orElseGet(() -> Servers.ofDocument(now)));
    }
  }
}
