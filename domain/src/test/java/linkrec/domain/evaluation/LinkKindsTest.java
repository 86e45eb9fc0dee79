package linkrec.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.candidate.Candidate;
import linkrec.domain.candidate.Candidates;
import linkrec.domain.page.PageTitle;
import linkrec.domain.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkKindsTest {

  @ParameterizedTest
  @CsvSource({
    "tower, Latin",
    "'(башня)', Cyrillic",
    "3 मीनार, Devanagari",
    "塔, Han",
    "1984, no letter"
  })
  void takesTheScriptOfTheFirstLetter(String phrase, String script) {
    assertThat(LinkKinds.script(phrase).name()).isEqualTo(script);
  }

  @ParameterizedTest
  @CsvSource({
    "tower, 1",
    "old tower, 2",
    "the old tower by the sea, 6 or more",
    "the old tower by the, 5"
  })
  void countsWords(String phrase, String length) {
    assertThat(LinkKinds.length(phrase, Tokenizer.of("en")).name()).isEqualTo(length);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "2, 2",
    "3, 3 to 5",
    "5, 3 to 5",
    "6, 6 to 10",
    "10, 6 to 10",
    "11, more than 10"
  })
  void countsThePagesOfAPhrase(int pages, String ambiguity) {
    List<Candidate> candidates =
        IntStream.range(0, pages)
            .mapToObj(i -> new Candidate(new PageTitle("Tower " + i), 2))
            .toList();

    assertThat(
            LinkKinds.ambiguity(
                    "tower", Map.of(new AnchorText("tower"), new Candidates(candidates)))
                .name())
        .isEqualTo(ambiguity);
  }

  @Test
  void knowsPhrasesThatAreInNoDictionary() {
    assertThat(LinkKinds.ambiguity("tower", Map.of()).name()).isEqualTo("not in the dictionary");
  }
}
