package dev.standin.conformance.request;

import dev.standin.specs.document.Operation;
import dev.standin.specs.document.Parameter;
import dev.standin.specs.document.ParameterIn;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Path templates (OpenAPI 3.1.0, section 4.8.8.2). */
public final class PathTemplate {

  private static final Pattern EXPRESSION = Pattern.compile("\\{([^{}/]+)}");

  private PathTemplate() {}

  /** The last parameter in the template: the id of what an operation is about. */
  public static Optional<String> idParameter(String template) {
    return EXPRESSION.matcher(template).results().map(r -> r.group(1)).reduce((a, b) -> b);
  }

  /** The parameter of an operation that is the last one of its path. */
  public static Optional<Parameter> id(Operation operation) {
    String name = idParameter(operation.path()).orElse("");
    return operation.parameters().stream()
        .filter(each -> each.in() == ParameterIn.PATH && each.name().equals(name))
        .findFirst();
  }

  /** Whether an operation is about something below the thing that its last parameter names. */
  public static boolean goesOnBehindTheId(String template) {
    return idParameter(template).isPresent() && !template.endsWith("}");
  }

  /** The template with values put in that are percent-encoded already. */
  static String fill(String template, Map<String, String> values) {
    StringBuilder filled = new StringBuilder();
    int end = 0;
    for (MatchResult found : EXPRESSION.matcher(template).results().toList()) {
      String value = values.get(found.group(1));
      if (value == null) {
        throw new IllegalArgumentException(
            "No value for " + found.group() + " of the path " + template);
      }
      filled.append(PercentEncoding.encodeForbidden(template.substring(end, found.start())));
      filled.append(value);
      end = found.end();
    }
    return filled.append(PercentEncoding.encodeForbidden(template.substring(end))).toString();
  }
}
