package linkrec.adapter.persistence.report;

import java.util.List;
import java.util.Map;
import linkrec.domain.evaluation.Estimate;

/**
 * An evaluation as facts and tables, which all its files are made from.
 *
 * @param facts texts and numbers by name, in order: what was evaluated
 */
record Report(String title, Map<String, Object> facts, List<Table> tables) {

  /**
   * Figures.
   *
   * @param name of the table, for programs: small letters and underscores
   * @param caption for people
   * @param columns names, for programs; the first column names the row
   */
  record Table(String name, String caption, List<String> columns, List<Row> rows) {

    Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      for (Row row : rows) {
        if (row.cells().size() != columns.size() - 1) {
          throw new IllegalArgumentException(
              columns.size() - 1 + " cells expected in " + name + ", got " + row.cells().size());
        }
      }
    }
  }

  /**
   * A row of a table.
   *
   * @param name text or number
   * @param cells counts ({@link Long}), measures ({@link Double}) and {@link Estimate}s
   */
  record Row(Object name, List<Object> cells) {

    Row {
      cells = List.copyOf(cells);
    }
  }
}
