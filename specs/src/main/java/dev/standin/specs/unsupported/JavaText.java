package dev.standin.specs.unsupported;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Texts of a document as Java has them, where the generator would make others of them. */
public final class JavaText {

  private JavaText() {}

  /**
   * Whether a value can be a constant: the generator makes something else of a comment's marks and
   * of control characters, and knows no numbers of more than 64 bits.
   */
  public static boolean isConstant(JsonNode value) {
    String text = value.asText();
    boolean isSpoiled =
        text.contains("*/")
            || text.contains("/*")
            || text.chars().anyMatch(Character::isISOControl);
    return !isSpoiled
        && (!value.isIntegralNumber() || value.canConvertToLong())
        && Double.isFinite(value.asDouble());
  }

  /** Whether it is a regular expression to Java, which does not know all that ECMA-262 does. */
  public static boolean isPattern(String pattern) {
    try {
      Pattern.compile(pattern(pattern));
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  /** What stands between the quotes of a literal: what JSON escapes, Java does alike. */
  public static String literal(String text) {
    String quoted = TextNode.valueOf(text).toString();
    return quoted.substring(1, quoted.length() - 1);
  }

  /** A regular expression that finds what this one finds, without what looks like a comment. */
  public static String pattern(String pattern) {
    StringBuilder plain = new StringBuilder();
    int next;
    for (int at = 0; at < pattern.length(); at = next) {
      next = Math.min(pattern.length(), at + (pattern.charAt(at) == '\\' ? 2 : 1));
      String token = pattern.substring(at, next);
      boolean isAtStar = pattern.startsWith("*", next) || plain.toString().endsWith("*");
      plain.append(isAtStar && (token.equals("/") || token.equals("\\/")) ? "\\x2f" : token);
    }
    return plain.toString();
  }
}
