package dev.standin.generated.templates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comment that a template begins with: what it was made from.
 *
 * @param template the template's file name
 * @param origins the SHA-256 that each upstream file had, by its path
 * @param own whether it says that there is none
 */
record TemplateHeader(String template, Map<String, String> origins, boolean own) {

  private static final Pattern COMMENT = Pattern.compile("\\A\\{\\{!(.*?)}}", Pattern.DOTALL);
  private static final Pattern ORIGIN =
      Pattern.compile("Upstream: (\\S+)\\s+sha256 ([0-9a-f]{64})(?=\\s)");
  private static final Pattern ATTEMPT = Pattern.compile("(?i)upstream:|sha-?256");
  private static final String OWN = "No upstream file.";

  /** Where the generator looks for templates that are not ours. */
  private static final List<String> FOLDERS = List.of("JavaJaxRS/spec/", "_common/");

  static TemplateHeader of(String template, String text) {
    Matcher comment = COMMENT.matcher(text);
    String header = comment.find() ? comment.group(1) : "";
    Map<String, String> origins = new TreeMap<>();
    Matcher origin = ORIGIN.matcher(header);
    while (origin.find()) {
      origins.put(origin.group(1), origin.group(2));
    }
    boolean unread = ATTEMPT.matcher(origin.replaceAll("")).find();
    return new TemplateHeader(
        template, unread ? Map.of() : origins, header.contains(OWN) && !unread);
  }

  /** What is wrong with it, each with what to do. */
  List<String> problems(Upstream upstream, String version) {
    List<String> problems = new ArrayList<>();
    if (origins.isEmpty() != own) {
      problems.add(
          template
              + ": the comment at its beginning says neither what it was made from, as lines"
              + " \"Upstream: PATH\" and \"sha256 SUM\", nor \""
              + OWN
              + "\", or it says both.");
    }
    origins.forEach((path, sum) -> problems.addAll(changes(path, sum, upstream, version)));
    for (String folder : FOLDERS) {
      String shadowed = folder + template;
      if (!origins.containsKey(shadowed) && upstream.sha256(shadowed).isPresent()) {
        problems.add(
            template
                + ": openapi-generator "
                + version
                + " has a "
                + shadowed
                + ", which it takes the place of without saying so. Give it another name, or name"
                + " that file as its upstream.");
      }
    }
    return problems;
  }

  private Collection<String> changes(String path, String sum, Upstream upstream, String version) {
    String now = upstream.sha256(path).orElse("no such file");
    return now.equals(sum)
        ? List.of()
        : List.of(
            "%s was made from %s with sha256 %s; openapi-generator %s has %s. Take over what changed there, or find that nothing matters here, and write the new sum into its header."
                .formatted(template, path, sum, version, now));
  }
}
