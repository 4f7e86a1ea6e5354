package dev.standin.specs.read;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.document.Target;
import dev.standin.specs.page.Markdown;
import dev.standin.specs.page.SpecException;
import dev.standin.specs.page.YamlTree;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Paragraph;

/**
 * A fenced code block of a page (CommonMark 0.31.2, section 4.5).
 *
 * @param info what follows the opening fence: {@code yaml [file] verb path} before a contract
 * @param line the opening fence's line
 * @param afterBody the closing fence's line, or the line behind the page's last one
 */
record Fence(Markdown markdown, String info, int line, int afterBody, boolean closed) {

  private static final Set<String> LANGUAGES = Set.of("yaml", "yml", "json");

  private static final Pattern VERSION = Pattern.compile("\\d+(\\..*)?");

  /** What the key at the root looks like in a body that cannot be parsed. */
  private static final Pattern OPENAPI_KEY =
      Pattern.compile(
          "^(openapi|[{\\s]{0,4}[\"']openapi[\"'])\\s*:\\s*[\"']?\\d", Pattern.MULTILINE);

  static List<Fence> allOf(Markdown markdown) {
    return markdown.blocks().stream()
        .filter(FencedCodeBlock.class::isInstance)
        .map(block -> of(markdown, (FencedCodeBlock) block))
        .toList();
  }

  private static Fence of(Markdown markdown, FencedCodeBlock block) {
    boolean closed = block.getClosingFenceLength() != null;
    int afterBody = closed ? Markdown.lastLineOf(block) : markdown.page().lines().size() + 1;
    return new Fence(markdown, block.getInfo(), Markdown.lineOf(block), afterBody, closed);
  }

  /** What stands between the fences. */
  String body() {
    return String.join("\n", markdown.page().lines().subList(line, afterBody - 1)) + "\n";
  }

  String language() {
    return info.isBlank() ? "" : info.strip().split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
  }

  /** The operation that the info string names. */
  Optional<Target> target() {
    return LANGUAGES.contains(language()) ? Target.endOf(info, line) : Optional.empty();
  }

  /**
   * Whether {@code openapi} is a key at the root of the body and its value a version. Samples have
   * the same key in other places and with other values.
   */
  boolean saysOpenApi() {
    boolean mayBeYaml = info.isBlank() || LANGUAGES.contains(language());
    return mayBeYaml && hasOpenApiVersion();
  }

  /** A contract that is broken is still one: what is wrong with it can then be said. */
  private boolean hasOpenApiVersion() {
    try {
      JsonNode root = YamlTree.read(markdown.page(), body(), line + 1).root();
      return VERSION.matcher(root.path("openapi").asText()).matches();
    } catch (SpecException broken) {
      return OPENAPI_KEY.matcher(body()).find();
    }
  }

  boolean mayCarryTheContract() {
    return target().isPresent() || saysOpenApi();
  }

  /** The last heading or line above the fence that is a method and a URL. */
  Optional<Target> targetAbove() {
    return markdown.blocks().stream()
        .filter(block -> Markdown.lineOf(block) < line)
        .filter(block -> block instanceof Heading || block instanceof Paragraph)
        .flatMap(block -> Target.in(Markdown.textOf(block), Markdown.lineOf(block)).stream())
        .reduce((earlier, later) -> later);
  }

  @Override
  public String toString() {
    return "line " + line + (info.isBlank() ? "" : " (" + info + ")");
  }
}
