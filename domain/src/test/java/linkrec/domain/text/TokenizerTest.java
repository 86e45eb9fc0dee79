package linkrec.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected texts carry {@code ¦} between tokens and {@code ‖} between sentences. */
class TokenizerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '\t',
      quoteCharacter = '\u0001',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "en\tThe¦ ¦cat¦ ¦sleeps¦.¦ ‖Why¦?",
        "de\tDer¦ ¦Bäcker¦ ¦(¦seit¦ ¦1990¦)¦ ¦backt¦.¦ ‖Gut¦!",
        "es\t¿¦Dónde¦?¦ ‖¡¦Aquí¦!¦ ‖Ya¦.",
        "vi\tThế¦ ¦kỷ¦ ¦mới¦.¦ ‖Xin¦ ¦chào¦!",
        "el\tΠού¦;¦ ¦Εδώ¦.¦ ‖«¦Ναι¦»,¦ ¦είπε¦.",
        "ru\tКнига¦ ¦—¦ ¦друг¦.¦ ‖Да¦.",
        "uk\tМ'яч¦ ¦і¦ ¦сім’я¦.",
        "hy\tԳիրքը¦ ¦նոր¦ ¦է¦։¦ ‖Այո¦։",
        "hy\tԱա¦․¦ ¦բբ¦։¦ ‖Գգ",
        "ka\tეს¦ ¦სახლია¦.¦ ‖დიახ¦.",
        "he\tזה¦ ¦בית¦.¦ ‖צה\"ל¦ ¦כאן¦.",
        "ar\tما¦ ¦هذا¦؟¦ ‖كتاب¦،¦ ¦نعم¦.",
        "fa\tکتاب‌ها¦ ¦کجاست¦؟¦ ‖اینجا¦.",
        "ur\tیہ¦ ¦گھر¦ ¦ہے¦۔¦ ‖ہاں¦۔",
        "ps\tدا¦ ¦کتاب¦ ¦دی¦.",
        "sd\tهيءَ¦ ¦ڪتاب¦ ¦آهي¦.",
        "syr\tܟܬܒܐ¦܀¦ ‖ܛܒ",
        "dv\tމި¦ ¦ފޮތް¦.",
        "nqo\tߟߊߓߊ߲߫¦ ¦ߞߊ߬ߙߊ߲¦߹¦ ‖ߊ߬",
        "hi\tयह¦ ¦घर¦ ¦है¦।¦ ‖क्यों¦?",
        "mr\tहे¦ ¦पुस्तक¦ ¦आहे¦.¦ ‖होय¦!",
        "bn\tএটা¦ ¦বই¦।¦ ‖হ্যাঁ¦।",
        "pa\tਇਹ¦ ¦ਘਰ¦ ¦ਹੈ¦।¦ ‖ਹਾਂ",
        "gu\tઆ¦ ¦ઘર¦ ¦છે¦.",
        "or\tଏହା¦ ¦ଘର¦।¦ ‖ହଁ",
        "ta\tஇது¦ ¦வீடு¦.¦ ‖ஆம்¦.",
        "te\tఇది¦ ¦ఇల్లు¦.",
        "kn\tಇದು¦ ¦ಮನೆ¦.",
        "ml\tഇത്¦ ¦വീട്¦.",
        "si\tමේ¦ ¦ගෙයක්¦෴¦ ‖ඔව්",
        "am\tቤት¦ ¦ነው¦።¦ ‖አዎ¦፧¦ ‖እሺ",
        "ti\tገዛ¦ ¦እዩ¦።¦ ‖እወ",
        "chr\tᎣᏏᏲ¦,¦ ¦ᏙᎯᏧ¦?",
        "iu\tᐃᓄᒃ¦.¦ ‖ᐋ",
        "mn-mong\tᠮᠣᠩᠭᠣᠯ¦᠃¦ ‖ᠪᠢ",
        "sat\tᱱᱚᱣᱟ¦ ¦ᱚᱲᱟᱜ¦᱾¦ ‖ᱦᱮᱸ",
        "mni\tꯃꯁꯤ¦ ¦ꯌꯨꯝ¦꯫¦ ‖ꯍꯣꯢ",
        "got\t𐌷𐌿𐍃¦ ¦𐌹𐍃𐍄",
        "ff-adlm\t𞤭𞤻𞤭¦ ¦𞤺𞤢𞤤¦.¦ ‖𞤻𞤢",
        "ccp\t𑄃𑄪𑄃¦𑅁¦ ‖𑄃",
        "ko\t이것은¦ ¦집이다¦.¦ ‖그래¦?",
      })
  void cutsLanguagesWithSpaces(String language, String expected) {
    assertCuts(language, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '\t',
      quoteCharacter = '\u0001',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "ja\t東京¦は¦日本¦の¦首都¦。‖行¦こう¦！‖はい",
        "ja\t「¦はい¦。¦」‖と¦言う",
        "ja\t作家¦・¦ジョン¦・¦スミス¦（¦1950¦年¦）",
        "ja\tCD¦と¦DVD¦（¦U.S.A.¦）¦ ¦v2.0¦版",
        "ja\t1974¦年¦～¦1983¦年",
        "zh\t北京¦是¦中国¦的¦首都¦。‖真的¦吗¦？‖是",
        "zh-classical\t學¦而¦時¦習¦之¦。‖善",
        "zh_yue\t香港¦有¦山¦。",
        "th\tประเทศไทย¦มี¦ภูเขา¦ ¦(¦ABC¦)¦ ¦สวย",
        "lo\tປະເທດ¦ລາວ",
        "km\tប្រទេស¦កម្ពុជា¦។‖ភាសាខ្មែរ",
        "my\tရန်¦ကုန်¦မြို့¦။‖ရှိ¦သည်",
        "bo\tབོད¦་¦ལྗོངས¦་¦ཡིན¦།¦ ‖གངས¦་¦ཅན",
        "dz\tའབྲུག¦་¦ཡུལ",
      })
  void cutsLanguagesWithoutSpaces(String language, String expected) {
    assertCuts(language, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '\t',
      quoteCharacter = '\u0001',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "en\tvalue¦ ¦40.123¦ ¦and¦ ¦partic...ular¦ ¦a(b)c¦ ¦x/y",
        "en\t(¦one¦)¦ ¦[¦two¦],¦ ¦“¦three¦”…",
        "en\t'¦tis¦ ¦don't¦ ¦dogs¦'¦ ¦well-known¦ ¦-¦x¦-",
        "en\t,¦ ¦a¦ ¦...¦ ‖b¦ ¦?!¦ ‖c",
        "en\ta¦  ¦b¦\u000B¦c¦ \u00A0 ¦d",
        "en\tC++¦ ¦$5¦ ¦+¦ ¦x=y¦ ¦50¦%¦ ¦#¦tag¦ ¦_¦x¦_",
        "en\t☃¦ ¦😀😀¦ ¦a😀",
        "en\tI❤¦!",
        "en\t。‖a¦。‖b",
      })
  void keepsPunctuationInsideWordsAndCutsItOffAtTheirEdges(String language, String expected) {
    assertCuts(language, expected);
  }

  @Nested
  class Abbreviated {
    @ParameterizedTest
    @CsvSource(
        delimiter = '\t',
        quoteCharacter = '\u0001',
        ignoreLeadingAndTrailingWhitespace = false,
        value = {
          "en\tDr.¦ ¦Ada¦ ¦met¦ ¦J.¦ ¦Roe¦.¦ ‖They¦ ¦ate¦.",
          "en\tRoe¦ ¦(¦b.¦ ¦1900¦)¦ ¦of¦ ¦(¦St.¦ ¦Ives¦).",
          "en\tsee¦ ¦Dr¦.,¦ ¦and¦ ¦Dr¦..¦ ‖Then",
          "en\tthe¦ ¦5¦.¦ ‖June",
          "en\tA¦!¦ ‖B",
          "en\té.¦ ¦x¦ ¦\uD835\uDC9C.¦ ¦y",
          "de\tz.B.¦ ¦Holz¦,¦ ¦usw.¦ ¦und¦ ¦Nr.¦ ¦5",
          "pt-BR\tSr.¦ ¦Silva",
          "nb\tbl.a.¦ ¦fisk",
          "ru\tг.¦ ¦Тула",
          "hy\tԱ¦։¦ ‖Բ",
          "zz\tDr¦.¦ ‖Ada¦ ¦J.¦ ¦Roe",
          "th\tปี¦ ¦พ.ศ.¦ ¦2500",
        })
    void keepTheirFullStopAndEndNoSentence(String language, String expected) {
      assertCuts(language, expected);
    }

    @Test
    void areKnownUnderAnyCodeOfTheLanguage() {
      for (String language :
          List.of("en", "be_x_old", "be-tarask", "gsw", "zh-min-nan", "simple")) {
        assertThat(TextLanguage.of(language).abbreviations()).isNotSameAs(SpanSet.EMPTY);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '\t',
      quoteCharacter = '\u0001',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "fr\tl'¦eau¦ ¦d’¦or¦ ¦aujourd'hui¦ ¦L'¦Été¦ ¦QU'¦ON",
        "fr\tqu'¦«¦elle¦»¦ ¦d'¦l'¦eau¦ ¦l'¦A.¦ ¦Roe",
        "fr\tl¦'¦ ¦l'\u0301eau¦ ¦x'y",
        "it\tdell'¦arte¦ ¦Sant'¦Elia¦ ¦po¦'",
        "ca\tl'¦illa¦ ¦d'¦aigua",
        "oc\tl'¦aiga",
        "en\tl'eau¦ ¦O'Neill",
        "br\tc'hoar",
      })
  void elidedWordsEndBehindTheirApostrophe(String language, String expected) {
    assertCuts(language, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '\t',
      quoteCharacter = '\u0001',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "en\te\u0301¦.¦ ‖a¦\"\u0301¦ ¦\"\u0301¦a",
        "en\ta¦ \u0301¦b",
        "en\ta¦\u000B¦\u0301b",
        "en\ta¦.\u0301¦ ¦b",
        "en\t\u0301a¦ ¦b",
        "ar\t\u0600 a",
        "en\t‼\u200D😀a¦ ¦b",
        "en\t👩\u200D🚀¦ ¦🇫🇷",
        "en\t\uD800¦ ¦\uDC00¦!",
      })
  void marksStayWithWhatTheyStandOn(String language, String expected) {
    assertCuts(language, expected);
  }

  @Nested
  class LineEnds {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "a‖\nb",
          "\n\na‖\n\nb\n",
          "a‖\r\nb\r\n",
          " ‖\na",
          "Dr.‖\nRoe",
          "ab¦.¦ ‖\n ¦b",
          "a¦\r¦b"
        })
    void alwaysEndTheSentenceAndBelongToNone(String expected) {
      assertCuts("en", expected);
    }

    @Test
    void aloneGiveNoSentence() {
      assertThat(tokens("en", "\n\r\n\n").sentenceCount()).isZero();
      assertThat(tokens("en", "").tokenCount()).isZero();
    }
  }

  @Test
  void saysWhatTokensAre() {
    String text = "Oh, +5 … €\u00A0☺ a+ 東 ١";
    TokenizedText found = tokens("en", text);
    List<String> spaces = new ArrayList<>();
    List<String> punctuation = new ArrayList<>();
    for (int t = 0; t < found.tokenCount(); t++) {
      String token = text.substring(found.tokenStart(t), found.tokenEnd(t));
      if (found.isSpace(t)) {
        spaces.add(token);
      }
      if (found.isPunctuation(t)) {
        punctuation.add(token);
      }
    }
    assertThat(spaces).containsExactly(" ", " ", " ", "\u00A0", " ", " ", " ");
    assertThat(punctuation).containsExactly(",", "…", "€", "☺");
  }

  @Test
  void offsetsAreThoseOfTheSource() {
    TokenizedText found = Tokenizer.of("en").tokenize("[[x]]One two.\nThree[[y]]", 5, 19);
    assertThat(found.sentenceCount()).isEqualTo(2);
    assertThat(found.sentenceStart(0)).isEqualTo(5);
    assertThat(found.sentenceEnd(0)).isEqualTo(13);
    assertThat(found.sentenceStart(1)).isEqualTo(14);
    assertThat(found.sentenceEnd(1)).isEqualTo(19);
    assertThat(found.firstToken(1)).isEqualTo(4);
    assertThat(found.endToken(1)).isEqualTo(5);
  }

  @Test
  void refusesWhatIsNotThere() {
    assertThatThrownBy(() -> Tokenizer.of("en").tokenize("abc", 2, 4))
        .isInstanceOf(IndexOutOfBoundsException.class);
    TokenizedText found = tokens("en", "a");
    assertThatThrownBy(() -> found.tokenStart(1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> found.firstToken(1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> found.isSpace(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "../en",
        "EN",
        "Zh-Hans-CN",
        "x/y",
        "enenenenenenenenenenenenenenenenenenene0"
      })
  void takesAnyLanguageCode(String code) {
    assertThat(tokens(code, "one two").sentenceCount()).isEqualTo(1);
  }

  @Test
  void keepsOneTokenizerForALanguage() {
    assertThat(Tokenizer.of("fr")).isSameAs(Tokenizer.of("fr"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr", "az", "th"})
  void doesNotDependOnTheDefaultLanguage(String machine) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(machine));
      assertCuts("IT-x-" + machine, "L'¦isola¦ ¦UN'¦ISOLA");
      assertCuts("ZH-hant-" + machine, "北京¦是¦中国¦的¦首都");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void threadsShareATokenizer() throws Exception {
    String text = "東京は日本の首都である。パリはフランスの首都である。".repeat(40);
    List<Integer> alone = starts(tokens("ja", text));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<List<Integer>>> answers = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        answers.add(threads.submit(() -> starts(tokens("ja", text))));
      }
      for (Future<List<Integer>> answer : answers) {
        assertThat(answer.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<Integer> starts(TokenizedText found) {
    List<Integer> starts = new ArrayList<>();
    for (int t = 0; t < found.tokenCount(); t++) {
      starts.add(found.tokenStart(t));
    }
    return starts;
  }

  private static TokenizedText tokens(String language, String text) {
    return Tokenizer.of(language).tokenize(text, 0, text.length());
  }

  private static void assertCuts(String language, String expected) {
    String text = expected.replace("¦", "").replace("‖", "");
    assertThat(marked(text, tokens(language, text))).isEqualTo(expected);
  }

  /** The text with its borders shown. */
  private static String marked(String text, TokenizedText found) {
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (int s = 0; s < found.sentenceCount(); s++) {
      marked.append(s > 0 ? "‖" : "").append(text, at, found.sentenceStart(s));
      for (int t = found.firstToken(s); t < found.endToken(s); t++) {
        marked.append(t > found.firstToken(s) ? "¦" : "");
        marked.append(text, found.tokenStart(t), found.tokenEnd(t));
      }
      at = found.sentenceEnd(s);
    }
    return marked.append(text, at, text.length()).toString();
  }
}
