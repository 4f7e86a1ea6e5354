package dev.standin.specs.read;

import dev.standin.specs.page.Markdown;
import dev.standin.specs.page.SourcedTree;
import dev.standin.specs.page.SpecException;
import dev.standin.specs.page.SpecPage;
import dev.standin.specs.page.YamlTree;
import dev.standin.specs.tables.Names;
import dev.standin.specs.tables.TablesDocument;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;

/** How a page carries its OpenAPI document. */
public enum PageForm {
  /** In a fenced code block of a CommonMark page. */
  FENCED,
  /** In tables of a CommonMark page. */
  TABLES,
  /** The page is the document, in YAML or JSON. */
  OPENAPI;

  private static final Pattern BEFORE_YAML = Pattern.compile("\\s*(#.*|---|%YAML.*)?");

  /** How a document begins: many tools sort its keys, or put one of their own first. */
  private static final Pattern BEGINNING =
      Pattern.compile(
          "\\s*(\\{|[\"']?(openapi|swagger|info|jsonSchemaDialect|servers|paths|webhooks|components"
              + "|security|tags|externalDocs|x-[\\w.-]+)[\"']?\\s*:).*");

  private static final Pattern VERSION =
      Pattern.compile("\\s*(\\{|[\"']?(openapi|swagger)[\"']?\\s*:).*");

  private static final Pattern OF_MARKDOWN = Pattern.compile("(---|```|~~~).*");

  /**
   * The OpenAPI document in a page, each node with its line.
   *
   * @throws SpecException if the page does not have this form
   */
  SourcedTree read(SpecPage page, Names names) {
    return switch (this) {
      case FENCED -> FencedReader.read(page);
      case TABLES -> TablesDocument.read(Markdown.parse(page), names);
      case OPENAPI -> Anchors.resolved(YamlTree.read(page), false);
    };
  }

  /** The name as {@code spec.yaml} writes it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<PageForm> of(String text) {
    return Stream.of(values()).filter(form -> form.text().equals(text)).findFirst();
  }

  static String all() {
    return Arrays.stream(values()).map(PageForm::text).collect(Collectors.joining(", "));
  }

  /** The form of a page that no {@code spec.yaml} speaks for, by its looks. */
  public static PageForm detect(SpecPage page) {
    if (isDocument(page.text())) {
      return OPENAPI;
    }
    Markdown markdown = Markdown.parse(page);
    boolean hasTables = markdown.blocks().stream().anyMatch(TableBlock.class::isInstance);
    boolean hasContract = Fence.allOf(markdown).stream().anyMatch(Fence::mayCarryTheContract);
    return hasTables && !hasContract ? TABLES : FENCED;
  }

  private static boolean isDocument(String text) {
    List<String> lines =
        text.lines().dropWhile(line -> BEFORE_YAML.matcher(line).matches()).toList();
    return !lines.isEmpty()
        && BEGINNING.matcher(lines.get(0)).matches()
        && lines.stream()
            .takeWhile(line -> !OF_MARKDOWN.matcher(line).matches())
            .anyMatch(line -> VERSION.matcher(line).matches());
  }
}
