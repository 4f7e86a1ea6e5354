package dev.standin.specs.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.standin.specs.contract.Schema.Operator;
import dev.standin.specs.contract.Schema.Property;
import dev.standin.specs.contract.Schema.Typed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what {@link SchemaText} writes: a recursive descent, one method for each precedence. */
final class SchemaReader {

  private final TextCursor text;

  SchemaReader(TextCursor text) {
    this.text = text;
  }

  Schema schema() {
    Schema schema = combined(Operator.ANY_OF);
    if (text.take(" = ")) {
      Schema value = Schema.any("default", text.json());
      return schema.equals(Schema.ANY) ? value : Schema.of(Operator.ALL_OF, List.of(schema, value));
    }
    return schema;
  }

  private Schema combined(Operator union) {
    List<Schema> members = new ArrayList<>(List.of(intersection()));
    Operator operator = text.peek("^") ? Operator.ONE_OF : union;
    while (text.take(operator.sign())) {
      members.add(intersection());
    }
    return Schema.of(operator, members);
  }

  private Schema intersection() {
    List<Schema> members = new ArrayList<>(List.of(postfix()));
    while (text.take(Operator.ALL_OF.sign())) {
      members.add(postfix());
    }
    return Schema.of(Operator.ALL_OF, members);
  }

  private Schema postfix() {
    boolean untyped = text.take("untyped ");
    Schema schema = primary();
    while (true) {
      if (text.take("[]")) {
        schema = new Typed("array", Map.of(), Map.of(), items(schema));
      } else if (schema instanceof Typed typed && text.take("(")) {
        schema = constrained(typed);
      } else {
        break;
      }
    }
    return untyped && schema instanceof Typed typed
        ? new Typed("any", typed.keywords(), typed.properties(), typed.parts())
        : schema;
  }

  private static Map<String, Schema> items(Schema items) {
    return items.equals(Schema.ANY) ? Map.of() : Map.of("items", items);
  }

  private Schema primary() {
    if (text.take("(")) {
      Schema inner = schema();
      text.expect(")");
      return inner;
    }
    if (text.peek("{")) {
      return object(false);
    }
    if (text.take("#")) {
      return new Schema.Reference(text.string());
    }
    if (text.peek("\"") || text.isAtNumber()) {
      return new Schema.Value(text.json());
    }
    String word = text.name();
    return switch (word) {
      case "never" -> new Schema.Never();
      case "closed" -> object(true);
      case "true", "false" -> new Schema.Value(BooleanNode.valueOf(word.equals("true")));
      case "value" -> {
        text.expect(" ");
        yield new Schema.Value(text.json());
      }
      default ->
          SchemaText.BUILT_IN.contains(word)
              ? new Typed(word, Map.of(), Map.of(), Map.of())
              : new Schema.Reference(word);
    };
  }

  private Typed object(boolean closed) {
    Map<String, Property> properties = new LinkedHashMap<>();
    Map<String, Schema> parts = new LinkedHashMap<>();
    if (closed) {
      parts.put(SchemaText.ADDITIONAL, new Schema.Never());
    }
    text.expect("{");
    while (!text.take("}")) {
      if (text.take("[any name]: ")) {
        parts.put(SchemaText.ADDITIONAL, schema());
      } else {
        property(properties);
      }
      if (!text.peek("}")) {
        text.expect(", ");
      }
    }
    return new Typed("object", Map.of(), properties, parts);
  }

  /** Reads {@code name*: schema}. */
  void property(Map<String, Property> properties) {
    String name = text.nameOrString();
    boolean required = text.take("*");
    text.expect(": ");
    properties.put(name, new Property(required, schema()));
  }

  private Typed constrained(Typed type) {
    Map<String, JsonNode> keywords = new LinkedHashMap<>(type.keywords());
    Map<String, Schema> parts = new LinkedHashMap<>(type.parts());
    do {
      constraint(keywords, parts);
    } while (text.take(", "));
    text.expect(")");
    return new Typed(type.name(), keywords, type.properties(), parts);
  }

  private void constraint(Map<String, JsonNode> keywords, Map<String, Schema> parts) {
    String word = text.nameOrString();
    if (text.take(": ")) {
      parts.put(word, schema());
    } else if (text.take(" ")) {
      JsonNode value = text.json();
      if (text.take(": ")) {
        parts.put(word + " " + value.asText(), schema());
      } else {
        keywords.put(word, value);
      }
    } else if (SchemaText.isFlag(word)) {
      keywords.put(word, BooleanNode.TRUE);
    } else {
      keywords.put("format", JsonText.read(JsonText.quoted(word)));
    }
  }
}
