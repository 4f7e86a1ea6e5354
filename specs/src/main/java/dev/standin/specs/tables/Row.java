package dev.standin.specs.tables;

import dev.standin.specs.page.Markdown;
import dev.standin.specs.page.SpecException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Node;

/** A row of a table that describes a parameter, a header or a property. */
record Row(
    Markdown page, int line, String name, String type, boolean required, Description description) {

  private static final String EXPECTED = "Name (or Property), Type, Required and Description";
  private static final List<String> COLUMNS = List.of("Name", "Type", "Required", "Description");
  private static final Set<String> YES = Set.of("yes", "true", "required");
  private static final Set<String> NO = Set.of("no", "false", "optional");

  /**
   * Reads a table with the columns name, type, required and description, in any order.
   *
   * @throws SpecException if a column is missing or unknown, a name appears twice, or a cell is not
   *     understood
   */
  static List<Row> of(Markdown page, TableBlock table) {
    List<Node> all = Markdown.children(table).flatMap(Markdown::children).toList();
    List<String> columns = columns(page, all.get(0));
    Map<String, Row> rows = new LinkedHashMap<>();
    for (Node written : all.subList(1, all.size())) {
      Row row = row(page, columns, written);
      if (rows.put(row.name, row) != null) {
        throw row.error("`" + row.name + "` has two rows in this table. Keep one.");
      }
    }
    return List.copyOf(rows.values());
  }

  private static List<String> columns(Markdown page, Node head) {
    List<String> columns = new ArrayList<>();
    for (Node cell : Markdown.children(head).toList()) {
      String title = Markdown.textOf(cell);
      boolean isName = title.toLowerCase(Locale.ROOT).matches("property|parameter|header|field");
      columns.add(
          COLUMNS.stream()
              .filter(isName ? "Name"::equals : title::equalsIgnoreCase)
              .findFirst()
              .orElseThrow(
                  () ->
                      page.error(
                          head, "unknown column `" + title + "`; known are " + EXPECTED + ".")));
    }
    for (String column : COLUMNS) {
      if (!columns.contains(column)) {
        throw page.error(
            head, "the table has no column `" + column + "`; needed are " + EXPECTED + ".");
      }
    }
    return columns;
  }

  private static Row row(Markdown page, List<String> columns, Node row) {
    // A row has as many cells as its head.
    List<Node> cells = Markdown.children(row).toList();
    String name = Markdown.textOf(cells.get(columns.indexOf("Name")));
    if (name.isEmpty() || name.contains(" ")) {
      throw page.error(row, "`" + name + "` is no name of a parameter or property.");
    }
    String required = Markdown.textOf(cells.get(columns.indexOf("Required")));
    boolean isRequired = YES.contains(required.toLowerCase(Locale.ROOT));
    if (!isRequired && !NO.contains(required.toLowerCase(Locale.ROOT))) {
      throw page.error(row, "the column Required has `" + required + "`; expected Yes or No.");
    }
    return new Row(
        page,
        Markdown.lineOf(row),
        name,
        Markdown.textOf(cells.get(columns.indexOf("Type"))),
        isRequired,
        Description.of(page, cells.get(columns.indexOf("Description"))));
  }

  /** What the row says, wherever it stands. */
  List<Object> content() {
    return List.of(name, type, required, description);
  }

  SpecException error(String message) {
    return page.page().error(line, message);
  }
}
