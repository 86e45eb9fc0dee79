package linkrec.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import linkrec.domain.candidate.AnchorDictionary;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.candidate.Candidate;
import linkrec.domain.candidate.Candidates;
import linkrec.domain.candidate.PhraseHash;
import linkrec.domain.page.PageTitle;
import org.junit.jupiter.api.Test;

/** What every {@link AnchorDictionary} does. */
public abstract class AnchorDictionaryContract {

  private static final AnchorText RIVER = new AnchorText("river");
  private static final AnchorText BANK = new AnchorText("bank");

  /** A dictionary of exactly these entries. */
  protected abstract AnchorDictionary dictionaryOf(Map<AnchorText, Candidates> entries);

  private static Candidates candidates(Object... titlesAndCounts) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < titlesAndCounts.length; i += 2) {
      PageTitle title = new PageTitle((String) titlesAndCounts[i]);
      candidates.add(new Candidate(title, (Integer) titlesAndCounts[i + 1]));
    }
    return new Candidates(candidates);
  }

  @Test
  void answersOnlyKnownTexts() {
    Candidates rivers = candidates("River", 3);
    AnchorDictionary dictionary = dictionaryOf(Map.of(RIVER, rivers));

    assertThat(dictionary.lookUp(List.of(RIVER, BANK))).isEqualTo(Map.of(RIVER, rivers));
  }

  @Test
  void answersNothingToNoQuestion() {
    assertThat(dictionaryOf(Map.of(RIVER, candidates("River", 3))).lookUp(List.of())).isEmpty();
  }

  @Test
  void keepsTheOrderOfCandidates() {
    Candidates banks = candidates("Zebra bank", 1, "Bank", 300, "Amber bank", 1, "Ärea", 70_000);
    AnchorDictionary dictionary = dictionaryOf(Map.of(BANK, banks));

    assertThat(dictionary.lookUp(List.of(BANK)).get(BANK).all())
        .containsExactlyElementsOf(banks.all());
  }

  @Test
  void tellsCaseAccentsAndSpacesApart() {
    AnchorDictionary dictionary =
        dictionaryOf(Map.of(new AnchorText("resume"), candidates("A", 1)));

    assertThat(
            dictionary.lookUp(
                List.of(
                    new AnchorText("Resume"),
                    new AnchorText("résumé"),
                    new AnchorText("resume "),
                    new AnchorText("resum"))))
        .isEmpty();
  }

  @Test
  void takesEveryScriptAndSign() {
    List<AnchorText> texts =
        List.of(
            new AnchorText("река"),
            new AnchorText("東京都"),
            new AnchorText("😀 smile"),
            new AnchorText("o'neil"),
            new AnchorText("100 % \"pure\"; drop"),
            new AnchorText("under_score"),
            new AnchorText("x".repeat(900)));
    Map<AnchorText, Candidates> entries = new LinkedHashMap<>();
    texts.forEach(text -> entries.put(text, candidates("Page of " + text.value(), 2)));

    assertThat(dictionaryOf(entries).lookUp(texts)).isEqualTo(entries);
  }

  @Test
  void answersAWholePageAtOnce() {
    Map<AnchorText, Candidates> entries = new LinkedHashMap<>();
    IntStream.range(0, 1234)
        .forEach(i -> entries.put(new AnchorText("text " + i), candidates("Page " + i, i + 1)));
    List<AnchorText> asked = new ArrayList<>(entries.keySet());
    IntStream.range(0, 2345).forEach(i -> asked.add(new AnchorText("other " + i)));

    assertThat(dictionaryOf(entries).lookUp(asked)).isEqualTo(entries);
  }

  @Test
  void answersATextAskedTwiceOnce() {
    AnchorDictionary dictionary = dictionaryOf(Map.of(RIVER, candidates("River", 3)));

    assertThat(dictionary.lookUp(List.of(RIVER, RIVER, RIVER))).hasSize(1);
  }

  @Test
  void filterNeverDeniesAKnownText() {
    Map<AnchorText, Candidates> entries = new LinkedHashMap<>();
    IntStream.range(0, 500)
        .forEach(i -> entries.put(new AnchorText("текст " + i), candidates("Page", 1)));
    AnchorDictionary dictionary = dictionaryOf(entries);

    assertThat(entries.keySet())
        .allMatch(text -> dictionary.filter().mayContain(PhraseHash.of(text.value())));
  }

  @Test
  void answersSeveralThreadsAtOnce() {
    Map<AnchorText, Candidates> entries = new LinkedHashMap<>();
    IntStream.range(0, 300)
        .forEach(i -> entries.put(new AnchorText("text " + i), candidates("Page " + i, 1)));
    AnchorDictionary dictionary = dictionaryOf(entries);

    assertThat(
            IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> dictionary.lookUp(entries.keySet()))
                .toList())
        .allMatch(entries::equals);
  }
}
