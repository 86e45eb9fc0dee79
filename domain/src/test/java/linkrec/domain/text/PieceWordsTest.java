package linkrec.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Words cut by a subword model, through the tokenizer. */
class PieceWordsTest {

  private static List<String> tokens(String text, String... pieces) {
    return tokensIn("ja", text, pieces);
  }

  private static List<String> tokensIn(String language, String text, String... pieces) {
    TokenizedText found =
        Tokenizer.of(language)
            .cutBy(new PieceModel(List.of(pieces)))
            .tokenize(text, 0, text.length());
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < found.tokenCount(); i++) {
      tokens.add(text.substring(found.tokenStart(i), found.tokenEnd(i)));
    }
    return tokens;
  }

  @Test
  void cutsWordsIntoPieces() {
    assertThat(tokens("石橋の港", "石橋", "の港", "石", "橋", "の", "港")).containsExactly("石橋", "の港");
  }

  @Test
  void takesPunctuationOffTheEdgesOfPieces() {
    assertThat(tokens("橋（石）、港", "(石", ")、", "(", ")", "、", "石", "橋", "港"))
        .containsExactly("橋", "（", "石", "）、", "港");
  }

  @Test
  void readsWideFormsAsTheirPlainOnes() {
    assertThat(tokens("ＡＢ橋１２", "AB", "12", "A", "B", "1", "2", "橋"))
        .containsExactly("ＡＢ", "橋", "１２");
  }

  @Test
  void leavesTheWideTildeAsItIs() {
    assertThat(tokens("橋～港", "橋~", "橋", "~", "港", "～")).containsExactly("橋", "～", "港");
  }

  @Test
  void cutsNoCharacterThatNormalisingMakesLonger() {
    assertThat(tokens("㈱橋", "(", "株", ")", "橋")).containsExactly("㈱", "橋");
  }

  @Test
  void joinsPiecesThatMeetInTheMidstOfACharacter() {
    assertThat(tokens("か\u3099\u0301橋港", "\u0301橋", "が", "\u0301", "橋", "港"))
        .containsExactly("か\u3099\u0301橋", "港");
  }

  @Test
  void seesTheSpaceInFrontOfAWord() {
    String[] pieces = {"▁石", "石橋", "▁", "石", "橋"};

    assertThat(tokens("石橋", pieces)).containsExactly("石", "橋");
    assertThat(tokens("港 石橋", pieces)).containsExactly("港", " ", "石", "橋");
    assertThat(tokens("港  石橋", pieces)).containsExactly("港", "  ", "石橋");
    assertThat(tokens("港石橋", pieces)).containsExactly("港", "石橋");
  }

  @Test
  void cutsOtherLanguagesAsBefore() {
    assertThat(tokensIn("en", "harbour", "har", "bour")).containsExactly("harbour");
  }

  @Test
  void countsEveryPieceAsOneWord() {
    Tokenizer tokenizer = Tokenizer.of("ja").cutBy(new PieceModel(List.of("harbour")));

    assertThat(tokenizer.pieces("harbour", 0, 7)).isEqualTo(1);
  }
}
