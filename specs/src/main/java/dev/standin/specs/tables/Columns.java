package dev.standin.specs.tables;

import dev.standin.specs.page.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/** Which column of a table says what; the order is the table's. */
final class Columns {

  static final String NAME = "Name";
  static final String TYPE = "Type";
  static final String REQUIRED = "Required";
  static final String DESCRIPTION = "Description";

  private static final List<String> ALL = List.of(NAME, TYPE, REQUIRED, DESCRIPTION);
  private static final Pattern OTHER_NAMES = Pattern.compile("property|parameter|header|field");

  private final List<String> inOrder = new ArrayList<>();

  /** Reads the head of a table. */
  Columns(Markdown page, TableRow head) {
    for (TableCell cell : cellsOf(head)) {
      String title = Markdown.textOf(cell);
      String column = OTHER_NAMES.matcher(title.toLowerCase(Locale.ROOT)).matches() ? NAME : title;
      inOrder.add(
          ALL.stream()
              .filter(column::equalsIgnoreCase)
              .findFirst()
              .orElseThrow(
                  () ->
                      page.error(
                          head, "unknown column `" + title + "`; known are " + expected() + ".")));
    }
    for (String column : ALL) {
      if (!inOrder.contains(column)) {
        throw page.error(
            head, "the table has no column `" + column + "`; needed are " + expected() + ".");
      }
    }
  }

  /** The cell of a row in a column; a row has as many cells as its head. */
  TableCell cell(TableRow row, String column) {
    return cellsOf(row).get(inOrder.indexOf(column));
  }

  private static String expected() {
    return "Name (or Property), Type, Required and Description";
  }

  private static List<TableCell> cellsOf(TableRow row) {
    List<TableCell> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      cells.add((TableCell) cell);
    }
    return cells;
  }
}
