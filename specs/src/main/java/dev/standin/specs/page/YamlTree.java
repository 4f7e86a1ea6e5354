package dev.standin.specs.page;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads YAML 1.2, and so JSON, keeping the line of every node. */
public final class YamlTree {

  private YamlTree() {}

  /** Reads a whole page. */
  public static SourcedTree read(SpecPage page) {
    return read(page, page.bytes(), 1);
  }

  /**
   * Reads a part of a page.
   *
   * @param firstLine the line of the page that the part begins with
   * @throws SpecException if the part is not one YAML document that JSON could hold as well
   */
  public static SourcedTree read(SpecPage page, byte[] part, int firstLine) {
    String text = page.text(part, firstLine);
    Node root = compose(page, text, firstLine);
    return new YamlConverter(page, firstLine).convert(root);
  }

  private static Node compose(SpecPage page, String text, int firstLine) {
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
      int line = e.getProblemMark().map(mark -> firstLine + mark.getLine()).orElse(firstLine);
      throw page.error(line, "broken YAML: " + e.getProblem() + contextOf(e, firstLine));
    } catch (YamlEngineException e) {
      throw page.error(firstLine, "broken YAML: " + e.getMessage());
    } catch (StackOverflowError e) {
      throw page.error(firstLine, "is nested too deep to be read.");
    }
  }

  private static String contextOf(MarkedYamlEngineException e, int firstLine) {
    String context = e.getContext() == null ? "" : ", " + e.getContext();
    return context
        + e.getContextMark().map(m -> " begun on line " + (firstLine + m.getLine())).orElse("")
        + ".";
  }
}
