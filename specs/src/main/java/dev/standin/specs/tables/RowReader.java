package dev.standin.specs.tables;

import dev.standin.specs.page.Markdown;
import dev.standin.specs.page.SpecException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/** Reads a table with the columns name, type, required and description, in any order. */
final class RowReader {

  private static final Set<String> YES = Set.of("yes", "true", "required");
  private static final Set<String> NO = Set.of("no", "false", "optional");

  private final Markdown page;

  RowReader(Markdown page) {
    this.page = page;
  }

  /**
   * The rows of a table.
   *
   * @throws SpecException if a column is missing or unknown, a name is there twice, or a cell is
   *     not understood
   */
  List<Row> read(TableBlock table) {
    List<TableRow> all = rowsOf(table);
    Columns columns = new Columns(page, all.get(0));
    List<Row> rows = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (TableRow row : all.subList(1, all.size())) {
      Row read = row(row, columns);
      if (!names.add(read.name())) {
        throw read.error("`" + read.name() + "` has two rows in this table. Keep one.");
      }
      rows.add(read);
    }
    return rows;
  }

  private Row row(TableRow row, Columns columns) {
    String name = Markdown.textOf(columns.cell(row, Columns.NAME));
    if (name.isEmpty() || name.contains(" ")) {
      throw page.error(row, "`" + name + "` is no name of a parameter or property.");
    }
    return new Row(
        page,
        Markdown.lineOf(row),
        name,
        Markdown.textOf(columns.cell(row, Columns.TYPE)),
        required(row, Markdown.textOf(columns.cell(row, Columns.REQUIRED))),
        Description.of(page, columns.cell(row, Columns.DESCRIPTION)));
  }

  private boolean required(TableRow row, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (!YES.contains(lower) && !NO.contains(lower)) {
      throw page.error(row, "the column Required has `" + text + "`; expected Yes or No.");
    }
    return YES.contains(lower);
  }

  private static List<TableRow> rowsOf(TableBlock table) {
    List<TableRow> rows = new ArrayList<>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        rows.add((TableRow) row);
      }
    }
    return rows;
  }
}
