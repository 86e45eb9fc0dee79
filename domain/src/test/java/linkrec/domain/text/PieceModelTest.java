package linkrec.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PieceModelTest {

  private static int rank(PieceModel model, String text) {
    return model.rankOf(text.toCharArray(), 0, text.length());
  }

  @Test
  void ranksPiecesInTheirOrder() {
    PieceModel model = new PieceModel(List.of("石橋", "石", "橋"));

    assertThat(rank(model, "石橋")).isZero();
    assertThat(rank(model, "橋")).isEqualTo(2);
    assertThat(model.lengthOf(0)).isEqualTo(2);
  }

  @Test
  void knowsNoOtherTexts() {
    PieceModel model = new PieceModel(List.of("石橋", "石"));

    assertThat(rank(model, "橋")).isEqualTo(PieceModel.NONE);
    assertThat(rank(model, "石橋の上")).isEqualTo(PieceModel.NONE);
    assertThat(rank(new PieceModel(List.of()), "石")).isEqualTo(PieceModel.NONE);
  }

  @Test
  void keepsTheFirstRankOfARepeatedPiece() {
    PieceModel model = new PieceModel(List.of("港", "石", "港"));

    assertThat(rank(model, "港")).isZero();
  }

  @Test
  void looksBetweenTheBordersOnly() {
    PieceModel model = new PieceModel(List.of("石", "橋"));

    assertThat(model.rankOf("石橋".toCharArray(), 1, 2)).isEqualTo(1);
  }

  @Test
  void findsEveryOneOfManyPieces() {
    List<String> pieces = IntStream.range(0, 40_000).mapToObj(i -> "p" + i).toList();
    PieceModel model = new PieceModel(pieces);

    for (int i = 0; i < pieces.size(); i++) {
      assertThat(rank(model, pieces.get(i))).isEqualTo(i);
    }
  }
}
