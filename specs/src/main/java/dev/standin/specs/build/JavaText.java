package dev.standin.specs.build;

/** Texts of a document as Java has them, where the generator would make others of them. */
final class JavaText {

  private JavaText() {}

  /** Whether it has what the generator makes something else of: comments, control characters. */
  static boolean isSpoiled(String text) {
    return text.contains("*/")
        || text.contains("/*")
        || text.chars().anyMatch(Character::isISOControl);
  }

  /** What stands between the quotes of a literal. */
  static String literal(String text) {
    StringBuilder literal = new StringBuilder();
    text.chars()
        .forEach(
            each -> {
              switch (each) {
                case '"', '\\' -> literal.append('\\').append((char) each);
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default ->
                    literal.append(
                        each < ' ' ? "\\%o".formatted(each) : String.valueOf((char) each));
              }
            });
    return literal.toString();
  }

  /** A regular expression that finds what this one finds, without what looks like a comment. */
  static String pattern(String pattern) {
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
