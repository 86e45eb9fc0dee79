package linkrec.adapter.persistence.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import linkrec.adapter.persistence.dataset.TableRow;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlDumpTest {

  private static final String TABLE = "lr_samplewiki_anchors";

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve(TABLE + ".sql.gz");
  }

  private List<TableRow> read() {
    List<TableRow> rows = new ArrayList<>();
    SqlDump.rows(file(), TABLE).readInto(rows::add);
    return rows;
  }

  private List<TableRow> read(String dump) throws IOException {
    pack(dump.getBytes(StandardCharsets.UTF_8));
    return read();
  }

  private void pack(byte[] dump) throws IOException {
    try (OutputStream output = new GZIPOutputStream(Files.newOutputStream(file()))) {
      output.write(dump);
    }
  }

  private static byte[] everyOctet() {
    byte[] octets = new byte[256];
    for (int i = 0; i < octets.length; i++) {
      octets[i] = (byte) i;
    }
    return octets;
  }

  @Test
  void readsWhatItWrote() {
    List<TableRow> rows =
        List.of(
            new TableRow(1, "it's a \"\\ key\n\r\t\u0000\u001A 🌴", everyOctet()),
            new TableRow(7, "", new byte[0]),
            new TableRow(4294967295L, "x", new byte[] {'\''}));

    assertThat(SqlDump.write(file(), TABLE, rows::forEach)).isEqualTo(3);
    assertThat(read())
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactlyElementsOf(rows);
  }

  @Test
  void writesEqualRowsAsEqualBytes() throws IOException {
    List<TableRow> rows = List.of(new TableRow(1, "a", everyOctet()));
    SqlDump.write(file(), TABLE, rows::forEach);
    byte[] first = Files.readAllBytes(file());
    SqlDump.write(file(), TABLE, rows::forEach);

    assertThat(Files.readAllBytes(file())).isEqualTo(first);
  }

  @Test
  void passesOverWhatDumpProgramsWriteAround() throws IOException {
    List<TableRow> rows =
        read(
            """
            /*M!999999\\- enable the sandbox mode */\s
            -- MariaDB dump 10.19  Distrib 10.11.19-MariaDB, for debian-linux-gnu (x86_64)
            --
            -- ------------------------------------------------------
            /*!40103 SET @OLD_TIME_ZONE=@@TIME_ZONE */;
            /*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;
            SET character_set_client = utf8mb4;

            INSERT INTO `lr_samplewiki_anchors` VALUES (1,'river','K\\0.');
            INSERT INTO `lr_samplewiki_anchors` VALUES (2,'it''s',_binary 'v'),(3,'c',0x4B05);\s
            INSERT INTO `lr_samplewiki_anchors` (`id`, `lookup`, `value`) VALUES (4,'d',x'4b05');

            /*!40111 SET SQL_NOTES=@OLD_SQL_NOTES */;
            -- Dump completed on 2026-11-24 22:27:24
            """);

    assertThat(rows).extracting(TableRow::id).containsExactly(1L, 2L, 3L, 4L);
    assertThat(rows).extracting(TableRow::lookup).containsExactly("river", "it's", "c", "d");
    assertThat(rows.get(0).value()).containsExactly('K', 0, '.');
    assertThat(rows.get(2).value()).containsExactly('K', 5);
    assertThat(rows.get(3).value()).containsExactly('K', 5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DROP TABLE lr_model;",
        "  INSERT INTO `lr_samplewiki_anchors` VALUES (1,'a','b');",
        "INSERT INTO `lr_samplewiki_pageids` VALUES (1,'a','b');",
        "INSERT INTO lr_samplewiki_anchors VALUES (1,'a','b');",
        "INSERT INTO `lr_samplewiki_anchors` VALUES (1,'a','b'); DROP TABLE lr_model;",
        "INSERT INTO `lr_samplewiki_anchors` VALUES (1,'a','b') ON DUPLICATE KEY UPDATE id=2;",
        "INSERT INTO `lr_samplewiki_anchors` SELECT * FROM mysql.user;",
        "INSERT INTO `lr_samplewiki_anchors` VALUES (1,'a',(SELECT 1));",
        "INSERT INTO `lr_samplewiki_anchors` VALUES (1,'a',LOAD_FILE('/etc/passwd'));",
        "INSERT INTO `lr_samplewiki_anchors` VALUES (0,'a','b');",
        "INSERT INTO `lr_samplewiki_anchors` VALUES (4294967296,'a','b');",
        "INSERT INTO `lr_samplewiki_anchors` VALUES (99999999999999999999,'a','b');",
        "INSERT INTO `lr_samplewiki_anchors` VALUES (-1,'a','b');",
        "INSERT INTO `lr_samplewiki_anchors` VALUES (1,NULL,'b');",
        "INSERT INTO `lr_samplewiki_anchors` VALUES (1,'a',0x4B5);",
        "INSERT INTO `lr_samplewiki_anchors` VALUES (1,'a','b')",
        "/*!40103 SET a=1 */; DROP TABLE lr_model;",
        "/*!40103 SET a=1; DROP TABLE lr_model */;",
        "/*!50003 DROP TABLE lr_model */;",
        "SET a=1; DROP TABLE lr_model;",
        "LOCK TABLES `lr_samplewiki_anchors` WRITE;",
        "--DROP TABLE lr_model;",
        "\\! rm -rf /",
        "<html>"
      })
  void refusesEveryOtherStatement(String statement) throws IOException {
    String dump = "INSERT INTO `lr_samplewiki_anchors` VALUES (1,'a','b');\n" + statement + "\n";

    assertThatExceptionOfType(CorruptDatasetException.class)
        .isThrownBy(() -> read(dump))
        .withMessageContaining(file().toString())
        .withMessageContaining("line ");
  }

  @Test
  void refusesAFileThatIsCutAnywhere() throws IOException {
    List<TableRow> rows =
        List.of(new TableRow(1, "river", everyOctet()), new TableRow(2, "bank", everyOctet()));
    SqlDump.write(file(), TABLE, rows::forEach);
    byte[] whole = Files.readAllBytes(file());
    for (int length = 0; length < whole.length; length++) {
      Files.write(file(), Arrays.copyOf(whole, length));

      assertThatExceptionOfType(CorruptDatasetException.class)
          .as("%d octets", length)
          .isThrownBy(this::read)
          .withMessageContaining(file().toString());
    }
  }

  @Test
  void refusesWhatIsNoGzipFileAndWhatIsNotThere() throws IOException {
    assertThatExceptionOfType(DatasetUnavailableException.class).isThrownBy(this::read);
    Files.writeString(file(), "INSERT INTO `lr_samplewiki_anchors` VALUES (1,'a','b');\n");

    assertThatExceptionOfType(CorruptDatasetException.class).isThrownBy(this::read);
  }

  @Test
  void refusesAKeyThatNeverEnds() throws IOException {
    pack(("INSERT INTO `" + TABLE + "` VALUES (1,'" + "a".repeat(70_000)).getBytes());

    assertThatExceptionOfType(CorruptDatasetException.class)
        .isThrownBy(this::read)
        .withMessageContaining("65535");
  }

  @Test
  void refusesAKeyThatIsNoUtf8() throws IOException {
    byte[] dump = ("INSERT INTO `" + TABLE + "` VALUES (1,'?','b');\n").getBytes();
    dump[dump.length - 9] = (byte) 0xFF;
    pack(dump);

    assertThatExceptionOfType(CorruptDatasetException.class)
        .isThrownBy(this::read)
        .withMessageContaining("UTF-8");
  }
}
