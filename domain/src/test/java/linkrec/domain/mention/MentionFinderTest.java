package linkrec.domain.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.candidate.HashSetPhraseFilter;
import linkrec.domain.candidate.PhraseFilter;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.wikitext.Span;
import linkrec.domain.wikitext.TextNode;
import linkrec.domain.wikitext.WikitextParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionFinderTest {
  private static List<Mention> find(
      String language, int maxTokens, PhraseFilter filter, String source) {
    return new MentionFinder(Tokenizer.of(language), maxTokens)
        .find(source, WikitextParser.parse(source).textNodes(), filter);
  }

  private static List<String> texts(int maxTokens, String source) {
    return find("en", maxTokens, PhraseFilter.EVERYTHING, source).stream()
        .map(mention -> mention.text().value())
        .toList();
  }

  private static PhraseFilter only(String... phrases) {
    return HashSetPhraseFilter.of(Stream.of(phrases).iterator(), phrases.length);
  }

  @Test
  void findsLongerPhrasesFirstAndEqualOnesByPlace() {
    assertThat(texts(3, "Old stone bridge here"))
        .containsExactly(
            "old stone bridge",
            "stone bridge here",
            "old stone",
            "stone bridge",
            "bridge here",
            "old",
            "stone",
            "bridge",
            "here");
  }

  @Test
  void findsEverySentenceForItself() {
    assertThat(texts(2, "Old bridge. New tower"))
        .containsExactly(
            "old bridge", "bridge.", "old", "bridge", ".", "new tower", "new", "tower");
  }

  @Test
  void crossesNoLine() {
    assertThat(texts(5, "old\nbridge")).containsExactly("old", "bridge");
  }

  @Test
  void crossesNoTextNode() {
    assertThat(texts(5, "old [[stone]] bridge")).containsExactly("old", "bridge");
    assertThat(texts(5, "old<!-- x -->bridge")).containsExactly("old", "bridge");
  }

  @Test
  void findsTextNodesInTheOrderGiven() {
    String source = "ab cd";
    MentionFinder finder = new MentionFinder(Tokenizer.of("en"), 1);
    TextNode first = new TextNode(0, new Span(3, 5));
    TextNode second = new TextNode(0, new Span(0, 2));

    assertThat(finder.find(source, List.of(first, second), PhraseFilter.EVERYTHING))
        .containsExactly(
            new Mention(new AnchorText("cd"), new Span(3, 5), new Span(3, 5)),
            new Mention(new AnchorText("ab"), new Span(0, 2), new Span(0, 2)));
  }

  @Test
  void holdsAtMostAsManyTokensAsGiven() {
    assertThat(texts(1, "a b c")).containsExactly("a", "b", "c");
    assertThat(texts(5, "a b c d e f")).startsWith("a b c d e", "b c d e f", "a b c d");
    assertThat(texts(2, "old, bridge")).startsWith("old,", ", bridge").hasSize(5);
  }

  @Test
  void givesOnlyWhatTheFilterLetsPass() {
    List<Mention> mentions =
        find("en", 5, only("stone bridge", "tower"), "The Stone Bridge and the TOWER.");

    assertThat(mentions)
        .containsExactly(
            new Mention(new AnchorText("stone bridge"), new Span(4, 16), new Span(0, 31)),
            new Mention(new AnchorText("tower"), new Span(25, 30), new Span(0, 31)));
  }

  @Test
  void saysWhereTheTextNodeStands() {
    List<Mention> mentions = find("en", 1, only("tower"), "{{x}}the tower[[y]]tower");

    assertThat(mentions)
        .extracting(Mention::span)
        .containsExactly(new Span(9, 14), new Span(19, 24));
    assertThat(mentions)
        .extracting(Mention::textNode)
        .containsExactly(new Span(5, 14), new Span(19, 24));
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'In \u0130zmir now', i\u0307zmir, \u0130zmir",
    "tr, 'In \u0130zmir now', i\u0307zmir, \u0130zmir",
    "tr, 'IRMAK', irmak, IRMAK",
    "el, 'Ο ΠΟΤΑΜΟΣ ΕΔΩ', ποταμος εδω, ΠΟΤΑΜΟΣ ΕΔΩ",
    "el, 'Ο ΠΟΤΑΜΟΣ.', ποταμος, ΠΟΤΑΜΟΣ",
    "el, 'ΣΟΦΙΑ', σοφια, ΣΟΦΙΑ",
    "en, 'see \uD801\uDC0F\uD801\uDC10 x', \uD801\uDC37\uD801\uDC38, \uD801\uDC0F\uD801\uDC10",
    "ja, '古い橋です', 橋, 橋",
    "th, 'สะพานเก่า', สะพาน, สะพาน",
    "fr, 'Au bord de L’Eau', eau, Eau"
  })
  void findsKeysOfTheDictionaryInEveryScript(
      String language, String source, String key, String shown) {
    List<Mention> mentions = find(language, 5, only(key), source);

    assertThat(mentions).hasSize(1);
    assertThat(mentions.get(0).text().value()).isEqualTo(key);
    assertThat(mentions.get(0).span().textOf(source)).isEqualTo(shown);
  }

  @Test
  void findsTheSamePlaceAfterALetterThatGrows() {
    String source = "\u0130\u0130\u0130 tower";

    assertThat(find("en", 1, only("tower"), source))
        .extracting(Mention::span)
        .containsExactly(new Span(4, 9));
  }

  @Test
  void findsNothingInNothing() {
    assertThat(texts(5, "")).isEmpty();
    assertThat(texts(5, " \n\u00A0\n")).isEmpty();
  }

  @Test
  void givesEveryOccurrence() {
    assertThat(Set.copyOf(texts(1, "tower tower"))).hasSize(1);
    assertThat(texts(1, "tower tower")).hasSize(2);
  }

  @Test
  void refusesPhrasesWithoutTokens() {
    assertThatThrownBy(() -> new MentionFinder(Tokenizer.of("en"), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
