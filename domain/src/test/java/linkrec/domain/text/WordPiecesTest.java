package linkrec.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPiecesTest {

  @ParameterizedTest
  @CsvSource({
    "港, 1",
    "石橋, 1",
    "港湾局, 2",
    "石造灯台, 3",
    "石造灯台管理局, 4",
    "の, 1",
    "さくら, 2",
    "harbour, 3",
    "クレーン, 1",
    "1875, 1",
    "石橋1875, 2",
    "・・, 1"
  })
  void countsByScriptAndLength(String word, int pieces) {
    assertThat(WordPieces.count(word, 0, word.length())).isEqualTo(pieces);
  }

  @Test
  void countsBetweenTheBordersOnly() {
    assertThat(WordPieces.count("港港湾局港", 1, 4)).isEqualTo(2);
  }

  @Test
  void countsNothingButWordsWhereSpacesStandBetweenThem() {
    assertThat(Tokenizer.of("en").pieces("harbour", 0, 7)).isEqualTo(1);
    assertThat(Tokenizer.of("ja").pieces("harbour", 0, 7)).isEqualTo(3);
  }
}
