package linkrec.adapter.persistence.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import linkrec.application.TrainingTable;

/**
 * A row of a table as a line. With tabs: cells as they are, a tab between two. With commas: a cell
 * that holds a comma or a quotation mark stands in quotation marks, those in it doubled (RFC 4180).
 * No cell holds a line break.
 */
enum TableLines {
  TABS {
    @Override
    String line(List<String> row) {
      row.forEach(cell -> refuse(cell, '\t'));
      return String.join("\t", row);
    }

    @Override
    List<String> row(String line) {
      return List.of(line.split("\t", -1));
    }
  },
  COMMAS {
    @Override
    String line(List<String> row) {
      return row.stream().map(TableLines::quoted).collect(Collectors.joining(","));
    }

    @Override
    List<String> row(String line) {
      return cells(line);
    }
  };

  static TableLines of(TrainingTable.Format format) {
    return switch (format) {
      case TABS -> TABS;
      case COMMAS -> COMMAS;
    };
  }

  /** The line without its end; throws IllegalArgumentException for a cell it cannot hold. */
  final String checkedLine(List<String> row) {
    if (row.isEmpty()) {
      throw new IllegalArgumentException("a row of at least one cell expected");
    }
    row.forEach(cell -> refuse(cell, '\n'));
    return line(row);
  }

  abstract String line(List<String> row);

  abstract List<String> row(String line);

  private static void refuse(String cell, char character) {
    if (cell.indexOf(character) >= 0) {
      throw new IllegalArgumentException(
          "a cell without " + (character == '\t' ? "tabs" : "line breaks") + " expected: " + cell);
    }
  }

  private static String quoted(String cell) {
    boolean plain = cell.indexOf(',') < 0 && cell.indexOf('"') < 0;
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int at = 0; at < line.length(); at++) {
      char next = line.charAt(at);
      boolean doubled = quoted && next == '"' && line.startsWith("\"", at + 1);
      if (doubled) {
        cell.append('"');
        at++;
      } else if (next == '"') {
        quoted = !quoted;
      } else if (next == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(next);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
