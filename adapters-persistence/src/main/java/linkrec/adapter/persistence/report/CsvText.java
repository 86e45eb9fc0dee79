package linkrec.adapter.persistence.report;

import java.util.List;
import java.util.stream.Collectors;
import linkrec.domain.evaluation.Estimate;

/**
 * A report's tables as one table of comma-separated values (RFC 4180, lines end in a line feed),
 * one figure a line: table, row, column, value, and the ends of its interval where there is one. A
 * number that is none is an empty cell.
 */
final class CsvText {

  private CsvText() {}

  static String of(Report report) {
    StringBuilder text = new StringBuilder("table,row,column,value,low,high\n");
    for (Report.Table table : report.tables()) {
      for (Report.Row row : table.rows()) {
        for (int i = 0; i < row.cells().size(); i++) {
          text.append(
                  line(table.name(), row.name(), table.columns().get(i + 1), row.cells().get(i)))
              .append('\n');
        }
      }
    }
    return text.toString();
  }

  private static String line(String table, Object row, String column, Object cell) {
    List<Object> cells =
        cell instanceof Estimate estimate
            ? List.of(table, row, column, estimate.value(), estimate.low(), estimate.high())
            : List.of(table, row, column, cell, "", "");
    return cells.stream().map(CsvText::text).collect(Collectors.joining(","));
  }

  private static String text(Object cell) {
    if (cell instanceof Double number && number.isNaN()) {
      return "";
    }
    String plain = cell.toString();
    return plain.matches("[^,\"\\n\\r]*") ? plain : '"' + plain.replace("\"", "\"\"") + '"';
  }
}
