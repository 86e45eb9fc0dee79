package linkrec.adapter.persistence.dump;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import linkrec.adapter.persistence.dataset.RowSource;
import linkrec.adapter.persistence.dataset.TableRow;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;

/**
 * A dump of one dictionary's table, packed by gzip, as mysqldump writes it with {@code --skip-opt
 * --no-create-info --skip-extended-insert}: lines that end in a line feed, octets as in the table.
 *
 * <pre>
 * INSERT INTO `lr_&lt;W&gt;_x` VALUES (1,'lookup','value');     one row; several, with commas
 *                                                            between them, are read, too
 * --  ...                                                    a comment
 * /*!40103 SET TIME_ZONE='+00:00' *&#47;;                       passed over, as are SET ...; and
 *                                                            the line of the sandbox mode
 * </pre>
 *
 * <p>In quotes, a backslash stands before 0 (NUL), n, r, t, b, Z (0x1A), ', " and itself; a quote
 * may also be doubled. A value may be {@code _binary '...'}, {@code x'...'} or {@code 0x...}
 * instead. Every other statement, and rows of any other table, are refused: nothing of a dump is
 * ever given to a database as it stands.
 */
public final class SqlDump {

  private static final int BUFFER_OCTETS = 1 << 16;

  private SqlDump() {}

  /** The rows in a dump of that table. */
  public static RowSource rows(Path file, String table) {
    return sink -> read(file, table, sink);
  }

  private static void read(Path file, String table, Consumer<TableRow> sink) {
    try (InputStream packed = Files.newInputStream(file);
        InputStream input = new GZIPInputStream(packed, BUFFER_OCTETS)) {
      new SqlDumpParser(input, file.toString(), table).readInto(sink);
    } catch (NoSuchFileException e) {
      throw new DatasetUnavailableException("file not found: " + file, e);
    } catch (EOFException e) {
      throw new CorruptDatasetException(file + " is cut: it ends in the middle", e);
    } catch (ZipException e) {
      throw new CorruptDatasetException(file + " is no whole gzip file: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new DatasetUnavailableException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Writes a dump; equal rows give equal bytes.
   *
   * @return how many rows there were
   */
  public static long write(Path file, String table, RowSource rows) {
    byte[] start = ("INSERT INTO `" + table + "` VALUES (").getBytes(StandardCharsets.UTF_8);
    long[] count = {0};
    try (OutputStream output =
        new BufferedOutputStream(
            new GZIPOutputStream(Files.newOutputStream(file), BUFFER_OCTETS), BUFFER_OCTETS)) {
      output.write(
          ("-- Rows of table `" + table + "`, one a line\n").getBytes(StandardCharsets.UTF_8));
      rows.readInto(
          row -> {
            count[0]++;
            write(row, start, output);
          });
    } catch (IOException e) {
      throw new DatasetUnavailableException(file + " cannot be written: " + e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw new DatasetUnavailableException(file + " cannot be written: " + e.getMessage(), e);
    }
    return count[0];
  }

  private static void write(TableRow row, byte[] start, OutputStream output) {
    try {
      output.write(start);
      output.write(Long.toString(row.id()).getBytes(StandardCharsets.UTF_8));
      output.write(',');
      quote(row.lookup().getBytes(StandardCharsets.UTF_8), output);
      output.write(',');
      quote(row.value(), output);
      output.write(')');
      output.write(';');
      output.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void quote(byte[] octets, OutputStream output) throws IOException {
    output.write('\'');
    for (byte octet : octets) {
      int escape =
          switch (octet) {
            case 0 -> '0';
            case '\n' -> 'n';
            case '\r' -> 'r';
            case 0x1A -> 'Z';
            case '\\', '\'', '"' -> octet;
            default -> -1;
          };
      if (escape >= 0) {
        output.write('\\');
        output.write(escape);
      } else {
        output.write(octet);
      }
    }
    output.write('\'');
  }
}
