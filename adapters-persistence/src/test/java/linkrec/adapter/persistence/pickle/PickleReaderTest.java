package linkrec.adapter.persistence.pickle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import linkrec.domain.CorruptDatasetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PickleReaderTest {

  /** A pickle that Python wrote. */
  record Sample(String name, int protocol, byte[] pickle) {
    @Override
    public String toString() {
      return name + ", protocol " + protocol;
    }
  }

  static List<Sample> samples() {
    try (InputStream input = PickleReaderTest.class.getResourceAsStream("python-pickles.txt")) {
      return new String(input.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" "))
          .map(
              cells ->
                  new Sample(
                      cells[0], Integer.parseInt(cells[1]), HexFormat.of().parseHex(cells[2])))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object expected(String name) {
    return switch (name) {
      case "int" -> -129L;
      case "big" -> 1L << 62;
      case "smallest" -> Long.MIN_VALUE;
      case "float", "scalar64" -> 0.1;
      case "text" -> "Ωx😀";
      case "longText" -> "ab".repeat(200);
      case "list" -> List.of(1L, "a", List.of(2.5));
      case "tuple" -> List.of(1L, 2L, 3L, List.of(4L), List.of());
      case "dict" -> inOrder("b", 1L, "a", inOrder("z", 300L, "y", 70_000L));
      case "empty" -> Map.of();
      case "float32" -> new float[] {1.5f, -2.25f, 3e-8f};
      case "float64" -> new double[] {0.1, 2};
      case "scalar32" -> 1.5f;
      case "bigEndian" -> new float[] {1.5f, 2};
      case "twice" -> List.of("key", "key");
      case "vectors" -> List.of(new float[] {1}, new float[] {2});
      case "longFloats" -> {
        float[] numbers = new float[100];
        for (int i = 0; i < numbers.length; i++) {
          numbers[i] = i;
        }
        yield numbers;
      }
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Map<Object, Object> inOrder(Object k1, Object v1, Object k2, Object v2) {
    Map<Object, Object> map = new LinkedHashMap<>();
    map.put(k1, v1);
    map.put(k2, v2);
    return map;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void readsWhatPythonWrites(Sample sample) {
    assertThat(PickleReader.read(sample.pickle()))
        .usingRecursiveComparison()
        .isEqualTo(expected(sample.name()));
  }

  @Test
  void keepsTheOrderOfADict() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String key : List.of("z", "m", "a", "y", "b")) {
      counts.put(key, counts.size());
    }

    assertThat(
            new ArrayList<>(
                ((Map<?, ?>) PickleReader.read(PickleWriter.ofCounts(counts))).keySet()))
        .isEqualTo(List.of("z", "m", "a", "y", "b"));
  }

  @Test
  void readsNumpyOneAndTwo() {
    for (String module : List.of("numpy.core.multiarray", "numpy._core.multiarray")) {
      byte[] written = PickleWriter.ofFloats(new float[] {1, 2});
      String text = new String(written, StandardCharsets.ISO_8859_1);
      int growth = module.length() - "numpy.core.multiarray".length();
      text = text.replace((char) 21 + "numpy.core.multiarray", (char) (21 + growth) + module);
      byte[] pickle = text.getBytes(StandardCharsets.ISO_8859_1);
      pickle[3] += (byte) growth;

      assertThat(PickleReader.read(pickle)).isEqualTo(new float[] {1, 2});
    }
  }

  private static void assertRefused(byte[] pickle, String message) {
    assertThatExceptionOfType(CorruptDatasetException.class)
        .isThrownBy(() -> PickleReader.read(pickle))
        .withMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '',                                1 more bytes
          2e,                                first byte
          80012e,                            protocol 2 to 5
          80062e,                            protocol 2 to 5
          80042e,                            one value
          80044b,                            1 more bytes
          80044b01,                          1 more bytes
          80044b012e00,                      one value and the end
          80044b014b022e,                    one value and the end
          8004284b012e,                      one value
          80044e2e,                          'int, float, str'
          8004882e,                          'int, float, str'
          80044301612e,                      'int, float, str'
          80048c0a612e,                      10 more bytes
          800458ffffffff612e,                4294967295 more bytes
          800496ffffffffffffff7f2e,          more bytes
          800496ffffffffffffffff2e,          length within the pickle
          800495ffffffffffffff7f4b012e,      more bytes
          80048a090000000000000000012e,      at most 8 bytes
          80048affff2e,                      at most 8 bytes
          80048b01000000012e,                operation that builds data
          80048c01ff2e,                      UTF-8
          80048c03eda0802e,                  UTF-8
          8004302e,                          operation that builds data
          8004642e,                          operation that builds data
          80045d322e,                        operation that builds data
          80045d612e,                        more things
          80044b014b02612e,                  a list to append to
          80045d652e,                        a mark
          80045d284b01622e,                  more things
          80047d284b01752e,                  a dict and pairs
          80047d5d4b01732e,                  keys of str or int
          80047d4b014b02734b014b03732e,      each key once
          800468002e,                        memo number 0
          80046affffffff2e,                  memo number
          80044b0172ffffff7f2e,              memo number below the position
          8004942e,                          more things
          80045d9468006128612e,              a container used once
          80045d94284b016800652e,            a container used once
          80045d94680065,                    a container used once
          8004522e,                          more things
          80044b0129522e,                    a function and its arguments
          80044b0129622e,                    'an array or its type'
          8004636f730a73797374656d0a2e,      another global
          80048c026f738c0673797374656d932e,  another global
          80048c086275696c74696e738c046576616c932e, another global
          80044b014b02932e,                  module and name
          8004636e756d70790a6e6461727261790a29522e, no call of ndarray
          8004636e756d70790a64747970650a29522e,     f4 or f8
          8004812e,                          operation that builds data
          8004922e,                          operation that builds data
          8004502e,                          operation that builds data
          80044930310a2e,                    operation that builds data
          800482012e,                        operation that builds data
          """)
  void refusesWhatIsNoData(String hex, String message) {
    assertRefused(HexFormat.of().parseHex(hex), message);
  }

  @Test
  void refusesEveryOtherFunction() {
    for (String global :
        List.of(
            "os system",
            "builtins eval",
            "posix system",
            "numpy load",
            "numpy.core.multiarray fromfile",
            "numpy.core.multiarray _reconstruct ",
            "numpy.core.multiarrayx _reconstruct",
            "_codecs decode",
            "codecs encode")) {
      String pickle = "\u0080\u0002c" + global.replaceFirst(" ", "\n") + "\n.";

      assertRefused(pickle.getBytes(StandardCharsets.ISO_8859_1), "another global");
    }
  }

  @Test
  void refusesArraysThatAreNotWhole() {
    for (int cut = 1; cut < 12; cut++) {
      String text =
          new String(PickleWriter.ofFloats(new float[] {1, 2, 3}), StandardCharsets.ISO_8859_1);
      // The bytes of the numbers: shorter by some, its length byte and the frame, too.
      int at = text.indexOf("C\f") + 1;
      String shorter = text.substring(0, at) + (char) (12 - cut) + text.substring(at + 1 + cut);
      byte[] pickle = shorter.getBytes(StandardCharsets.ISO_8859_1);
      pickle[3] -= (byte) cut;

      assertRefused(pickle, "3 numbers of 4 bytes expected");
    }
  }

  @Test
  void saysWhereItStopped() {
    assertRefused(
        HexFormat.of().parseHex("80045d4b01618c05"), "byte 6: 5 more bytes expected, got 0");
  }

  static Stream<byte[]> cutSamples() {
    return samples().stream()
        .flatMap(
            sample ->
                Stream.iterate(0, length -> length < sample.pickle().length, length -> length + 1)
                    .map(length -> java.util.Arrays.copyOf(sample.pickle(), length)));
  }

  @Test
  void refusesEveryPickleThatIsCut() {
    assertThat(cutSamples())
        .allSatisfy(
            cut ->
                assertThatExceptionOfType(CorruptDatasetException.class)
                    .isThrownBy(() -> PickleReader.read(cut)));
  }
}
