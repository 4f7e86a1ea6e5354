package dev.standin.conformance.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.conformance.finding.Finding;
import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.report.data.Report;
import dev.standin.conformance.report.data.Visible;
import java.util.List;

/**
 * The findings for code hosts, each at its line of the page (SARIF 2.1.0, OASIS Standard): a must
 * is an error, a should a warning, and what is accepted is suppressed.
 */
final class SarifReport {

  private static final ObjectMapper JSON = new ObjectMapper();

  private SarifReport() {}

  static String of(Report report) {
    ObjectNode log = JSON.createObjectNode();
    log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    log.put("version", "2.1.0");
    ObjectNode run = log.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "Standin");
    ArrayNode rules = driver.putArray("rules");
    List<Finding> findings = report.result().findings();
    findings.stream().map(Finding::check).distinct().forEach(each -> rules.add(rule(each)));
    ArrayNode results = run.putArray("results");
    findings.forEach(each -> results.add(result(each, report)));
    return log.toPrettyString() + "\n";
  }

  private static ObjectNode rule(Check check) {
    ObjectNode rule = JSON.createObjectNode().put("id", check.slug());
    rule.putObject("shortDescription").put("text", check.rule());
    return rule;
  }

  private static ObjectNode result(Finding finding, Report report) {
    ObjectNode result = JSON.createObjectNode();
    result.put("ruleId", finding.check().slug());
    result.put("level", finding.level() == Level.MUST ? "error" : "warning");
    result
        .putObject("message")
        .put(
            "text",
            Visible.of(FindingText.summary(finding) + "\n\n" + FindingText.of(finding, report)));
    ObjectNode place = result.putArray("locations").addObject().putObject("physicalLocation");
    place.putObject("artifactLocation").put("uri", uri(finding.location().file()));
    place.putObject("region").put("startLine", Math.max(1, finding.location().line()));
    result.putObject("partialFingerprints").put("findingId/v1", finding.id());
    if (finding.isAccepted()) {
      result
          .putArray("suppressions")
          .addObject()
          .put("kind", "external")
          .put("justification", finding.reason());
    }
    return result;
  }

  /** A path as a URI reference (RFC 3986, section 4.2). */
  private static String uri(String file) {
    return file.replace('\\', '/')
        .replace("%", "%25")
        .replace(" ", "%20")
        .replace("#", "%23")
        .replace("?", "%3F");
  }
}
