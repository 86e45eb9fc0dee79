package linkrec.domain.training;

import static linkrec.testkit.PageBuilder.aPage;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import linkrec.domain.candidate.HashSetPhraseFilter;
import linkrec.domain.page.LanguageCode;
import org.junit.jupiter.api.Test;

class PhraseCounterTest {
  private static final PhraseCounter COUNTER =
      new PhraseCounter(
          new LanguageCode("en"),
          filter("bridge", "stone bridge", "one of the ten longest words of them all"));

  private static HashSetPhraseFilter filter(String... phrases) {
    return HashSetPhraseFilter.of(List.of(phrases).iterator(), phrases.length);
  }

  private static List<String> occurrences(String wikitext) {
    return COUNTER.occurrences(aPage().saying(wikitext));
  }

  @Test
  void givesEveryOccurrenceAlsoWithinLongerOnes() {
    assertThat(occurrences("A Stone bridge. A BRIDGE and a bridge."))
        .containsExactlyInAnyOrder("stone bridge", "bridge", "bridge", "bridge");
  }

  @Test
  void readsPlainTextOnly() {
    assertThat(occurrences("[[bridge]] [[X|bridge]] <ref>bridge</ref> {{box|bridge}}")).isEmpty();
    assertThat(occurrences("'''bridge''' ''bridge''")).containsExactly("bridge", "bridge");
  }

  @Test
  void runsAcrossNoLink() {
    assertThat(occurrences("stone [[x]] bridge")).containsExactly("bridge");
  }

  @Test
  void findsPhrasesAsLongAsThoseOfTraining() {
    assertThat(occurrences("One of the ten longest words of them all."))
        .containsExactly("one of the ten longest words of them all");
  }

  @Test
  void countsNoPartsOfWords() {
    assertThat(occurrences("bridges footbridge")).isEmpty();
  }

  @Test
  void countsTheSameAfterTravelling() throws Exception {
    COUNTER.occurrences(aPage().saying("bridge"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new PhraseCounter(new LanguageCode("en"), filter("a")));
    }
    PhraseCounter read =
        (PhraseCounter)
            new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

    assertThat(read.occurrences(aPage().saying("A a b"))).containsExactly("a", "a");
  }
}
