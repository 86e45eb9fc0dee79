package linkrec.domain.training;

import static linkrec.testkit.WikiBuilder.aWiki;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import linkrec.domain.model.ModelVersion;
import linkrec.domain.page.PageTitle;
import linkrec.domain.text.Tokenizer;
import linkrec.testkit.WikiBuilder;
import org.junit.jupiter.api.Test;

class ExampleMakingTest {
  private final WikiBuilder wiki =
      aWiki()
          .anchor("mercury", "Metal", 60)
          .anchor("mercury", "Planet", 90)
          .anchor("stone bridge", "Bridge", 5)
          .redirect("Old planet", "Planet");

  private List<TrainingExample> examples(ModelVersion version, String wikitext) {
    return new ExampleMaking(wiki.trainingData(), Tokenizer.of("en"), version)
        .examples(new LinkedSentence(new PageTitle("Town"), wikitext));
  }

  private void assertExamples(String wikitext, org.assertj.core.groups.Tuple... expected) {
    assertThat(examples(ModelVersion.V2, wikitext))
        .extracting(
            example -> example.mention().value(),
            example -> example.candidate().value(),
            TrainingExample::right)
        .containsExactly(expected);
  }

  @Test
  void areAllCandidatesOfAllKnownMentionsOnce() {
    assertExamples(
        "The [[Planet|Mercury]], mercury and a stone bridge.",
        tuple("stone bridge", "Bridge", false),
        tuple("mercury", "Metal", false),
        tuple("mercury", "Planet", true));
  }

  @Test
  void areRightThroughRedirectsAndSmallFirstLetters() {
    assertExamples(
        "The [[old planet|Mercury]].",
        tuple("mercury", "Metal", false),
        tuple("mercury", "Planet", true));
    assertExamples("A [[bridge|stone bridge]].", tuple("stone bridge", "Bridge", true));
  }

  @Test
  void areWrongWhereAnotherPhraseLinksThePage() {
    assertExamples(
        "The [[Planet|globe]] Mercury.",
        tuple("mercury", "Metal", false),
        tuple("mercury", "Planet", false));
  }

  @Test
  void haveTheFeaturesOfTheVersion() {
    TrainingExample second = examples(ModelVersion.V2, "Mercury.").get(1);
    TrainingExample first = examples(ModelVersion.V1, "Mercury.").get(1);

    assertThat(second.page()).isEqualTo(new PageTitle("Town"));
    assertThat(second.features()).hasSize(7).startsWith(1, 90, 2);
    assertThat(first.features()).hasSize(6).startsWith(1, 90, 2);
  }

  @Test
  void areOfAllCandidatesAlsoOfMoreThanTen() {
    for (int i = 0; i < 30; i++) {
      wiki.anchor("mill", "Mill " + i, 1 + i);
    }

    assertThat(examples(ModelVersion.V2, "A [[mill]]."))
        .hasSize(30)
        .extracting(example -> example.features()[1])
        .doesNotHaveDuplicates()
        .startsWith(1f)
        .endsWith(30f);
  }

  @Test
  void areOfPhrasesOfTenTokens() {
    wiki.anchor("a very long name of a bridge in a valley", "Long", 3);

    assertThat(examples(ModelVersion.V2, "A very long name of a bridge in a valley.")).hasSize(1);
  }

  @Test
  void areNoneWithoutKnownMentions() {
    assertThat(examples(ModelVersion.V2, "A [[tower]].")).isEmpty();
    assertThat(examples(ModelVersion.V2, "")).isEmpty();
  }
}
