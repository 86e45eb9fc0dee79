package linkrec.domain.training;

import static linkrec.testkit.WikiBuilder.aWiki;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import linkrec.domain.page.PageTitle;
import linkrec.domain.text.Tokenizer;
import linkrec.testkit.FixedLinkModel;
import linkrec.testkit.WikiBuilder;
import org.junit.jupiter.api.Test;

class BacktestTest {
  private final WikiBuilder wiki =
      aWiki()
          .anchor("bridge", "Bridge", 65)
          .anchor("mill", "Mill", 45)
          .anchor("tower", "Tower", 95)
          .page("Lake")
          .redirect("Water mill", "Mill");

  private List<Backtest.Row> run(String... wikitexts) {
    List<LinkedSentence> sentences =
        Stream.of(wikitexts).map(text -> new LinkedSentence(new PageTitle("Town"), text)).toList();
    return new Backtest(wiki.data(), Tokenizer.of("en")).run(sentences);
  }

  @Test
  void measuresAtTenThresholds() {
    List<Backtest.Row> rows =
        run(
            "A [[bridge]] and a tower.",
            "A [[Water mill|mill]] by the [[Lake|pond]].",
            "A [[nowhere]] tower.");

    assertThat(rows)
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

    assertThat(run("A [[Card game|bridge]].").get(5)).isEqualTo(new Backtest.Row(0.5, 1, 0, 0));
  }

  @Test
  void countsAPairOfASentenceOnce() {
    assertThat(run("A [[bridge]], a [[bridge]].").get(5)).isEqualTo(new Backtest.Row(0.5, 1, 1, 1));
  }

  @Test
  void countsAPairInEverySentence() {
    assertThat(run("A [[bridge]].", "A [[bridge]] and a [[mill]].").get(5))
        .isEqualTo(new Backtest.Row(0.5, 2, 1, 2 / 3.0));
  }

  @Test
  void knowsNoPrecisionWhereNothingIsSuggested() {
    wiki.model(FixedLinkModel.always(7, 0.05f));

    assertThat(run("A [[bridge]].").get(0)).isEqualTo(new Backtest.Row(0, 1, 1, 1));
    assertThat(run("A [[bridge]].").get(1)).isEqualTo(new Backtest.Row(0.1, 1, Double.NaN, 0));
  }

  @Test
  void knowsNothingWithoutSentences() {
    assertThat(run()).hasSize(10).contains(new Backtest.Row(0.5, 0, Double.NaN, Double.NaN));
    assertThat(run("A [[nowhere]] bridge."))
        .contains(new Backtest.Row(0.5, 0, Double.NaN, Double.NaN));
  }
}
