package linkrec.adapter.persistence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.text.PieceModel;
import linkrec.domain.text.Tokenizer;
import linkrec.testkit.PieceDocument;
import org.junit.jupiter.api.Test;

class SentencePieceReaderTest {

  private static PieceModel read(PieceDocument document) {
    return SentencePieceReader.read(document.bytes(), "samplewiki.pieces.model");
  }

  private static int tokensOf(PieceModel model, String text) {
    return Tokenizer.of("ja").cutBy(model).tokenize(text, 0, text.length()).tokenCount();
  }

  private static void assertRefused(byte[] document, String complaint) {
    assertThatExceptionOfType(CorruptDatasetException.class)
        .isThrownBy(() -> SentencePieceReader.read(document, "samplewiki.pieces.model"))
        .withMessageStartingWith("samplewiki.pieces.model: ")
        .withMessageContaining(complaint);
  }

  @Test
  void readsPiecesAndTheOrderOfTheirScores() {
    PieceDocument document =
        new PieceDocument().piece("石", -3).piece("橋", -4).piece("港", -5).pairs("nmt_nfkc");

    assertThat(tokensOf(read(document), "石橋港")).isEqualTo(3);
    assertThat(tokensOf(read(document.piece("石橋", -1)), "石橋港")).isEqualTo(2);
    assertThat(tokensOf(read(document.piece("橋港", 0).piece("石橋港", -9)), "石橋港")).isEqualTo(1);
  }

  @Test
  void leavesOutPiecesThatStandForNoText() {
    PieceDocument document =
        new PieceDocument().piece("石", -3).piece("橋", -4).special("石橋", 3).pairs("nfkc");

    assertThat(tokensOf(read(document), "石橋")).isEqualTo(2);
  }

  @Test
  void passesOverFieldsThatItDoesNotNeed() {
    PieceDocument document =
        new PieceDocument().piece("石", -3).pairs("nmt_nfkc").unneeded().piece("橋", -4);

    assertThat(tokensOf(read(document), "石橋")).isEqualTo(2);
  }

  @Test
  void refusesOtherKindsOfModels() {
    assertRefused(new PieceDocument().piece("石", 0).kind(1, "nmt_nfkc").bytes(), "got kind 1");
    assertRefused(new PieceDocument().piece("石", 0).pairs("identity").bytes(), "got 'identity'");
    assertRefused(new PieceDocument().pairs("nmt_nfkc").bytes(), "got no pieces");
  }

  @Test
  void refusesWhatIsNoModel() {
    assertRefused("{\"pieces\": []}".getBytes(StandardCharsets.UTF_8), "got ");
    assertRefused(new byte[] {(byte) 0x80}, "got an end inside a number");
    assertRefused(new byte[] {0x0A, 0x05, 0x0A}, "got a value of 5 bytes with 1 left");
    assertRefused(new byte[] {0x0B}, "got field 1 of wire type 3, not 2");
    byte[] endless = new byte[20];
    Arrays.fill(endless, (byte) 0xFF);
    assertRefused(endless, "got a number of more than ten bytes");
  }

  @Test
  void readsOrRefusesAnyBytes() {
    byte[] whole = new PieceDocument().piece("石", -3).piece("橋", -4).pairs("nmt_nfkc").bytes();
    Random random = new Random(5);
    int refused = 0;
    for (int round = 0; round < 20_000; round++) {
      byte[] changed = Arrays.copyOf(whole, whole.length - random.nextInt(3));
      changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      try {
        SentencePieceReader.read(changed, "samplewiki.pieces.model");
      } catch (CorruptDatasetException e) {
        refused++;
      }
    }
    assertThat(refused).isBetween(1, 19_999);
  }
}
