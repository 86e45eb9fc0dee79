package linkrec.adapter.persistence.model;

import static org.assertj.core.api.Assertions.assertThat;

import linkrec.domain.page.LanguageCode;
import linkrec.domain.text.Tokenizer;
import org.junit.jupiter.api.Test;

class BundledPiecesTest {

  @Test
  void cutsJapaneseIntoPieces() {
    Tokenizer tokenizer =
        Tokenizer.of("ja").cutBy(BundledPieces.of(new LanguageCode("ja")).orElseThrow());
    String text = "灯台は港にある。";

    assertThat(tokenizer.tokenize(text, 0, text.length()).tokenCount()).isBetween(4, 8);
  }

  @Test
  void hasNoModelForLanguagesWithSpaces() {
    assertThat(BundledPieces.of(new LanguageCode("en"))).isEmpty();
  }
}
