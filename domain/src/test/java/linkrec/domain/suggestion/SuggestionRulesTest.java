package linkrec.domain.suggestion;

import static linkrec.testkit.WikiBuilder.aWiki;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import linkrec.domain.page.PageTitle;
import linkrec.domain.suggestion.SuggestablePage.Format;
import linkrec.domain.text.Tokenizer;
import linkrec.testkit.WikiBuilder;
import org.junit.jupiter.api.Test;

class SuggestionRulesTest {
  private static final WikiBuilder WIKI =
      aWiki()
          .anchor("bridge", "Bridge", 50)
          .anchor("tower", "Tower", 70)
          .anchor("mill", "Mill", 90)
          .anchor("mill", "Mill (factory)", 20);

  private static final String PAGE = "A bridge, a tower, a mill.";

  private static ScoredPage page(String wikitext) {
    return new LinkSuggester(WIKI.data(), Tokenizer.of("en"))
        .score(
            new PageTitle("Town"),
            SuggestablePage.of(wikitext, Format.WIKITEXT),
            ExcludedSections.NONE,
            Watch.NONE);
  }

  private static Suggestions choose(
      String wikitext, SuggestionLimits limits, SuggestionRules rules) {
    return page(wikitext).choose(new ChoiceTerms(limits, rules, true, Watch.NONE));
  }

  private static List<String> chosen(String wikitext, SuggestionRules rules) {
    return texts(choose(wikitext, SuggestionLimits.DEFAULT, rules));
  }

  private static List<String> texts(Suggestions suggestions) {
    return suggestions.links().stream().map(LinkSuggestion::text).toList();
  }

  private static SuggestionRules quiet(
      Double threshold, Double density, boolean quotations, Map<PageTitle, Set<PageTitle>> pairs) {
    return new SuggestionRules(
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        ExcludedSections.NONE,
        threshold,
        density,
        quotations,
        pairs);
  }

  private static Set<PageTitle> titles(String... titles) {
    return Set.copyOf(List.of(titles).stream().map(PageTitle::new).toList());
  }

  @Test
  void excludePhrasesAndTargetsWithoutASecondChoice() {
    assertThat(chosen(PAGE, SuggestionRules.NONE)).containsExactly("bridge", "tower", "mill");
    assertThat(chosen(PAGE, SuggestionRules.excluding(Set.of(" Tower "), Set.of(), Set.of())))
        .containsExactly("bridge", "mill");
    assertThat(chosen(PAGE, SuggestionRules.excluding(Set.of(), titles("Mill"), Set.of())))
        .containsExactly("bridge", "tower");
    assertThat(
            chosen(
                PAGE,
                SuggestionRules.excluding(Set.of(), Set.of(), Set.of("Q1"))
                    .withTargetsOfTypes(titles("Bridge"))))
        .containsExactly("tower", "mill");
  }

  @Test
  void excludeWhatWasRejectedOnThatPageOnly() {
    assertThat(
            chosen(PAGE, quiet(null, null, false, Map.of(new PageTitle("Town"), titles("Tower")))))
        .containsExactly("bridge", "mill");
    assertThat(
            chosen(PAGE, quiet(null, null, false, Map.of(new PageTitle("City"), titles("Tower")))))
        .containsExactly("bridge", "tower", "mill");
  }

  @Test
  void raiseTheThresholdAndNeverLowerIt() {
    assertThat(chosen(PAGE, quiet(0.7, null, false, Map.of()))).containsExactly("tower", "mill");
    assertThat(chosen(PAGE, quiet(0.1, null, false, Map.of())))
        .containsExactly("bridge", "tower", "mill");
  }

  @Test
  void leaveQuotationsAlone() {
    String wikitext = "“A bridge”, \"a tower\" and a mill «here» 『bridge』.\n\"A tower.";

    assertThat(chosen(wikitext, quiet(null, null, true, Map.of()))).containsExactly("mill");
    assertThat(chosen("A 5\" bridge\nand a tower.", quiet(null, null, true, Map.of())))
        .containsExactly("bridge", "tower");
  }

  @Test
  void limitTheLinksOfAThousandCharacters() {
    String filling = " x".repeat(487);
    assertThat(chosen(PAGE + filling, quiet(null, 2.0, false, Map.of())))
        .containsExactly("bridge", "tower");
    assertThat(chosen("[[Coast]] " + PAGE + filling, quiet(null, 2.0, false, Map.of())))
        .containsExactly("bridge");
    assertThat(chosen(PAGE, quiet(null, 2.0, false, Map.of()))).isEmpty();
  }

  @Test
  void addUp() {
    SuggestionRules both =
        quiet(0.6, 3.0, false, Map.of(new PageTitle("Town"), titles("Mill")))
            .and(quiet(0.7, 2.0, true, Map.of(new PageTitle("Town"), titles("Tower"))))
            .and(SuggestionRules.excluding(Set.of("x"), titles("Y"), Set.of("Q2")));

    assertThat(both.threshold()).isEqualTo(0.7);
    assertThat(both.linksPerThousandCharacters()).isEqualTo(2.0);
    assertThat(both.quotationsSkipped()).isTrue();
    assertThat(both.rejected()).containsEntry(new PageTitle("Town"), titles("Mill", "Tower"));
    assertThat(both.phrases()).containsExactly("x");
    assertThat(both.types()).containsExactly("Q2");
  }

  @Test
  void keepTheBestInsteadOfTheFirst() {
    SuggestionLimits first = new SuggestionLimits(0.5, 2);
    SuggestionLimits best = new SuggestionLimits(0.5, 2, SuggestionOrder.SCORE);

    assertThat(texts(choose(PAGE, first, SuggestionRules.NONE))).containsExactly("bridge", "tower");
    assertThat(texts(choose(PAGE, best, SuggestionRules.NONE))).containsExactly("tower", "mill");
    assertThat(choose(PAGE, best, SuggestionRules.NONE).ending()).isEqualTo(Ending.LIMIT_REACHED);
  }

  @Test
  void sayWhyAPhraseIsPassedOver() {
    Suggestions suggestions =
        choose(
            "A [[Bridge|bridge]], a tower, a mill.",
            new SuggestionLimits(0.8, -1),
            SuggestionRules.excluding(Set.of("mill"), Set.of(), Set.of()));

    assertThat(suggestions.links()).isEmpty();
    assertThat(suggestions.passedOver())
        .extracting(PassedOver::text, PassedOver::refusal)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("tower", Refusal.BELOW_THRESHOLD),
            org.assertj.core.groups.Tuple.tuple("mill", Refusal.EXCLUDED_PHRASE));
    assertThat(suggestions.passedOver().get(1).explanation().candidates())
        .extracting(candidate -> candidate.title().value())
        .containsExactly("Mill", "Mill (factory)");
  }

  @Test
  void sayWhatLiesBeyondTheLimit() {
    Suggestions suggestions = choose(PAGE, new SuggestionLimits(0.5, 1), SuggestionRules.NONE);

    assertThat(suggestions.explanations()).hasSize(1);
    assertThat(suggestions.explanations().get(0).candidates().get(0).features())
        .containsEntry("freq", 50f)
        .containsEntry("ambig", 1f);
    assertThat(suggestions.passedOver())
        .extracting(PassedOver::refusal)
        .containsExactly(Refusal.BEYOND_LIMIT, Refusal.BEYOND_LIMIT);
  }

  @Test
  void endWhenTimeIsOver() {
    ScoredPage nothing =
        new LinkSuggester(WIKI.data(), Tokenizer.of("en"))
            .score(
                new PageTitle("Town"),
                SuggestablePage.of(PAGE, Format.WIKITEXT),
                ExcludedSections.NONE,
                () -> true);

    assertThat(nothing.choose(SuggestionLimits.DEFAULT).links()).isEmpty();
    assertThat(nothing.choose(SuggestionLimits.DEFAULT).ending()).isEqualTo(Ending.OUT_OF_TIME);
    int[] asked = new int[1];
    Suggestions cut =
        page(PAGE)
            .choose(
                new ChoiceTerms(
                    SuggestionLimits.DEFAULT, SuggestionRules.NONE, false, () -> ++asked[0] > 1));
    assertThat(texts(cut)).hasSize(1);
    assertThat(cut.ending()).isEqualTo(Ending.OUT_OF_TIME);
  }

  @Test
  void tellHowDenselyAPageIsLinked() {
    String prose = "word ".repeat(96) + "[[Coast]] [[Sea|the sea]] end.";
    PageDensity density = page(prose).density();

    assertThat(density.links()).isEqualTo(2);
    assertThat(density.words()).isEqualTo(100);
    assertThat(density.characters()).isEqualTo(498);
    assertThat(density.linksPerThousandCharacters()).isEqualTo(2000.0 / 498);
    assertThat(density.underlinkedness()).isEqualTo(Math.pow(0.98, 4));
    assertThat(page("Short.").density().underlinkedness()).isZero();
    assertThat(page("").density().linksPerThousandCharacters()).isZero();
  }
}
