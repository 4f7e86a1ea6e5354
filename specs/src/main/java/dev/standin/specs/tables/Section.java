package dev.standin.specs.tables;

import dev.standin.specs.page.Markdown;
import dev.standin.specs.page.SpecException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Paragraph;

/**
 * A heading and what stands under it.
 *
 * @param level of the heading; 0 for the whole page
 * @param blocks up to the next heading of any level
 * @param children the sections with deeper headings
 */
record Section(
    Markdown page,
    int level,
    String title,
    List<String> codes,
    int line,
    List<Block> blocks,
    List<Section> children) {

  static Section wholePage(Markdown page) {
    List<Section> open = new ArrayList<>();
    open.add(new Section(page, 0, "", List.of(), 1, new ArrayList<>(), new ArrayList<>()));
    for (Block block : page.blocks()) {
      if (block instanceof Heading heading) {
        open.removeIf(section -> section.level >= heading.getLevel());
        Section section = of(page, heading);
        open.get(open.size() - 1).children.add(section);
        open.add(section);
      } else {
        open.get(open.size() - 1).blocks.add(block);
      }
    }
    return open.get(0);
  }

  private static Section of(Markdown page, Heading heading) {
    List<String> codes =
        Markdown.children(heading)
            .filter(Code.class::isInstance)
            .map(node -> ((Code) node).getLiteral())
            .toList();
    return new Section(
        page,
        heading.getLevel(),
        Markdown.textOf(heading),
        codes,
        Markdown.lineOf(heading),
        new ArrayList<>(),
        new ArrayList<>());
  }

  /** Whether the title matches, letter case aside. */
  boolean isTitled(Pattern pattern) {
    return pattern.matcher(title.toLowerCase(Locale.ROOT)).matches();
  }

  List<TableBlock> tables() {
    return blocks.stream()
        .filter(TableBlock.class::isInstance)
        .map(TableBlock.class::cast)
        .toList();
  }

  /** The rows of its tables. */
  List<Row> rows() {
    return tables().stream().flatMap(table -> Row.of(page, table).stream()).toList();
  }

  /** The paragraphs of this section as one text. */
  String prose() {
    return blocks.stream()
        .filter(Paragraph.class::isInstance)
        .map(Markdown::textOf)
        .collect(Collectors.joining(" "));
  }

  /** Whether a line of the page is in this section or one below it. */
  boolean covers(int other) {
    int last =
        withAllBelow()
            .flatMap(section -> section.blocks.stream())
            .mapToInt(Markdown::lastLineOf)
            .max()
            .orElse(line);
    return line <= other && other <= last;
  }

  /** This section and all below it, in the page's order. */
  Stream<Section> withAllBelow() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Section::withAllBelow));
  }

  /** Refuses a table that stands in this section itself. */
  void refuseTables() {
    if (!tables().isEmpty()) {
      throw page.error(
          tables().get(0),
          "a table that belongs to no parameters, request body, response or type"
              + (title.isEmpty() ? "." : ", under `" + title + "`."));
    }
  }

  /** Refuses a table in the sections below, but for those that define a type. */
  void refuseTablesBelow() {
    for (Section child : children) {
      if (!Definitions.isDefinition(child)) {
        child.refuseTables();
      }
      child.refuseTablesBelow();
    }
  }

  SpecException error(String message) {
    return page.page().error(line, message);
  }
}
