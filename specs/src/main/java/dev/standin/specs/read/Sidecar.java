package dev.standin.specs.read;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.page.SourcedTree;
import dev.standin.specs.page.SpecException;
import dev.standin.specs.page.SpecPage;
import dev.standin.specs.page.YamlTree;
import dev.standin.specs.tables.Names;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What we say about a page, in {@code spec.yaml} beside it: its form, where it comes from, and
 * names that a document needs and a page of tables does not give.
 */
public record Sidecar(PageForm form, Names names) {

  /** Where the vendor serves the page. Only the scheduled comparison looks at it. */
  private static final String SOURCE = "source";

  private static final Pattern HTTPS = Pattern.compile("https://[\\w.:-]+/[!-~&&[^'\"\\\\`$<>]]*");

  private static final Set<String> NAMES = Set.of("title", "version", "operationId");

  /** What is said of a page that has no {@code spec.yaml}. */
  public static Sidecar detect(SpecPage page) {
    return new Sidecar(
        PageForm.detect(page), new Names(Optional.empty(), Optional.empty(), Optional.empty()));
  }

  /**
   * Reads a {@code spec.yaml}.
   *
   * @throws SpecException if it has a key that we do not know, or none for the form
   */
  public static Sidecar read(SpecPage specYaml) {
    SourcedTree tree = YamlTree.read(specYaml).whole();
    JsonNode root = tree.root();
    PageForm form =
        PageForm.of(root.path("form").asText())
            .orElseThrow(
                () -> error(tree, "form", "`form` has to be one of " + PageForm.all() + "."));
    for (Map.Entry<String, JsonNode> entry : root.properties()) {
      checkEntry(tree, form, entry.getKey(), entry.getValue());
    }
    return new Sidecar(
        form, new Names(text(root, "title"), text(root, "version"), text(root, "operationId")));
  }

  /**
   * The OpenAPI document in a page of which this is said, each node with its line.
   *
   * @throws SpecException if the page does not have the form
   */
  public SourcedTree document(SpecPage page) {
    return form.read(page, names);
  }

  private static void checkEntry(SourcedTree tree, PageForm form, String key, JsonNode value) {
    if (!key.equals("form") && !key.equals(SOURCE) && !NAMES.contains(key)) {
      throw error(
          tree,
          key,
          "unknown key `" + key + "`; known are form, source, title, version, operationId.");
    }
    if (NAMES.contains(key) && form != PageForm.TABLES) {
      throw error(
          tree, key, "`" + key + "` is for `form: tables`; here the page itself has to say it.");
    }
    if (!value.isTextual() || value.asText().isBlank()) {
      throw error(tree, key, "`" + key + "` has to be text; put it in quotes.");
    }
    if (key.equals(SOURCE) && !HTTPS.matcher(value.asText()).matches()) {
      throw error(tree, key, "`source` has to be the https URL that the page is fetched from.");
    }
  }

  private static Optional<String> text(JsonNode root, String key) {
    return Optional.ofNullable(root.get(key)).map(JsonNode::asText);
  }

  private static SpecException error(SourcedTree tree, String key, String message) {
    return tree.sources().error(JsonPointer.empty().appendProperty(key), message);
  }
}
