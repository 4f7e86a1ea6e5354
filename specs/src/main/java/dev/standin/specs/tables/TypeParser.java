package dev.standin.specs.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads types by this grammar.
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

  private final List<String> tokens;
  private int next;

  private TypeParser(List<String> tokens) {
    this.tokens = tokens;
  }

  /** The type, or empty if the text is none. */
  static Optional<Type> parse(String text) {
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
    TypeParser parser = new TypeParser(tokens);
    try {
      Type type = parser.union();
      return parser.next == tokens.size() ? Optional.of(type) : Optional.empty();
    } catch (SyntaxException e) {
      return Optional.empty();
    }
  }

  private Type union() {
    List<Type> arms = new ArrayList<>(List.of(item()));
    while (accept("|") || accept("or")) {
      arms.add(item());
    }
    return arms.size() == 1 ? arms.get(0) : new Type.OneOf(List.copyOf(arms));
  }

  private Type item() {
    Type type = primary();
    while (accept("[]")) {
      type = new Type.ArrayOf(type);
    }
    return type;
  }

  private Type primary() {
    if (accept("(")) {
      Type inner = union();
      expect(")");
      return inner;
    }
    String token = take();
    if (token.startsWith("\"")) {
      return new Type.Literal(token.substring(1, token.length() - 1));
    }
    if (!Character.isLetter(token.charAt(0)) && token.charAt(0) != '_') {
      throw new SyntaxException();
    }
    if (accept("<")) {
      return generic(token);
    }
    if (accept("(")) {
      String format = take();
      expect(")");
      return new Type.Named(token, format);
    }
    return new Type.Named(token, "");
  }

  private Type generic(String name) {
    Type argument = union();
    if (accept(",")) {
      argument = union();
    }
    expect(">");
    return switch (name) {
      case "array" -> new Type.ArrayOf(argument);
      case "map" -> new Type.MapOf(argument);
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
