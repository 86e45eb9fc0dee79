package linkrec.adapter.persistence.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileChunksTest {

  private static final int MEGABYTE = 1 << 20;

  @TempDir private Path folder;

  private Path file(int length) throws IOException {
    byte[] octets = new byte[length];
    new Random(length).nextBytes(octets);
    return Files.write(folder.resolve("file"), octets);
  }

  private static List<TableRow> rows(RowSource source) {
    List<TableRow> rows = new ArrayList<>();
    source.readInto(rows::add);
    return rows;
  }

  private static RowSource of(List<TableRow> rows) {
    return rows::forEach;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, MEGABYTE - 1, MEGABYTE, MEGABYTE + 1, 3 * MEGABYTE})
  void givesBackTheSameFile(int length) throws IOException {
    Path file = file(length);

    FileChunks.write(FileChunks.of(file), "it", folder.resolve("copy"));

    assertThat(folder.resolve("copy")).hasSameBinaryContentAs(file);
    assertThat(rows(FileChunks.of(file))).hasSize((length + MEGABYTE - 1) / MEGABYTE);
  }

  @Test
  void numbersThePiecesFromOneOn() throws IOException {
    List<TableRow> rows = rows(FileChunks.of(file(2 * MEGABYTE + 5)));

    assertThat(rows).extracting(TableRow::id).containsExactly(1L, 2L, 3L);
    assertThat(rows).extracting(TableRow::lookup).containsExactly("1", "2", "3");
    assertThat(rows).extracting(row -> row.value().length).containsExactly(MEGABYTE, MEGABYTE, 5);
  }

  @ParameterizedTest
  @CsvSource({"0, the piece 1 expected", "1, the piece 2 expected"})
  void refusesWhatLacksAPiece(int lacking, String message) throws IOException {
    List<TableRow> rows = rows(FileChunks.of(file(2 * MEGABYTE + 5)));
    rows.remove(lacking);

    assertThatExceptionOfType(CorruptDatasetException.class)
        .isThrownBy(() -> FileChunks.write(of(rows), "its table", folder.resolve("copy")))
        .withMessageContaining("its table")
        .withMessageContaining(message);
  }

  @Test
  void refusesPiecesOfOtherLengths() {
    for (int length : new int[] {0, MEGABYTE - 1, MEGABYTE + 1}) {
      List<TableRow> rows =
          List.of(new TableRow(1, "1", new byte[length]), new TableRow(2, "2", new byte[1]));

      assertThatExceptionOfType(CorruptDatasetException.class)
          .isThrownBy(() -> rows(FileChunks.checked(of(rows), "its table")))
          .withMessageContaining("got " + length + " in the piece 1");
    }
  }

  @Test
  void refusesALookupThatIsNotTheNumber() {
    List<TableRow> rows = List.of(new TableRow(1, "one", new byte[1]));

    assertThatExceptionOfType(CorruptDatasetException.class)
        .isThrownBy(() -> rows(FileChunks.checked(of(rows), "its table")))
        .withMessageContaining("the lookup 'one'");
  }

  @Test
  void saysWhichFileCannotBeReadOrWritten() throws IOException {
    assertThatExceptionOfType(DatasetUnavailableException.class)
        .isThrownBy(() -> rows(FileChunks.of(folder.resolve("none"))))
        .withMessageContaining("none");
    Path file = file(3);
    assertThatExceptionOfType(DatasetUnavailableException.class)
        .isThrownBy(() -> FileChunks.write(FileChunks.of(file), "it", file))
        .withMessageContaining("file");
  }
}
