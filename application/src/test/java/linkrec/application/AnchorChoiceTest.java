package linkrec.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import linkrec.testkit.application.InMemoryTrainingFiles;
import org.junit.jupiter.api.Test;

class AnchorChoiceTest {

  private final InMemoryTrainingFiles files = new InMemoryTrainingFiles();
  private final List<List<String>> anchors = new ArrayList<>();
  private final List<List<String>> statistics = new ArrayList<>();

  private AnchorChoice choiceAmong(List<List<String>> linked) {
    files.write(TrainingTable.LINKED_ANCHORS, linked::forEach);
    return new AnchorChoice(
        files.rows(TrainingTable.LINKED_ANCHORS), anchors::add, statistics::add);
  }

  @Test
  void meetsPhrasesWithTheirPlacesInTexts() {
    AnchorChoice choice =
        choiceAmong(
            List.of(
                List.of("ash", "3", "Ash (tree)", "2", "Ash (town)", "1"),
                List.of("bee", "13", "Bee", "13"),
                List.of("elm", "13", "Elm", "13"),
                List.of("oak", "2", "Oak", "2")));
    choice.seen("a", 100);
    choice.seen("bee", 188);
    choice.seen("cat", 100);
    choice.seen("elm", 187);
    choice.end();

    assertThat(anchors)
        .containsExactly(
            List.of("ash", "Ash (tree)", "2"),
            List.of("ash", "Ash (town)", "1"),
            List.of("elm", "Elm", "13"),
            List.of("oak", "Oak", "2"));
    assertThat(statistics)
        .containsExactly(
            List.of("ash", "3", "0"),
            List.of("bee", "13", "188"),
            List.of("elm", "13", "187"),
            List.of("oak", "2", "0"));
    assertThat(choice.chosen()).isEqualTo(3);
  }

  @Test
  void choosesNothingAmongNothing() {
    AnchorChoice choice = choiceAmong(List.of());
    choice.seen("bee", 5);
    choice.end();

    assertThat(anchors).isEmpty();
    assertThat(choice.chosen()).isZero();
  }
}
