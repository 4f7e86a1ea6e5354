package dev.standin.specs.document;

import dev.standin.specs.page.SpecException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Path templates (OpenAPI 3.1.0, section 4.8.8.1). */
public final class PathTemplates {

  private static final Pattern PARAMETER = Pattern.compile("\\{([^{}]*)}");

  /** The names that the server's framework can match (Jakarta RESTful Web Services 4.0, 3.4). */
  private static final Pattern NAME = Pattern.compile("\\w[\\w.-]*");

  private final Map<String, JsonCursor> byShape = new HashMap<>();

  PathTemplates() {}

  /** What matches the paths of a template; a parameter is any text without a slash. */
  public static Pattern pattern(String template) {
    return Pattern.compile(
        Stream.of(PARAMETER.split(template, -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("[^/]+")));
  }

  /** The template without the names of its parameters: {@code /orgs/{}/items/{}}. */
  public static String withoutNames(String template) {
    return PARAMETER.matcher(template).replaceAll("{}");
  }

  /**
   * Checks the path of an operation.
   *
   * @throws SpecException if it is none, or has another's shape: no request could tell them apart
   */
  void check(String method, String path, JsonCursor operation) {
    if (path.matches(".*[?#].*")) {
      throw operation.error("the path " + path + " has a query or a fragment, which no path has.");
    }
    Matcher parameter = PARAMETER.matcher(path);
    while (parameter.find()) {
      if (!NAME.matcher(parameter.group(1)).matches()) {
        throw operation.error(
            "`"
                + parameter.group()
                + "` in the path "
                + path
                + " cannot be served: a name has letters, digits, `_`, `-` and `.` only.");
      }
    }
    String template = withoutNames(path);
    if (template.replace("{}", "").matches(".*[{}].*")) {
      throw operation.error("a brace in the path " + path + " is of no parameter.");
    }
    if (template.contains("{}{}")) {
      throw operation.error("nothing tells apart the parameters side by side in " + path + ".");
    }
    String shape = method + " " + template;
    JsonCursor before = byShape.putIfAbsent(shape, operation);
    if (before != null) {
      throw operation.error(
          "%s %s cannot be told from the operation on line %d: only names of parameters differ."
              .formatted(method, path, operation.tree().sources().locate(before.pointer()).line()));
    }
  }
}
