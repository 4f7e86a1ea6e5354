package dev.standin.specs.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.specs.change.Change;
import dev.standin.specs.change.ChangeReport;
import dev.standin.specs.change.Impact;
import dev.standin.specs.change.Severity;
import dev.standin.specs.change.Side;
import java.util.Locale;

/** Writes a report as JSON (RFC 8259). */
public final class ChangeJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ChangeJson() {}

  /**
   * All of a report. The root has {@code vendor}, {@code before} and {@code now} (files), {@code
   * severity} ({@code none}, {@code wording}, {@code compatible}, {@code breaks-servers}, {@code
   * breaks-clients}, {@code breaks-both}), {@code summary} (a sentence), {@code changes} and {@code
   * reworded} (whether the pages differ and promise the same).
   *
   * <p>A change has {@code operation} (empty for the document), {@code subject} ({@code parameter},
   * {@code operation-id} and so on), {@code place}, {@code kind} ({@code added}, {@code removed},
   * {@code changed}), {@code breaksClients}, {@code breaksServers}, {@code reason}, {@code from}
   * and {@code to}, each absent or with {@code text}, {@code file} and {@code line}, which is
   * counted from 1.
   */
  public static String of(ChangeReport report) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("vendor", report.vendor());
    root.put("before", report.before());
    root.put("now", report.now());
    root.put("severity", key(report.severity()));
    root.put("summary", Summary.of(report));
    var changes = root.putArray("changes");
    report.changes().forEach(change -> changes.add(json(change)));
    root.put("reworded", report.reworded());
    return text(root);
  }

  /** What is to be said of a vendor that cannot be compared, under the keys that a report has. */
  public static String of(String vendor, Severity severity, String summary) {
    return text(
        JsonNodeFactory.instance
            .objectNode()
            .put("vendor", vendor)
            .put("severity", key(severity))
            .put("summary", summary));
  }

  private static String text(ObjectNode root) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    try {
      return MAPPER
              .writer(
                  new DefaultPrettyPrinter()
                      .withObjectIndenter(indenter)
                      .withArrayIndenter(indenter))
              .writeValueAsString(root)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree could not be written", e);
    }
  }

  private static ObjectNode json(Change change) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("operation", change.operation());
    json.put("subject", change.subject().text().replace(' ', '-'));
    json.put("place", change.place());
    json.put("kind", change.kind());
    json.put("breaksClients", change.impacts().contains(Impact.BREAKS_CLIENTS));
    json.put("breaksServers", change.impacts().contains(Impact.BREAKS_SERVERS));
    json.put("reason", change.reason());
    change.from().ifPresent(side -> json.set("from", json(side)));
    change.to().ifPresent(side -> json.set("to", json(side)));
    return json;
  }

  private static ObjectNode json(Side side) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("text", side.text())
        .put("file", side.location().file())
        .put("line", side.location().line());
  }

  private static String key(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
