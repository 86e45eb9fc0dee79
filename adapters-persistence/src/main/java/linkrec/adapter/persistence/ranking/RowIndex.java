package linkrec.adapter.persistence.ranking;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import linkrec.application.TableIndex;
import linkrec.application.TableRows;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.candidate.PhraseFilter;

/**
 * The rows of a table by their first cells, in a {@link MappedTable} whose file is removed as soon
 * as it is mapped. Value of a first cell: v, its place; v, number of its rows; for each row v,
 * number of its other cells; for each of those v, and the cell in UTF-8.
 */
public final class RowIndex implements TableIndex {

  /** Of no dataset. */
  private static final int KIND = 100;

  private final MappedTable table;

  private RowIndex(MappedTable table) {
    this.table = table;
  }

  /**
   * Indexes rows.
   *
   * @param rows in the order of their first cells
   * @param name what messages call the table
   * @param file where the index may lie for a moment; replaced and removed
   * @throws CorruptDatasetException when the rows are in another order
   * @throws DatasetUnavailableException when the disk refuses, or the index were larger than 2 GiB
   */
  public static RowIndex of(TableRows rows, String name, Path file) {
    try {
      Files.createDirectories(file.resolveSibling(""));
      Files.deleteIfExists(file);
      try {
        new TableWriter(KIND, 0)
            .write(
                file,
                (BiConsumer<? super String, ? super byte[]> sink) -> entries(rows, name, sink),
                Function.identity(),
                Function.identity());
        return new RowIndex(MappedTable.open(file, KIND));
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new DatasetUnavailableException(
          "the index " + file + " cannot be written: " + e.getMessage(), e);
    }
  }

  private static void entries(
      TableRows rows, String name, BiConsumer<? super String, ? super byte[]> sink) {
    int place = 0;
    List<String> row = rows.next();
    while (row != null) {
      String first = row.get(0);
      List<List<String>> same = new ArrayList<>(1);
      while (row != null && row.get(0).equals(first)) {
        same.add(row);
        row = rows.next();
      }
      if (row != null && row.get(0).compareTo(first) < 0) {
        throw new CorruptDatasetException(
            name
                + ": rows in the order of their first cells expected, got '"
                + row.get(0)
                + "' behind '"
                + first
                + "'");
      }
      sink.accept(first, octets(place++, same));
    }
  }

  private static byte[] octets(int place, List<List<String>> rows) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    WholeNumbers.write(octets, place);
    WholeNumbers.write(octets, rows.size());
    for (List<String> row : rows) {
      WholeNumbers.write(octets, row.size() - 1);
      for (String cell : row.subList(1, row.size())) {
        byte[] text = cell.getBytes(StandardCharsets.UTF_8);
        WholeNumbers.write(octets, text.length);
        octets.writeBytes(text);
      }
    }
    return octets.toByteArray();
  }

  @Override
  public int size() {
    return table.size();
  }

  @Override
  public List<List<String>> rows(String first) {
    return table.find(first, RowIndex::rows).orElse(List.of());
  }

  private static List<List<String>> rows(ByteBuffer octets) {
    WholeNumbers.read(octets);
    int count = WholeNumbers.read(octets);
    List<List<String>> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int cells = WholeNumbers.read(octets);
      List<String> row = new ArrayList<>(cells);
      for (int cell = 0; cell < cells; cell++) {
        row.add(MappedTable.part(octets));
      }
      rows.add(row);
    }
    return rows;
  }

  @Override
  public int place(String first) {
    return table.find(first, WholeNumbers::read).orElse(-1);
  }

  @Override
  public PhraseFilter filter() {
    return table.filter();
  }
}
