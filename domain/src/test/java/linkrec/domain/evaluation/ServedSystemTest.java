package linkrec.domain.evaluation;

import static linkrec.testkit.WikiBuilder.aWiki;
import static org.assertj.core.api.Assertions.assertThat;

import linkrec.domain.page.PageTitle;
import linkrec.domain.suggestion.LinkSuggester;
import linkrec.domain.text.Tokenizer;
import org.junit.jupiter.api.Test;

class ServedSystemTest {

  private final ServedSystem system =
      new ServedSystem(
          "served",
          new LinkSuggester(
              aWiki()
                  .anchor("old bridge", "Old Bridge", 30)
                  .anchor("bridge", "Bridge", 65)
                  .anchor("tower", "Tower", 90)
                  .data(),
              Tokenizer.of("en")));

  @Test
  void choosesAsServingDoes() {
    JudgedPage page = system.ask(new PageTitle("Town"), "The old bridge and the tower.");

    assertThat(page.chosen(0))
        .containsExactly(
            new ScoredLink<>(new PageTitle("Old Bridge"), 0.3f),
            new ScoredLink<>(new PageTitle("Tower"), 0.9f));
    assertThat(page.chosen(0.5))
        .containsExactly(
            new ScoredLink<>(new PageTitle("Bridge"), 0.65f),
            new ScoredLink<>(new PageTitle("Tower"), 0.9f));
    assertThat(page.chosen(0.95)).isEmpty();
  }
}
