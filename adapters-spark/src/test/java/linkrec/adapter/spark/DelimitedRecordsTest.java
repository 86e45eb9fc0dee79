package linkrec.adapter.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedRecordsTest {

  private static final byte[] DELIMITER = "</end>".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  /** Records of very different lengths, some longer than a block, hard to pack. */
  private static List<String> records(int count) {
    Random random = new Random(count);
    List<String> records = new ArrayList<>();
    for (int record = 0; record < count; record++) {
      StringBuilder text = new StringBuilder("#" + record + " ");
      int length = record % 97 == 0 ? 150_000 : random.nextInt(3_000);
      while (text.length() < length) {
        text.append((char) ('a' + random.nextInt(26))).append(random.nextInt(100));
      }
      records.add(text.append("</end>").toString());
    }
    records.add("\nthe rest");
    return records;
  }

  private List<String> read(Path file, long step) throws IOException {
    List<String> read = new ArrayList<>();
    for (FileSlice slice : FileSlice.of(file, Packing.of(file), Files.size(file), step)) {
      try (DelimitedRecords records = new DelimitedRecords(slice, DELIMITER)) {
        while (records.next()) {
          byte[] bytes = Arrays.copyOfRange(records.buffer(), records.start(), records.end());
          read.add(new String(bytes, StandardCharsets.UTF_8));
        }
      }
    }
    return read;
  }

  @ParameterizedTest
  @ValueSource(longs = {7_001, 50_000, 99_991, 300_000, 1L << 40})
  void everyRecordOfAPlainFileBelongsToOneSlice(long step) throws IOException {
    List<String> records = records(150);
    Path file = Exports.write(folder.resolve("plain"), String.join("", records));

    assertThat(read(file, step)).isEqualTo(records);
  }

  @ParameterizedTest
  @ValueSource(longs = {3_000, 30_000, 99_991, 1L << 40})
  void everyRecordOfABzip2FileBelongsToOneSlice(long step) throws IOException {
    List<String> records = records(150);
    Path file = Exports.write(folder.resolve("packed"), Exports.bzip2(String.join("", records)));

    assertThat(read(file, step)).isEqualTo(records);
  }

  @ParameterizedTest
  @ValueSource(longs = {5_000, 1L << 40})
  void readsManyBzip2StreamsAsOneFile(long step) throws IOException {
    List<String> records = records(200);
    byte[][] streams = records.stream().map(Exports::bzip2).toArray(byte[][]::new);
    byte[] empty = Exports.bzip2("");
    Path file =
        Exports.write(folder.resolve("packed"), Exports.joined(Exports.joined(streams), empty));

    assertThat(read(file, step)).isEqualTo(records);
  }

  @Test
  void aDelimiterMayLieAcrossASeam() throws IOException {
    List<String> records = List.of("one</end>", "two</end>", "</end>", "three</end>", "");
    Path file = Exports.write(folder.resolve("plain"), String.join("", records));

    for (int step = 1; step < 40; step++) {
      assertThat(read(file, step)).as("slices of %d bytes", step).isEqualTo(records);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {10_000, 40_000, 1L << 40})
  void aCutBzip2FileGivesTheSameRecordsForAllSlices(long step) throws IOException {
    List<String> records = records(150);
    byte[] packed = Exports.bzip2(String.join("", records));
    Path file = Exports.write(folder.resolve("cut"), Arrays.copyOf(packed, packed.length * 2 / 3));
    List<String> read = new ArrayList<>();

    assertThatExceptionOfType(CorruptFileException.class)
        .isThrownBy(() -> readUntilDamage(file, step, read))
        .withMessageContaining("cut")
        .satisfies(e -> assertThat(e.offset()).isBetween(1L, Files.size(file)));
    assertThat(read).isNotEmpty().isEqualTo(records.subList(0, read.size()));
    assertThat(read).hasSize(wholeRecords(file));
  }

  private int wholeRecords(Path file) {
    List<String> read = new ArrayList<>();
    assertThatExceptionOfType(CorruptFileException.class)
        .isThrownBy(() -> readUntilDamage(file, 1L << 40, read));
    return read.size();
  }

  private void readUntilDamage(Path file, long step, List<String> read) throws IOException {
    for (FileSlice slice : FileSlice.of(file, Packing.of(file), Files.size(file), step)) {
      try (DelimitedRecords records = new DelimitedRecords(slice, DELIMITER)) {
        while (records.next()) {
          byte[] bytes = Arrays.copyOfRange(records.buffer(), records.start(), records.end());
          read.add(new String(bytes, StandardCharsets.UTF_8));
        }
      }
    }
  }

  @Test
  void aChangedBitIsNoticed() throws IOException {
    byte[] packed = Exports.bzip2(String.join("", records(150)));
    packed[packed.length / 2] ^= 4;
    Path file = Exports.write(folder.resolve("broken"), packed);

    assertThatExceptionOfType(CorruptFileException.class)
        .isThrownBy(() -> readUntilDamage(file, 1L << 40, new ArrayList<>()))
        .withMessageContaining("broken");
  }

  @Test
  void readsSeveralGzipMembers() throws IOException {
    List<String> records = records(50);
    byte[][] members = records.stream().map(Exports::gzip).toArray(byte[][]::new);
    Path file = Exports.write(folder.resolve("packed"), Exports.joined(members));

    assertThat(read(file, 1L << 40)).isEqualTo(records);
  }
}
