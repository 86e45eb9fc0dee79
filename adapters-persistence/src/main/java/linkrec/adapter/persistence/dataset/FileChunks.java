package linkrec.adapter.persistence.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;

/**
 * A file as rows of a table: its octets in pieces of {@value #OCTETS}, the last one shorter or as
 * long. The first piece has the id 1, the next one 2 and so on; the lookup is the id in decimal
 * digits.
 */
public final class FileChunks {

  /** The length of all pieces but the last. */
  static final int OCTETS = 1 << 20;

  private FileChunks() {}

  /** The pieces of a file. */
  public static RowSource of(Path file) {
    return sink -> {
      try (InputStream input = Files.newInputStream(file)) {
        byte[] piece = input.readNBytes(OCTETS);
        for (long id = 1; piece.length > 0; id++) {
          sink.accept(new TableRow(id, Long.toString(id), piece));
          piece = input.readNBytes(OCTETS);
        }
      } catch (IOException e) {
        throw new DatasetUnavailableException(file + " cannot be read: " + e.getMessage(), e);
      }
    };
  }

  /**
   * The same rows, each looked at as it passes: none is missing, none has another length.
   *
   * @param name what messages call them
   */
  public static RowSource checked(RowSource rows, String name) {
    return sink -> rows.readInto(new Order(sink, name));
  }

  /**
   * Puts the pieces together in a new file.
   *
   * @param name what messages call the rows
   * @throws CorruptDatasetException when a piece is missing or has another length
   * @throws DatasetUnavailableException when the file cannot be written
   */
  public static void write(RowSource rows, String name, Path file) {
    try (OutputStream output = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      checked(rows, name).readInto(row -> append(row, output));
    } catch (IOException e) {
      throw new DatasetUnavailableException(file + " cannot be written: " + e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw new DatasetUnavailableException(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  private static void append(TableRow row, OutputStream output) {
    try {
      output.write(row.value());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets pieces pass that come in their order. */
  private static final class Order implements Consumer<TableRow> {

    private final Consumer<TableRow> sink;
    private final String name;
    private long count;
    private int last = OCTETS;

    Order(Consumer<TableRow> sink, String name) {
      this.sink = sink;
      this.name = name;
    }

    @Override
    public void accept(TableRow row) {
      count++;
      if (row.id() != count || !row.lookup().equals(Long.toString(count))) {
        throw new CorruptDatasetException(
            name
                + ": the piece "
                + count
                + " expected, got the id "
                + row.id()
                + " and the lookup '"
                + row.lookup()
                + "'");
      }
      int length = row.value().length;
      if (last != OCTETS || length == 0 || length > OCTETS) {
        throw new CorruptDatasetException(
            name
                + ": pieces of "
                + OCTETS
                + " octets and a last one expected, got "
                + (last == OCTETS ? length : last)
                + " in the piece "
                + (last == OCTETS ? count : count - 1));
      }
      last = length;
      sink.accept(row);
    }
  }
}
