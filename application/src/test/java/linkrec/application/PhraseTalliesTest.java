package linkrec.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.candidate.PhraseCounts;
import linkrec.domain.candidate.PhraseFilter;
import linkrec.domain.candidate.PhraseHash;
import linkrec.domain.page.PageTitle;
import linkrec.domain.training.Folds;
import linkrec.domain.training.KnownPages;
import linkrec.domain.training.PhraseTally;
import linkrec.testkit.application.InMemoryTrainingFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PhraseTalliesTest {

  private final InMemoryTrainingFiles files = new InMemoryTrainingFiles();
  private final PhraseTallies tallies = new PhraseTallies(files, PhraseUses.Tables.PHRASES);

  @BeforeEach
  void writeTables() {
    write(
        TrainingTable.LINK_USES,
        List.of("ash", "Ash (tree)", "0", "0", "1", "1", "3"),
        List.of("ash", "Ash (tree)", "4", "1", "1", "1", "2"),
        List.of("oak", "Oak", "1", "0", "1", "1", "5"));
    write(
        TrainingTable.TITLE_USES,
        List.of("ash", "Ash (tree)", "0"),
        List.of("beech", "Beech", "0"),
        List.of("zelkova", "Elm", "1"));
    write(
        TrainingTable.TEXT_USES,
        List.of("beech", "2", "0", "1", "7"),
        List.of("oak", "1", "1", "0", "4"));
  }

  @SafeVarargs
  private void write(TrainingTable table, List<String>... rows) {
    files.write(table, List.of(rows)::forEach);
  }

  private Map<String, PhraseTally> all() {
    Map<String, PhraseTally> all = new TreeMap<>();
    tallies.forEach(all::put);
    return all;
  }

  @Test
  void bringsTogetherWhatTheTablesSayOfAPhrase() {
    Map<String, PhraseTally> all = all();

    assertThat(all.keySet()).containsExactly("ash", "beech", "oak", "zelkova");
    assertThat(all.get("ash").counts(Folds.NONE)).isEqualTo(new PhraseCounts(5, 0, 5, 5, 2, 0));
    assertThat(all.get("ash").counts(4)).isEqualTo(new PhraseCounts(3, 0, 3, 3, 0, 0));
    assertThat(all.get("beech").counts(Folds.NONE)).isEqualTo(new PhraseCounts(0, 7, 7, 0, 0, 0));
    assertThat(all.get("oak").counts(Folds.NONE)).isEqualTo(new PhraseCounts(5, 4, 5, 5, 0, 4));
  }

  @Test
  void refusesRowsOutOfTheirOrder() {
    write(
        TrainingTable.TEXT_USES,
        List.of("oak", "1", "1", "0", "4"),
        List.of("beech", "2", "0", "1", "7"));

    assertThatExceptionOfType(CorruptDatasetException.class)
        .isThrownBy(this::all)
        .withMessageContainingAll("texts.tsv", "'beech' behind 'oak'");
  }

  @Test
  void leavesOutPhrasesThatNobodyWants() {
    Map<String, PhraseTally> some = new TreeMap<>();
    tallies.forEach(phrase -> phrase.startsWith("o"), some::put);

    assertThat(some.keySet()).containsExactly("oak");
    assertThat(some.get("oak").counts(Folds.NONE)).isEqualTo(all().get("oak").counts(Folds.NONE));
  }

  @Test
  void tellsOfAllPhrasesAndLinksWithoutKeepingThem() {
    PageTitle oak = new PageTitle("Oak");
    KnownPages pages = new KnownPages();
    for (int i = 0; i < 50; i++) {
      pages.addArticle(new PageTitle("Article " + i));
    }
    pages.addStub(oak);

    PhraseFilter filter = tallies.readHashes(pages).filter();

    assertThat(List.of("ash", "beech", "oak", "zelkova"))
        .allMatch(phrase -> filter.mayContain(PhraseHash.of(phrase)));
    assertThat(filter.mayContain(PhraseHash.of("elm"))).isFalse();
    PhraseTally byTitle = new PhraseTally();
    byTitle.addTitle(oak);
    assertThat(byTitle.phrase(1, pages)).isEmpty();
    assertThat(byTitle.phrase(2, pages)).isPresent();
  }
}
