package linkrec.adapter.persistence.pickle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected bytes are those of Python 3.11's pickle, protocol 4. */
class PickleWriterTest {

  private static String hex(byte[] pickle) {
    return HexFormat.of().formatHex(pickle);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0, 80044b002e
          1, 80044b012e
          255, 80044bff2e
          256, 80049504000000000000004d00012e
          65535, 80049504000000000000004dffff2e
          65536, 80049506000000000000004a000001002e
          2147483647, 80049506000000000000004affffff7f2e
          2147483648, 80049508000000000000008a0500000080002e
          -1, 80049506000000000000004affffffff2e
          -2147483648, 80049506000000000000004a000000802e
          -2147483649, 80049508000000000000008a05ffffff7fff2e
          9223372036854775807, 8004950b000000000000008a08ffffffffffffff7f2e
          -9223372036854775808, 8004950b000000000000008a0800000000000000802e
          549755813888, 80049509000000000000008a060000000080002e
          549755813887, 80049508000000000000008a05ffffffff7f2e
          1099511627775, 80049509000000000000008a06ffffffffff002e
          -549755813888, 80049508000000000000008a0500000000802e
          -549755813889, 80049509000000000000008a06ffffffff7fff2e
          """)
  void writesIntsAsPythonDoes(long number, String expected) {
    assertThat(hex(PickleWriter.ofLong(number))).isEqualTo(expected);
    assertThat(PickleReader.read(PickleWriter.ofLong(number))).isEqualTo(number);
  }

  @Test
  void writesTextsAsPythonDoes() {
    assertThat(hex(PickleWriter.ofText(""))).isEqualTo("80049504000000000000008c00942e");
    assertThat(hex(PickleWriter.ofText("a"))).isEqualTo("80049505000000000000008c0161942e");
    assertThat(hex(PickleWriter.ofText("é".repeat(127))))
        .startsWith("80049502010000000000008cfec3a9")
        .hasSize(2 * 269);
    assertThat(hex(PickleWriter.ofText("é".repeat(128))))
        .startsWith("800495070100000000000058000100 00c3a9".replace(" ", ""))
        .hasSize(2 * 274);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0, 926248e52d1fa532c317e37da24ed652ae64110f8219cb5e061668bd3091f048
          1, 9c2963cae6eea8b535734bd1babc7ab23c8f7843a081dcc8b58aba1612d703b0
          2, 5d5bf2d7cae7b5ee95e77d2ce3de7f87a1d7f68142a201bfcb92fe0dfdd06e8d
          999, a2ecc783434f7599ed39fd2d5b7a17f050402f88ec5b787b3843c8107b3c6de9
          1000, 00e4dc15645bf90d263cb077786ffbba961e10803eaee77e40c4711cae035e17
          1001, 49d1361e3ca590c1425e6a7b020c2e9f3f9c14bba64c0059b82d2a495caf31c9
          2000, e13281879435e26399eb5b2de05bf6d92605f3020e89334a50400f4a028243b6
          2001, 6348f85f3901a01f05e8b613bce6fc5c56f81cb91a2614deeb13594168ba45b5
          """)
  void writesDictsAsPythonDoes(int size, String sha256) throws NoSuchAlgorithmException {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      counts.put("k" + i, i * 70);
    }
    byte[] pickle = PickleWriter.ofCounts(counts);

    assertThat(hex(MessageDigest.getInstance("SHA-256").digest(pickle))).isEqualTo(sha256);
    assertThat((Map<?, ?>) PickleReader.read(pickle)).hasSize(size);
  }

  @Test
  void writesArraysAsNumpyOneDoes() {
    assertThat(hex(PickleWriter.ofFloats(new float[] {1.5f, -2.25f, 3e-8f})))
        .isEqualTo(
            "80049594000000000000008c156e756d70792e636f72652e6d756c74696172726179948c0c5f7265636f6e"
                + "7374727563749493948c056e756d7079948c076e6461727261799493944b0085944301629487945294"
                + "284b014b03859468038c0564747970659493948c02663494898887945294284b038c013c944e4e4e4a"
                + "ffffffff4affffffff4b0074946289430c0000c03f000010c059d90033947494622e");
  }

  @Test
  void readsBackArraysOfEveryLength() {
    for (int length : new int[] {0, 1, 50, 63, 64, 300, 70_000}) {
      float[] numbers = new float[length];
      for (int i = 0; i < length; i++) {
        numbers[i] = 1f / (i + 1);
      }

      assertThat((float[]) PickleReader.read(PickleWriter.ofFloats(numbers))).isEqualTo(numbers);
    }
  }

  @Test
  void refusesHalfASurrogatePair() {
    assertThatIllegalArgumentException().isThrownBy(() -> PickleWriter.ofText("a\uD83D"));
  }
}
