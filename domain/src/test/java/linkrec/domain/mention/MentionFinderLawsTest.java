package linkrec.domain.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.candidate.PhraseFilter;
import linkrec.domain.candidate.PhraseHash;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.text.WhiteSpace;
import linkrec.domain.wikitext.Span;
import linkrec.domain.wikitext.TextNode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MentionFinderLawsTest {
  private static final String LETTERS =
      "aZßé \u0130ıI.,-()'’0ΑΣσςжЖ橋古いสะ\uD801\uDC0F \u0301\u00A0\n";

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> letters =
        Arbitraries.integers()
            .between(0, LETTERS.codePointCount(0, LETTERS.length()) - 1)
            .map(i -> Character.toString(LETTERS.codePointAt(LETTERS.offsetByCodePoints(0, i))));
    Arbitrary<String> words =
        Arbitraries.of("ΟΔΟΣ", "\u0130stanbul", "Stone", "bridge.", "橋", "L’Eau", " ", ", ", "\n");
    return Arbitraries.oneOf(letters, words).list().ofMaxSize(14).map(l -> String.join("", l));
  }

  @Provide
  Arbitrary<String> languages() {
    return Arbitraries.of("en", "tr", "el", "fr", "ja", "th");
  }

  private static List<Mention> find(String language, String source, PhraseFilter filter) {
    return new MentionFinder(Tokenizer.of(language), 5)
        .find(source, List.of(new TextNode(0, new Span(0, source.length()))), filter);
  }

  @Property
  void phrasesBeginAndEndWithoutWhiteSpace(
      @ForAll("texts") String source, @ForAll("languages") String language) {
    for (Mention mention : find(language, source, PhraseFilter.EVERYTHING)) {
      String phrase = mention.span().textOf(source);

      assertThat(phrase).isNotEmpty().doesNotContain("\n");
      assertThat(WhiteSpace.strip(phrase)).isEqualTo(phrase);
    }
  }

  @Property
  void aKeyIsTheDictionaryFormOfWhatStandsThere(
      @ForAll("texts") String source, @ForAll("languages") String language) {
    for (Mention mention : find(language, source, PhraseFilter.EVERYTHING)) {
      assertThat(mention.text().value()).isEqualTo(AnchorText.keyOf(mention.span().textOf(source)));
    }
  }

  @Property
  void aFilterTakesAwayAndChangesNothingElse(
      @ForAll("texts") String source, @ForAll("languages") String language) {
    List<Mention> all = find(language, source, PhraseFilter.EVERYTHING);
    Set<Long> known = new HashSet<>();
    for (int i = 0; i < all.size(); i += 3) {
      known.add(PhraseHash.of(all.get(i).text().value()));
    }

    assertThat(find(language, source, known::contains))
        .isEqualTo(
            all.stream()
                .filter(mention -> known.contains(PhraseHash.of(mention.text().value())))
                .toList());
  }

  @Property
  void noPlaceIsFoundTwiceAndSentencesFollowEachOther(@ForAll("texts") String source) {
    List<Mention> all = find("en", source, PhraseFilter.EVERYTHING);
    List<Mention> singles =
        new MentionFinder(Tokenizer.of("en"), 1)
            .find(
                source,
                List.of(new TextNode(0, new Span(0, source.length()))),
                PhraseFilter.EVERYTHING);

    assertThat(all).extracting(Mention::span).doesNotHaveDuplicates();
    assertThat(singles).isSortedAccordingTo(Comparator.comparing(m -> m.span().start()));
    assertThat(all).containsAll(singles);
  }
}
