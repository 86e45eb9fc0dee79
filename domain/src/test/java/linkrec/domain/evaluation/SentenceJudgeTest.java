package linkrec.domain.evaluation;

import static linkrec.testkit.WikiBuilder.aWiki;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import linkrec.domain.page.PageTitle;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.training.Backtest;
import linkrec.domain.training.LinkedSentence;
import linkrec.testkit.FixedLinkModel;
import linkrec.testkit.WikiBuilder;
import org.junit.jupiter.api.Test;

class SentenceJudgeTest {
  private final WikiBuilder wiki =
      aWiki()
          .anchor("bridge", "Bridge", 65)
          .anchor("mill", "Mill", 45)
          .anchor("tower", "Tower", 95)
          .page("Lake")
          .redirect("Water mill", "Mill");

  private SentenceFigures judge(String... wikitexts) {
    List<LinkedSentence> sentences =
        IntStream.range(0, wikitexts.length)
            .mapToObj(i -> new LinkedSentence(new PageTitle("Town " + i), wikitexts[i]))
            .toList();
    return judge(sentences);
  }

  private SentenceFigures judge(List<LinkedSentence> sentences) {
    return new SentenceJudge(wiki.data(), Tokenizer.of("en")).judge("model", sentences);
  }

  private List<Backtest.Row> backtest(String... wikitexts) {
    return judge(wikitexts).backtest();
  }

  @Test
  void measuresAtTenThresholds() {
    assertThat(
            backtest(
                "A [[bridge]] and a tower.",
                "A [[Water mill|mill]] by the [[Lake|pond]].",
                "A [[nowhere]] tower."))
        .containsExactly(
            new Backtest.Row(0.0, 2, 2 / 3.0, 2 / 3.0),
            new Backtest.Row(0.1, 2, 2 / 3.0, 2 / 3.0),
            new Backtest.Row(0.2, 2, 2 / 3.0, 2 / 3.0),
            new Backtest.Row(0.3, 2, 2 / 3.0, 2 / 3.0),
            new Backtest.Row(0.4, 2, 2 / 3.0, 2 / 3.0),
            new Backtest.Row(0.5, 2, 1 / 2.0, 1 / 3.0),
            new Backtest.Row(0.6, 2, 1 / 2.0, 1 / 3.0),
            new Backtest.Row(0.7, 2, 0, 0),
            new Backtest.Row(0.8, 2, 0, 0),
            new Backtest.Row(0.9, 2, 0, 0));
  }

  @Test
  void takesTheRightPhraseWithAnotherTargetForWrong() {
    wiki.page("Card game");

    assertThat(backtest("A [[Card game|bridge]].").get(5))
        .isEqualTo(new Backtest.Row(0.5, 1, 0, 0));
  }

  @Test
  void countsAPairOfASentenceOnce() {
    assertThat(backtest("A [[bridge]], a [[bridge]].").get(5))
        .isEqualTo(new Backtest.Row(0.5, 1, 1, 1));
  }

  @Test
  void countsAPairInEverySentence() {
    assertThat(backtest("A [[bridge]].", "A [[bridge]] and a [[mill]].").get(5))
        .isEqualTo(new Backtest.Row(0.5, 2, 1, 2 / 3.0));
  }

  @Test
  void knowsNoPrecisionWhereNothingIsSuggested() {
    wiki.model(FixedLinkModel.always(7, 0.05f));

    assertThat(backtest("A [[bridge]].").get(0)).isEqualTo(new Backtest.Row(0, 1, 1, 1));
    assertThat(backtest("A [[bridge]].").get(1)).isEqualTo(new Backtest.Row(0.1, 1, Double.NaN, 0));
  }

  @Test
  void knowsNothingWithoutSentences() {
    Backtest.Row nothing = new Backtest.Row(0.5, 0, Double.NaN, Double.NaN);

    assertThat(backtest()).hasSize(10).contains(nothing);
    assertThat(backtest("A [[nowhere]] bridge.")).contains(nothing);
    assertThat(judge().rocArea().value()).isNaN();
  }

  @Test
  void takesThePageNotTheSentenceForTheUnit() {
    PageTitle town = new PageTitle("Town");
    SentenceFigures figures =
        judge(
            List.of(
                new LinkedSentence(town, "A [[bridge]]."),
                new LinkedSentence(town, "A [[tower]]."),
                new LinkedSentence(new PageTitle("Port"), "A [[mill]].")));

    assertThat(figures.sentences()).isEqualTo(3);
    assertThat(figures.verdict().pages()).isEqualTo(2);
    assertThat(figures.verdict().gold()).isEqualTo(3);
  }

  @Test
  void measuresTheModelOnAllCandidates() {
    wiki.anchor("mill", "Factory", 99);
    SentenceFigures figures = judge("A [[mill]] and a [[bridge]].", "A tower and a [[mill]].");

    // Right: mill .45 twice, bridge .65. Wrong: factory .99 twice, tower .95.
    assertThat(figures.candidates()).isEqualTo(6);
    assertThat(figures.rocArea().value()).isZero();
  }

  @Test
  void tellsScriptsLengthsAndAmbiguityApart() {
    wiki.anchor("mill", "Factory", 3).anchor("мост", "Bridge", 80).anchor("old quay", "Quay", 70);
    SentenceFigures figures =
        judge("A [[mill]] by the [[Quay|old quay]] and the [[Lake|pond]].", "Это [[Bridge|мост]].");

    assertThat(slices(figures, "script")).containsExactly("Cyrillic 1/1 of 1", "Latin 1/1 of 3");
    assertThat(slices(figures, "length")).containsExactly("1 1/1 of 3", "2 1/1 of 1");
    assertThat(slices(figures, "ambiguity"))
        .containsExactly("not in the dictionary 0/0 of 1", "1 2/2 of 2", "2 0/0 of 1");
  }

  private static List<String> slices(SentenceFigures figures, String by) {
    return figures.slices().stream()
        .filter(slices -> slices.by().equals(by))
        .flatMap(slices -> slices.slices().stream())
        .map(
            slice ->
                slice.name() + " " + slice.right() + "/" + slice.links() + " of " + slice.gold())
        .toList();
  }
}
