package dev.standin.specs.tables;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads types by this grammar, as JSON Schemas of OpenAPI 3.1.
 *
 * <pre>
 * union   = item *( ("|" / "or") item)
 * item    = primary *"[]"
 * primary = "(" union ")" / literal / ("array" / "map") "&lt;" [name ","] union "&gt;"
 *         / name [ "(" format ")" ]
 * </pre>
 */
final class TypeParser {

  private static final Pattern TOKEN =
      Pattern.compile("\\s*(\"[^\"]*\"|\\[]|[|()<>,]|[A-Za-z_][\\w.$-]*)");

  /** The schemas of types that have names. */
  @FunctionalInterface
  interface NamedTypes {

    /** A primitive, or a type with a section of its own; the format is empty if there is none. */
    ObjectNode schema(String name, String format);
  }

  private final List<String> tokens;
  private final SourcedBuilder builder;
  private final int line;
  private final NamedTypes names;
  private int next;

  private TypeParser(List<String> tokens, SourcedBuilder builder, int line, NamedTypes names) {
    this.tokens = tokens;
    this.builder = builder;
    this.line = line;
    this.names = names;
  }

  /** The schema of a type, or empty if the text is none. */
  static Optional<ObjectNode> parse(
      String text, SourcedBuilder builder, int line, NamedTypes names) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text.strip());
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      tokens.add(matcher.group(1));
      end = matcher.end();
    }
    if (end != text.strip().length() || tokens.isEmpty()) {
      return Optional.empty();
    }
    TypeParser parser = new TypeParser(tokens, builder, line, names);
    try {
      ObjectNode type = parser.union();
      return parser.next == tokens.size() ? Optional.of(type) : Optional.empty();
    } catch (SyntaxException e) {
      return Optional.empty();
    }
  }

  private ObjectNode union() {
    ArrayNode arms = builder.array(line).add(item());
    while (accept("|") || accept("or")) {
      arms.add(item());
    }
    ObjectNode nothing = builder.object(line).put("type", "null");
    List<JsonNode> others = arms.valueStream().filter(arm -> !arm.equals(nothing)).toList();
    if (arms.size() == 1) {
      return (ObjectNode) arms.get(0);
    }
    if (others.size() == 1 && others.get(0) instanceof ObjectNode only) {
      if (only.path("type").isTextual()) {
        only.set("type", builder.array(line).add(only.get("type")).add("null"));
      }
      if (only.isEmpty() || only.path("type").isArray()) {
        return only;
      }
    }
    ArrayNode anyOf = builder.array(line).addAll(others);
    if (others.size() < arms.size()) {
      anyOf.add(nothing);
    }
    return builder.object(line).set("anyOf", anyOf);
  }

  private ObjectNode item() {
    ObjectNode type = primary();
    while (accept("[]")) {
      type = builder.object(line).put("type", "array").set("items", type);
    }
    return type;
  }

  private ObjectNode primary() {
    if (accept("(")) {
      ObjectNode inner = union();
      expect(")");
      return inner;
    }
    String token = take();
    if (token.startsWith("\"")) {
      ObjectNode literal = builder.object(line).put("type", "string");
      literal.putArray("enum").add(token.substring(1, token.length() - 1));
      return literal;
    }
    if (!Character.isLetter(token.charAt(0)) && token.charAt(0) != '_') {
      throw new SyntaxException();
    }
    if (accept("<")) {
      return generic(token);
    }
    String format = "";
    if (accept("(")) {
      format = take();
      expect(")");
    }
    return names.schema(token, format);
  }

  private ObjectNode generic(String name) {
    ObjectNode argument = union();
    if (accept(",")) {
      argument = union();
    }
    expect(">");
    ObjectNode schema = builder.object(line);
    return switch (name) {
      case "array" -> schema.put("type", "array").set("items", argument);
      case "map" -> schema.put("type", "object").set("additionalProperties", argument);
      default -> throw new SyntaxException();
    };
  }

  private boolean accept(String token) {
    boolean there = next < tokens.size() && tokens.get(next).equals(token);
    next += there ? 1 : 0;
    return there;
  }

  private void expect(String token) {
    if (!accept(token)) {
      throw new SyntaxException();
    }
  }

  private String take() {
    if (next == tokens.size()) {
      throw new SyntaxException();
    }
    return tokens.get(next++);
  }

  private static final class SyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
