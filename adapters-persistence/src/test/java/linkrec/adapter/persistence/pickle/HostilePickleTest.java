package linkrec.adapter.persistence.pickle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import linkrec.domain.CorruptDatasetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pickles made to do harm: each is refused, or read, in little time and memory. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class HostilePickleTest {

  private static final int LONGEST = PickleReader.MAX_LENGTH;

  private static byte[] pickle(String operations) {
    return ("\u0080\u0004" + operations).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void assertRefused(byte[] pickle, String message) {
    assertThatExceptionOfType(CorruptDatasetException.class)
        .isThrownBy(() -> PickleReader.read(pickle))
        .withMessageContaining(message);
  }

  private static String repeated(String operations) {
    return operations.repeat((LONGEST - 1000) / operations.length());
  }

  private static String text(String text) {
    byte[] length =
        ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(text.length()).array();
    return "X" + new String(length, StandardCharsets.ISO_8859_1) + text;
  }

  @Test
  void readsOrRefusesEveryMutation() {
    Random random = new Random(7);
    List<PickleReaderTest.Sample> samples = PickleReaderTest.samples();
    int refused = 0;
    int runs = 300_000;
    for (int i = 0; i < runs; i++) {
      byte[] mutated = mutated(samples.get(i % samples.size()).pickle(), random);
      try {
        assertThat(PickleReader.read(mutated)).isNotNull();
      } catch (CorruptDatasetException e) {
        refused++;
      }
    }
    assertThat(refused).isBetween(runs / 4, runs);
  }

  private static byte[] mutated(byte[] pickle, Random random) {
    byte[] mutated = pickle.clone();
    for (int change = 1 + random.nextInt(3); change > 0; change--) {
      int at = 2 + random.nextInt(mutated.length - 2);
      switch (random.nextInt(4)) {
        case 0 -> mutated[at] = (byte) random.nextInt(256);
        case 1 -> mutated[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> mutated = without(mutated, at);
        default -> mutated = withCopy(mutated, at, random);
      }
    }
    return mutated;
  }

  private static byte[] without(byte[] bytes, int at) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    output.write(bytes, 0, at);
    output.write(bytes, at + 1, bytes.length - at - 1);
    return output.size() > 3 ? output.toByteArray() : bytes;
  }

  private static byte[] withCopy(byte[] bytes, int at, Random random) {
    int from = random.nextInt(bytes.length);
    int length = random.nextInt(Math.min(8, bytes.length - from) + 1);
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    output.write(bytes, 0, at);
    output.write(bytes, from, length);
    output.write(bytes, at, bytes.length - at);
    return output.toByteArray();
  }

  @Test
  void readsOrRefusesRandomBytes() {
    Random random = new Random(8);
    for (int i = 0; i < 100_000; i++) {
      byte[] bytes = new byte[3 + random.nextInt(60)];
      random.nextBytes(bytes);
      bytes[0] = (byte) 0x80;
      bytes[1] = 4;
      try {
        assertThat(PickleReader.read(bytes)).isNotNull();
      } catch (CorruptDatasetException e) {
        assertThat(e.getMessage()).startsWith("pickle, byte ");
      }
    }
  }

  @Test
  void refusesDeepNesting() {
    assertRefused(pickle("]".repeat(1000) + "a".repeat(999) + "."), "nesting of at most 32");
    assertRefused(pickle(")" + "\u0085".repeat(1000) + "."), "nesting of at most 32");
    assertRefused(pickle(repeated("]") + "."), "containers");
    assertRefused(pickle(repeated("}") + "."), "containers");
    assertRefused(pickle(repeated("}(") + "."), "containers");
  }

  @Test
  void refusesMarksWithoutEnd() {
    assertRefused(pickle(repeated("(") + "K\u0001."), "one value");
  }

  @Test
  void refusesAStackWithoutEnd() {
    assertRefused(pickle(repeated("N") + "."), "one value");
    assertRefused(pickle(repeated("M\u1234") + "."), "");
  }

  @Test
  void refusesListsThatContainThemselves() {
    assertRefused(pickle("]\u0094h\u0000a."), "a container used once");
  }

  @Test
  void refusesListsThatDoubleWithEachLine() {
    StringBuilder bomb = new StringBuilder("]\u0094");
    for (int i = 0; i < 40; i++) {
      bomb.append("](h").append((char) i).append('h').append((char) i).append("e\u0094");
    }
    assertRefused(pickle(bomb + "."), "a container used once");
  }

  @Test
  void refusesBytesThatAreUsedAgainAndAgain() {
    String megabyte = text("a".repeat(1 << 20)) + "\u0094";
    String encode = "c_codecs\nencode\n\u0094" + text("latin1") + "\u00940";
    String bomb = megabyte + encode.substring(0, encode.length() - 1);
    String call = "h\u0001h\u0000h\u0002\u0086R";
    assertRefused(pickle(bomb + call.repeat(100_000) + "."), "contents used once");
  }

  @Test
  void refusesLongKeysThatAreComparedAgainAndAgain() {
    String key = "k".repeat(4 << 20);
    String bomb = text(key) + "\u0094" + text(key) + "\u0094}(";
    assertRefused(
        pickle(bomb + "h\u0000Nh\u0001N".replace("N", "K\u0001").repeat(500_000) + "u."),
        "each key once");
  }

  @Test
  void readsManyKeysOfOneHashInLittleTime() {
    StringBuilder keys = new StringBuilder("}(");
    int bits = 16;
    for (int i = 0; i < 1 << bits; i++) {
      // "Aa" and "BB" have the same hash in Java.
      StringBuilder key = new StringBuilder();
      for (int bit = 0; bit < bits; bit++) {
        key.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      keys.append(text(key.toString())).append("K\u0001");
    }

    assertThat((java.util.Map<?, ?>) PickleReader.read(pickle(keys + "u."))).hasSize(1 << bits);
  }

  @Test
  void refusesMoreThanItTakes() {
    byte[] tooLong = Arrays.copyOf(PickleWriter.ofLong(1), LONGEST + 1);
    assertRefused(tooLong, "at most " + LONGEST + " bytes");
  }

  @Test
  void readsTheLongestThatItTakes() {
    String longest = "a".repeat(LONGEST - 20);

    assertThat(PickleReader.read(PickleWriter.ofText(longest))).isEqualTo(longest);
  }
}
