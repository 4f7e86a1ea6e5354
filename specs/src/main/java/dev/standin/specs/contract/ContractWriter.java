package dev.standin.specs.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.contract.Schema.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes a contract as lines. {@link ContractReader} reads them. */
final class ContractWriter {

  /** The column that page lines are written in, as far as the text leaves room. */
  private static final int MARGIN = 96;

  /** URLs and paths: what ends at a space or a semicolon, and is no text in quotes. */
  static final Pattern WORD = Pattern.compile("[^\\s;\"][^\\s;]*");

  private final Contract contract;
  private final List<String> lines = new ArrayList<>();

  ContractWriter(Contract contract) {
    this.contract = contract;
  }

  String text() {
    contract.document().forEach(clause -> add(clause(clause).strip(), clause.line()));
    for (ContractOperation operation : contract.operations()) {
      emptyLine();
      add(
          operation.method() + " " + word(operation.path()) + settings(operation.settings()),
          operation.line());
      operation.clauses().forEach(clause -> add(clause(clause), clause.line()));
    }
    boolean wasLong = true;
    for (NamedSchema type : contract.types().values()) {
      boolean isLong = isWrittenInLines(type.schema());
      if (wasLong || isLong) {
        emptyLine();
      }
      wasLong = isLong;
      type(type);
    }
    return String.join("\n", lines) + "\n";
  }

  /** An object stands in several lines, one for each property, so that each has its page line. */
  private static boolean isWrittenInLines(Schema schema) {
    return schema instanceof Typed typed && !typed.properties().isEmpty();
  }

  private void type(NamedSchema type) {
    Schema schema = type.schema();
    if (schema instanceof Typed typed && isWrittenInLines(schema)) {
      Schema head = new Typed(typed.name(), typed.keywords(), Map.of(), typed.parts());
      add(heading(type.name(), SchemaText.of(head)), type.line());
      typed
          .properties()
          .forEach(
              (name, property) ->
                  add(
                      "  " + SchemaText.property(name, property),
                      type.propertyLines().getOrDefault(name, type.line())));
    } else {
      add(heading(type.name(), SchemaText.of(schema)), type.line());
    }
  }

  /** Marked where it could be read as an operation, whose method may be any word. */
  private static String heading(String name, String schema) {
    String type = SchemaText.type(name);
    boolean isLikePath = schema.startsWith("\"/") && !type.startsWith("#");
    return (isLikePath ? "#" : "") + type + " " + schema;
  }

  static String clause(Clause clause) {
    return head(clause).stripTrailing() + settings(clause.settings());
  }

  private static String head(Clause clause) {
    String kind = clause.kind();
    String schema = clause.schema().map(SchemaText::of).orElse("");
    return switch (kind) {
      case "document", "server", "operationId" -> "  %-12s %s".formatted(kind, word(clause.name()));
      case "security" -> "  %-12s %s".formatted(kind, clause.name());
      case "scheme" -> "    %-10s %s".formatted(kind, clause.name());
      case "path", "query", "header", "cookie" -> "  %-12s ".formatted(kind) + named(clause);
      default -> {
        if (kind.endsWith(Clause.HEADER)) {
          yield "    %-10s ".formatted("header") + named(clause);
        }
        String star = clause.required() ? "*" : "";
        yield "  %-12s %s %s".formatted(kind + star, SchemaText.name(clause.name()), schema);
      }
    };
  }

  private static String named(Clause clause) {
    return SchemaText.name(clause.name())
        + (clause.required() ? "*: " : ": ")
        + SchemaText.of(clause.schemaOrAny());
  }

  private static String word(String text) {
    return WORD.matcher(text).matches() ? text : JsonText.quoted(text);
  }

  private static String settings(Map<String, JsonNode> settings) {
    List<String> texts = new ArrayList<>();
    settings.forEach((key, value) -> texts.add(SchemaText.setting(key, value)));
    return texts.isEmpty() ? "" : "; " + String.join(", ", texts);
  }

  private void emptyLine() {
    if (!lines.isEmpty()) {
      lines.add("");
    }
  }

  private void add(String text, int line) {
    String trimmed = text.stripTrailing();
    lines.add(trimmed + " ".repeat(Math.max(2, MARGIN - trimmed.length())) + ":" + line);
  }
}
