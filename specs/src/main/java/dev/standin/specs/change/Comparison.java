package dev.standin.specs.change;

import com.fasterxml.jackson.core.JsonPointer;
import dev.standin.specs.Operation;
import dev.standin.specs.SpecDocument;
import java.util.List;

/** Compares two documents: what they promise, then how they say it. */
final class Comparison {

  private final Version before;
  private final Version now;
  private final Findings findings;
  private final List<WordingChange> wording;

  Comparison(SpecDocument before, SpecDocument now) {
    this.before = new Version(before);
    this.now = new Version(now);
    this.findings = new Findings(this.before, this.now);
    document();
    for (OperationMatch match : OperationMatch.of(before.operations(), now.operations())) {
      operation(match);
    }
    this.wording = Wording.compare(findings, this.before, this.now);
  }

  List<Change> changes() {
    return findings.changes();
  }

  List<WordingChange> wording() {
    return wording;
  }

  private void document() {
    Use use = new Use("", Subject.DOCUMENT, "document", true);
    new OtherKeys(findings, use)
        .compare(
            before.root(),
            now.root(),
            List.of("openapi", "info", "servers", "security", "tags", "paths", "components"));
    Spot old = before.at(JsonPointer.compile("/openapi"));
    Spot other = now.at(JsonPointer.compile("/openapi"));
    if (!old.node().equals(other.node())) {
      findings.changed(
          new Use("", Subject.DOCUMENT, "openapi", true),
          old.says(old.node().asText()),
          other.says(other.node().asText()),
          Findings.NONE,
          "another version of OpenAPI says the same in another spelling");
    }
    ServersDiff.compare(findings, "", Servers.ofDocument(before), Servers.ofDocument(now));
  }

  private void operation(OperationMatch match) {
    if (match.before().isPresent() && match.now().isPresent()) {
      new OperationDiff(findings, before, now).compare(match.before().get(), match.now().get());
    } else if (match.now().isPresent()) {
      Operation added = match.now().get();
      findings.added(
          new Use(OperationMatch.name(added), Subject.OPERATION, "operation", true),
          now.at(added.pointer()).says(OperationMatch.name(added)),
          Findings.SERVERS,
          "there is an operation to serve that was not there");
    } else {
      Operation removed = match.before().orElseThrow();
      findings.removed(
          new Use(OperationMatch.name(removed), Subject.OPERATION, "operation", true),
          before.at(removed.pointer()).says(OperationMatch.name(removed)),
          Findings.CLIENTS,
          "clients that call it are not served any more");
    }
  }
}
