package dev.standin.specs.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.standin.specs.contract.Schema.Property;
import dev.standin.specs.page.SpecException;
import dev.standin.specs.page.SpecLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@link ContractWriter} writes. */
final class ContractReader {

  private static final Pattern LINE = Pattern.compile("(.*?) {2,}:(\\d+)");
  private static final Pattern KIND = Pattern.compile("[A-Za-z0-9]+");
  private static final Pattern SECURITY = Pattern.compile("[^;]*[^;\\s]");

  private final String file;
  private final List<Clause> document = new ArrayList<>();
  private final List<ContractOperation> operations = new ArrayList<>();
  private final List<NamedSchema> types = new ArrayList<>();

  ContractReader(String file) {
    this.file = file;
  }

  Contract read(String text) {
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (!line.isEmpty()) {
        try {
          line(line);
        } catch (IllegalArgumentException e) {
          throw new SpecException(
              new SpecLocation(file, number), "is no line of a contract: " + e.getMessage() + ".");
        }
      }
    }
    operations.forEach(this::check);
    Map<String, NamedSchema> named = new LinkedHashMap<>();
    types.forEach(type -> named.put(type.name(), type));
    return new Contract(List.copyOf(document), List.copyOf(operations), named);
  }

  private void check(ContractOperation operation) {
    for (String kind : List.of("operationId", "security", "body")) {
      if (operation.of(kind).isEmpty()) {
        throw new SpecException(
            new SpecLocation(file, 1),
            "is no contract: `" + operation.title() + "` has no line `" + kind + "`.");
      }
    }
  }

  private void line(String written) {
    Matcher matcher = LINE.matcher(written);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("expected a page line such as `:12` at its end");
    }
    int pageLine = Integer.parseInt(matcher.group(2));
    TextCursor text = new TextCursor(matcher.group(1));
    if (text.peek("  ")) {
      text.skipSpaces();
      if (!types.isEmpty()) {
        property(text, pageLine);
      } else {
        clause(text, pageLine, written.startsWith("    "));
      }
    } else {
      heading(text, pageLine);
    }
    if (!text.isAtEnd()) {
      throw text.unexpected("the end of the line");
    }
  }

  private void heading(TextCursor text, int line) {
    boolean isMarked = text.take("#");
    String word = text.nameOrString();
    if (!isMarked && (text.peek(" /") || text.peek(" \"/"))) {
      text.expect(" ");
      String path = text.word(ContractWriter.WORD);
      operations.add(new ContractOperation(word, path, settings(text), line, List.of()));
    } else if (!isMarked && (word.equals("document") || word.equals("server"))) {
      text.skipSpaces();
      String name = text.word(ContractWriter.WORD);
      document.add(Clause.of(word, name, settings(text), line));
    } else {
      text.expect(" ");
      Schema schema = new SchemaReader(text).schema();
      types.add(new NamedSchema(word, schema, line, Map.of()));
    }
  }

  /** Of the type above. */
  private void property(TextCursor text, int line) {
    int last = types.size() - 1;
    Map<String, Property> read = new LinkedHashMap<>();
    new SchemaReader(text).property(read);
    read.forEach((name, property) -> types.set(last, types.get(last).with(name, property, line)));
  }

  /** Of the operation above. */
  private void clause(TextCursor text, int line, boolean isIndented) {
    if (operations.isEmpty()) {
      throw new IllegalArgumentException("expected an operation above it");
    }
    int last = operations.size() - 1;
    Clause clause = clause(operations.get(last).clauses(), text, line, isIndented);
    operations.set(last, operations.get(last).with(clause));
  }

  private static Clause clause(List<Clause> above, TextCursor text, int line, boolean isIndented) {
    String kind = text.word(KIND);
    boolean required = text.take("*");
    text.skipSpaces();
    return switch (kind) {
      case "server", "operationId" ->
          Clause.of(kind, text.word(ContractWriter.WORD), settings(text), line);
      case "security", "scheme" -> Clause.of(kind, text.word(SECURITY), settings(text), line);
      case "path", "query", "header", "cookie" ->
          named(isIndented ? status(above) + Clause.HEADER : kind, text, line);
      default -> {
        if (!kind.equals("body") && !ContractOperation.isStatus(kind)) {
          throw new IllegalArgumentException("`" + kind + "` is unknown here");
        }
        String mediaType = text.nameOrString();
        Optional<Schema> schema =
            text.take(" ") ? Optional.of(new SchemaReader(text).schema()) : Optional.empty();
        yield new Clause(kind, mediaType, required, schema, settings(text), line);
      }
    };
  }

  private static String status(List<Clause> clauses) {
    String kind = clauses.isEmpty() ? "" : clauses.get(clauses.size() - 1).kind();
    return kind.replace(Clause.HEADER, "");
  }

  private static Clause named(String kind, TextCursor text, int line) {
    String name = text.nameOrString();
    boolean required = text.take("*");
    text.expect(": ");
    Optional<Schema> schema = Optional.of(new SchemaReader(text).schema());
    return new Clause(kind, name, required, schema, settings(text), line);
  }

  private static Map<String, JsonNode> settings(TextCursor text) {
    Map<String, JsonNode> settings = new TreeMap<>();
    if (text.take("; ")) {
      do {
        String key = text.nameOrString();
        settings.put(key, text.take(" ") ? text.json() : BooleanNode.TRUE);
      } while (text.take(", "));
    }
    return settings;
  }
}
