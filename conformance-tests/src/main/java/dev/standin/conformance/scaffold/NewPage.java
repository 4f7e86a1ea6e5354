package dev.standin.conformance.scaffold;

import dev.standin.specs.SpecDocument;
import dev.standin.specs.SpecException;
import dev.standin.specs.SpecPage;
import dev.standin.specs.SpecReader;
import dev.standin.specs.markdown.Markdown;
import dev.standin.specs.read.PageForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.commonmark.node.Heading;

/**
 * A page that is to be taken in, as read.
 *
 * @param fileName what it is to be called
 * @param sidecar the text of its {@code spec.yaml}
 */
record NewPage(String fileName, PageForm form, String sidecar, SpecDocument document) {

  /**
   * Reads it as the build will.
   *
   * @throws SpecException if it cannot be read as a contract; the message has file and line
   * @throws ScaffoldException if there is no such file
   */
  static NewPage read(Path file, VendorKey key) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ScaffoldException("The page " + file + " cannot be read.", e);
    }
    SpecPage page = new SpecPage(file.toString(), bytes);
    PageForm form = PageForm.detect(page);
    String sidecar = sidecar(page, form);
    SpecDocument document =
        SpecReader.read(key.text(), page, Optional.of(sidecarOf(file, sidecar)));
    return new NewPage("page." + extension(page, form), form, sidecar, document);
  }

  private static SpecPage sidecarOf(Path file, String text) {
    return new SpecPage(
        "the spec.yaml for " + file.getFileName(), text.getBytes(StandardCharsets.UTF_8));
  }

  private static String extension(SpecPage page, PageForm form) {
    if (form != PageForm.OPENAPI) {
      return "md";
    }
    return page.text().stripLeading().startsWith("{") ? "json" : "yaml";
  }

  private static String sidecar(SpecPage page, PageForm form) {
    String sidecar = "form: " + form.text() + "\n";
    Optional<String> id = form == PageForm.TABLES ? operationId(page) : Optional.empty();
    return sidecar
        + id.map(
                name ->
                    "# The page names no operationId, and a document needs one: its heading.\noperationId: "
                        + name
                        + "\n")
            .orElse("");
  }

  /** {@code Delete conversation} as a name. */
  private static Optional<String> operationId(SpecPage page) {
    return Markdown.parse(page).blocks().stream()
        .filter(Heading.class::isInstance)
        .map(Markdown::textOf)
        .findFirst()
        .map(NewPage::camelCase)
        .filter(name -> name.matches("[a-z][A-Za-z0-9]*"));
  }

  private static String camelCase(String words) {
    StringBuilder name = new StringBuilder();
    for (String word : words.split("[^A-Za-z0-9]+", -1)) {
      if (!word.isEmpty()) {
        String first = word.substring(0, 1);
        boolean isFirst = name.length() == 0;
        name.append(isFirst ? first.toLowerCase(Locale.ROOT) : first.toUpperCase(Locale.ROOT))
            .append(word.substring(1));
      }
    }
    return name.toString();
  }
}
