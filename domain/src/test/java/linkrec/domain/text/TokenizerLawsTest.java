package linkrec.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerLawsTest {
  /** Characters that meet at the edges of the rules. */
  private static final String AWKWARD =
      "aZldé0 .,!?'’\"()-_\n\r\t\u00A0\u0085\u2028\u3000\u0301\u0903\u093E\u094D\u0915\u0600\u06DD"
          + "\u200C\u200D\u200E\uFE0F\u203C\u2049\u3030\u2764\u263A\u20E3#+$日本語。！？」「ーカ々"
          + "ภาษไทยำ\u0E49\u0EB3ລາ\u17D2\u1780\u17D4\u1039\u1000\u102C\u104B\u0F0B\u0F0D\u0F0E\u0F56"
          + "\u0F72\u1100\u1161\u11A8가ևՀ։\u1362\u0964\u061F\uD83D\uDE00\uDC69\uD83C\uDFFD\uDDEB\uDDF7"
          + "\uD804\uDCBD\uDC00\uD840\uDC0B\uDB40\uDC67\uD800";

  private static final List<String> LANGUAGES =
      List.of(
          "en",
          "fr",
          "it",
          "hy",
          "hi",
          "ar",
          "ja",
          "zh",
          "th",
          "km",
          "my",
          "lo",
          "bo",
          "zz",
          "ja+pieces",
          "th+pieces");

  private static final PieceModel PIECES =
      new PieceModel(
          List.of(
              "日本",
              "ภา",
              "\u0E49a",
              "aa",
              "本語",
              "。a",
              "▁a",
              "''",
              "\u093E\u094D",
              "。。",
              "a。",
              "!?",
              "中中",
              "▁",
              "日",
              "本",
              "語",
              "a",
              "。",
              "'",
              "!",
              "?",
              "中",
              "ภ",
              "า",
              "\u0E49",
              "\u0301"));

  @Provide
  Arbitrary<String> awkwardTexts() {
    return Arbitraries.strings().withChars(AWKWARD.toCharArray()).ofMaxLength(40);
  }

  @Provide
  Arbitrary<String> languages() {
    return Arbitraries.of(LANGUAGES);
  }

  @Property(tries = 3000)
  void tokensOfAwkwardTextTileItsSentences(
      @ForAll("awkwardTexts") String text, @ForAll("languages") String language) {
    assertTiles(text, 0, text.length(), tokens(language, text));
  }

  @Property(tries = 2000)
  void tokensOfAnyTextTileItsSentences(@ForAll String text, @ForAll("languages") String language) {
    assertTiles(text, 0, text.length(), tokens(language, text));
  }

  @Property(tries = 3000)
  void noTokenCutsWhatReadersSeeAsOneCharacter(
      @ForAll("awkwardTexts") String text, @ForAll("languages") String language) {
    assertCutsNoCharacter(text, tokens(language, text));
  }

  @Property(tries = 2000)
  void aPartIsReadAsIfItWereTheWhole(
      @ForAll("awkwardTexts") String text,
      @ForAll("awkwardTexts") String around,
      @ForAll("languages") String language) {
    TokenizedText whole = tokens(language, text);
    String source = around + text + around;
    int shift = around.length();
    TokenizedText part = tokenizer(language).tokenize(source, shift, shift + text.length());
    assertThat(part.tokenCount()).isEqualTo(whole.tokenCount());
    assertThat(part.sentenceCount()).isEqualTo(whole.sentenceCount());
    for (int t = 0; t < whole.tokenCount(); t++) {
      assertThat(part.tokenStart(t)).isEqualTo(whole.tokenStart(t) + shift);
      assertThat(part.tokenEnd(t)).isEqualTo(whole.tokenEnd(t) + shift);
    }
    for (int s = 0; s < whole.sentenceCount(); s++) {
      assertThat(part.firstToken(s)).isEqualTo(whole.firstToken(s));
    }
  }

  @Property(tries = 2000)
  void kindsSayWhatTokensHold(
      @ForAll("awkwardTexts") String text, @ForAll("languages") String language) {
    TokenizedText found = tokens(language, text);
    for (int t = 0; t < found.tokenCount(); t++) {
      String token = text.substring(found.tokenStart(t), found.tokenEnd(t));
      assertThat(found.isSpace(t) && found.isPunctuation(t)).isFalse();
      assertThat(found.isSpace(t)).isEqualTo(WhiteSpace.isWhiteSpace(token.codePointAt(0)));
      if (found.isPunctuation(t)) {
        assertThat(token.codePoints().anyMatch(TokenizerLawsTest::isLetterOrDigitOfItsOwn))
            .isFalse();
      }
    }
  }

  @Test
  void anyCodePointBesideAnyOtherIsReadWithoutLoss() {
    Random random = new Random(7);
    for (int round = 0; round < 300_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 6; i++) {
        text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x3100 : 0x110000));
        text.append(i % 2 == 0 ? AWKWARD.charAt(random.nextInt(AWKWARD.length())) : 'a');
      }
      String language = LANGUAGES.get(round % LANGUAGES.size());
      TokenizedText found = tokens(language, text.toString());
      assertTiles(text.toString(), 0, text.length(), found);
      assertCutsNoCharacter(text.toString(), found);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        ".",
        "'",
        " ",
        "\n",
        "\r",
        "。",
        "あ",
        "中",
        "ก",
        "က",
        "ក",
        "ລ",
        "་",
        "བ",
        "\u0301",
        "\u200D",
        "\u0600",
        "\uD83D\uDE00",
        "\uD83D",
        "\uDE00",
        "a.",
        "a. ",
        "l'",
        "。a",
        "́\u0600"
      })
  void aMillionTimesTheSameTakesLittleTime(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());
    for (String language : List.of("fr", "ja", "ja+pieces")) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> assertTiles(text, 0, text.length(), tokens(language, text)));
    }
  }

  private static boolean isLetterOrDigitOfItsOwn(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        && CharacterClasses.SPACED.of(codePoint) != CharacterClasses.EXTEND;
  }

  private static TokenizedText tokens(String language, String text) {
    return tokenizer(language).tokenize(text, 0, text.length());
  }

  /** {@code ja+pieces}: cut by pieces, some of which begin or end in the midst of characters. */
  private static Tokenizer tokenizer(String language) {
    String[] parts = language.split("\\+");
    Tokenizer tokenizer = Tokenizer.of(parts[0]);
    return parts.length == 1 ? tokenizer : tokenizer.cutBy(PIECES);
  }

  private static void assertTiles(String text, int start, int end, TokenizedText found) {
    int at = start;
    int token = 0;
    for (int s = 0; s < found.sentenceCount(); s++) {
      assertThat(text.substring(at, found.sentenceStart(s)).replace("\r\n", "").replace("\n", ""))
          .isEmpty();
      assertThat(found.firstToken(s)).isEqualTo(token);
      at = found.sentenceStart(s);
      for (; token < found.endToken(s); token++) {
        if (found.tokenStart(token) != at || found.tokenEnd(token) <= at) {
          throw new AssertionError("token " + token + " does not begin where the last one ended");
        }
        at = found.tokenEnd(token);
      }
      assertThat(at).isEqualTo(found.sentenceEnd(s)).isLessThanOrEqualTo(end);
      assertThat(text.substring(found.sentenceStart(s), at)).doesNotContain("\n");
    }
    assertThat(token).isEqualTo(found.tokenCount());
    assertThat(text.substring(at, end).replace("\r\n", "").replace("\n", "")).isEmpty();
  }

  private static void assertCutsNoCharacter(String text, TokenizedText found) {
    BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.ROOT);
    characters.setText(text);
    for (int t = 0; t < found.tokenCount(); t++) {
      int start = found.tokenStart(t);
      int end = found.tokenEnd(t);
      if (!characters.isBoundary(start) || !characters.isBoundary(end)) {
        throw new AssertionError("token " + t + " cuts a character of " + escaped(text));
      }
    }
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(c -> escaped.append(String.format("\\u%04X", c)));
    return escaped.toString();
  }
}
