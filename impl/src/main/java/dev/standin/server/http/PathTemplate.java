package dev.standin.server.http;

/** Path templates as JAX-RS has them. */
final class PathTemplate {

  private PathTemplate() {}

  /** The template as a document writes it: without the expressions that a parameter may have. */
  static String withoutExpressions(String template) {
    StringBuilder plain = new StringBuilder();
    int depth = 0;
    boolean inExpression = false;
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      inExpression = depth > 0 && (inExpression || c == ':');
      if (!inExpression) {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
