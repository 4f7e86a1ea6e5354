package dev.standin.specs.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a line that is read from left to right. */
final class TextCursor {

  private static final Pattern NAME = Pattern.compile(SchemaText.NAME);
  private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d.eE+-]*");
  private static final Pattern LITERAL = Pattern.compile("true|false|null");
  private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");

  private final String line;
  private int at;

  TextCursor(String line) {
    this.line = line;
  }

  boolean isAtEnd() {
    return at == line.length();
  }

  boolean peek(String expected) {
    return line.startsWith(expected, at);
  }

  /** Goes behind this text if it stands here. */
  boolean take(String expected) {
    if (!peek(expected)) {
      return false;
    }
    at += expected.length();
    return true;
  }

  void expect(String expected) {
    if (!take(expected)) {
      throw unexpected("`" + expected + "`");
    }
  }

  void skipSpaces() {
    while (take(" ")) {
      // There can be any number.
    }
  }

  boolean isAtNumber() {
    return matcher(NUMBER).lookingAt();
  }

  String name() {
    return take(NAME, "a name");
  }

  /** A name, in quotes if it has other characters than most. */
  String nameOrString() {
    return peek("\"") ? string() : name();
  }

  /** What stands here up to a space or a semicolon, or a string. */
  String word(Pattern pattern) {
    return peek("\"") ? string() : take(pattern, "a word");
  }

  String string() {
    return JsonText.read(take(STRING, "a text in quotes")).asText();
  }

  /** A JSON value. */
  JsonNode json() {
    int from = at;
    if (peek("{") || peek("[")) {
      container();
    } else if (peek("\"")) {
      take(STRING, "a text in quotes");
    } else if (isAtNumber()) {
      take(NUMBER, "a number");
    } else {
      take(LITERAL, "a JSON value");
    }
    return JsonText.read(line.substring(from, at));
  }

  private void container() {
    int depth = 0;
    do {
      if (isAtEnd()) {
        throw unexpected("the end of a JSON value");
      }
      if (peek("\"")) {
        take(STRING, "a text in quotes");
        continue;
      }
      char here = line.charAt(at++);
      depth += here == '{' || here == '[' ? 1 : here == '}' || here == ']' ? -1 : 0;
    } while (depth > 0);
  }

  private String take(Pattern pattern, String expected) {
    Matcher matcher = matcher(pattern);
    if (!matcher.lookingAt()) {
      throw unexpected(expected);
    }
    at = matcher.end();
    return matcher.group();
  }

  private Matcher matcher(Pattern pattern) {
    return pattern.matcher(line).region(at, line.length());
  }

  IllegalArgumentException unexpected(String expected) {
    String found = isAtEnd() ? "the line ends" : "there is `" + line.substring(at) + "`";
    return new IllegalArgumentException("expected " + expected + ", but " + found);
  }
}
