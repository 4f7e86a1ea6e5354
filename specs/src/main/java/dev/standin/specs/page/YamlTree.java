package dev.standin.specs.page;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads YAML 1.2, and so JSON, keeping the line of every node. */
public final class YamlTree {

  /** Of scalars with blank lines that the parser refuses; more are no oversight any more. */
  private static final int MOST_REPAIRS = 100;

  private YamlTree() {}

  /** Reads a whole page. */
  public static SourcedTree read(SpecPage page) {
    return read(page, page.text(), 1);
  }

  /**
   * Reads a part of a page.
   *
   * @param firstLine the line of the page that the part begins with
   * @return the tree, less single values that JSON does not have
   * @throws SpecException if the part is not one YAML document that JSON could hold as well
   */
  public static SourcedTree read(SpecPage page, String part, int firstLine) {
    Node root = compose(page, part, firstLine, MOST_REPAIRS);
    return new YamlConverter(page, firstLine).convert(root);
  }

  private static Node compose(SpecPage page, String text, int firstLine, int repairs) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(page.file())
            .setSchema(new CoreSchema())
            .setCodePointLimit(Integer.MAX_VALUE)
            .setMaxAliasesForCollections(Integer.MAX_VALUE)
            .setAllowNonScalarKeys(true)
            .build();
    try {
      return new Compose(settings)
          .composeString(text)
          .orElseThrow(() -> page.error(firstLine, "is empty where a document should be."));
    } catch (MarkedYamlEngineException e) {
      Optional<String> repaired = withoutBlanks(text, e).filter(other -> repairs > 0);
      if (repaired.isPresent()) {
        return compose(page, repaired.get(), firstLine, repairs - 1);
      }
      int line = e.getProblemMark().map(mark -> firstLine + mark.getLine()).orElse(firstLine);
      throw page.error(line, "broken YAML: " + e.getProblem() + contextOf(e, firstLine));
    } catch (YamlEngineException e) {
      throw page.error(firstLine, "broken YAML: " + e.getMessage());
    } catch (StackOverflowError e) {
      throw page.error(firstLine, "is nested too deep to be read.");
    }
  }

  /**
   * The text without the spaces of the blank lines that a block scalar begins with, if it is them
   * that the parser refuses: it does so also where nothing else is in the scalar, which then may
   * have them (YAML 1.2.2, section 8.1.1.1), and they mean nothing.
   */
  private static Optional<String> withoutBlanks(String text, MarkedYamlEngineException refused) {
    boolean isBlank = String.valueOf(refused.getProblem()).contains("leading empty lines");
    if (!isBlank || refused.getProblemMark().isEmpty()) {
      return Optional.empty();
    }
    String[] lines = text.split("(?<=\n)", -1);
    int line = Math.min(refused.getProblemMark().get().getLine(), lines.length) - 1;
    for (; line >= 0 && lines[line].isBlank(); line--) {
      lines[line] = lines[line].replace(" ", "");
    }
    String repaired = String.join("", lines);
    return repaired.equals(text) ? Optional.empty() : Optional.of(repaired);
  }

  private static String contextOf(MarkedYamlEngineException e, int firstLine) {
    String context = e.getContext() == null ? "" : ", " + e.getContext();
    return context
        + e.getContextMark().map(m -> " begun on line " + (firstLine + m.getLine())).orElse("")
        + ".";
  }
}
