package linkrec.adapter.persistence.training;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import linkrec.application.TableRows;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;
import org.jspecify.annotations.Nullable;

/** The rows of a table in a file. Lines end at a line feed and at nothing else. */
final class FileRows implements TableRows {

  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final TableLines lines;
  private final Reader input;
  private final char[] buffer = new char[BUFFER];
  private final StringBuilder begun = new StringBuilder();
  private int at;
  private int end;

  private FileRows(Path file, TableLines lines, Reader input) {
    this.file = file;
    this.lines = lines;
    this.input = input;
  }

  /**
   * Opens a table.
   *
   * @throws DatasetUnavailableException when it is not there, or the disk refuses
   */
  static FileRows open(Path file, TableLines lines) {
    if (!Files.isRegularFile(file)) {
      throw new DatasetUnavailableException("file not found: " + file);
    }
    try {
      return new FileRows(file, lines, Files.newBufferedReader(file));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static DatasetUnavailableException unreadable(Path file, IOException cause) {
    return new DatasetUnavailableException(file + " cannot be read: " + cause.getMessage(), cause);
  }

  /**
   * {@inheritDoc}
   *
   * @throws CorruptDatasetException when the file is not UTF-8
   * @throws DatasetUnavailableException when the disk refuses
   */
  @Override
  public @Nullable List<String> next() {
    try {
      String line = nextLine();
      return line == null ? null : lines.row(line);
    } catch (CharacterCodingException e) {
      throw new CorruptDatasetException(file + ": text in UTF-8 expected", e);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private @Nullable String nextLine() throws IOException {
    begun.setLength(0);
    while (true) {
      for (int i = at; i < end; i++) {
        if (buffer[i] == '\n') {
          String line = lineTo(i);
          at = i + 1;
          return line;
        }
      }
      begun.append(buffer, at, end - at);
      at = 0;
      end = Math.max(0, input.read(buffer));
      if (end == 0) {
        return begun.isEmpty() ? null : begun.toString();
      }
    }
  }

  private String lineTo(int lineEnd) {
    if (begun.isEmpty()) {
      return new String(buffer, at, lineEnd - at);
    }
    return begun.append(buffer, at, lineEnd - at).toString();
  }

  @Override
  public void close() {
    try {
      input.close();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }
}
