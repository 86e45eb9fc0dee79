package linkrec.testkit.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import linkrec.application.StepRecord;
import linkrec.application.TableIndex;
import linkrec.application.TableRows;
import linkrec.application.TrainingDocument;
import linkrec.application.TrainingFiles;
import linkrec.application.TrainingStep;
import linkrec.application.TrainingTable;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.candidate.PhraseHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What all {@link TrainingFiles} do. */
public abstract class TrainingFilesContract {

  /** The files under test, the same ones all the time, empty at first. */
  protected abstract TrainingFiles files();

  private void write(TrainingTable table, List<List<String>> rows) {
    files().write(table, sink -> rows.forEach(sink));
  }

  private List<List<String>> read(TrainingTable table) {
    List<List<String>> rows = new ArrayList<>();
    files().read(table, rows::add);
    return rows;
  }

  @ParameterizedTest
  @EnumSource(TrainingTable.class)
  void readsWhatWasWritten(TrainingTable table) {
    List<List<String>> rows =
        List.of(
            List.of("River", "12", "0.5"),
            List.of("", "", ""),
            List.of("川, \"the\" river", "'quoted'", "\\ 😀 %s"),
            List.of(" spaces ", "\"", ",\u2028\r,"));
    write(table, rows);

    assertThat(files().has(table)).isTrue();
    assertThat(read(table)).isEqualTo(rows);
  }

  @ParameterizedTest
  @EnumSource(TrainingTable.class)
  void keepsTablesApart(TrainingTable table) {
    for (TrainingTable other : TrainingTable.values()) {
      if (other != table) {
        write(other, List.of(List.of(other.name())));
      }
    }

    assertThat(files().has(table)).isFalse();
  }

  @Test
  void readsATableWithoutRows() {
    write(TrainingTable.REDIRECTS, List.of());

    assertThat(files().has(TrainingTable.REDIRECTS)).isTrue();
    assertThat(read(TrainingTable.REDIRECTS)).isEmpty();
  }

  @Test
  void readsLongRowsAndManyOfThem() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      rows.add(List.of("Page " + i, "é".repeat(i % 97), "x"));
    }
    rows.add(1_500, List.of("long", "😀".repeat(100_000), ""));
    write(TrainingTable.LINK_USES, rows);

    assertThat(read(TrainingTable.LINK_USES)).isEqualTo(rows);
  }

  @Test
  void readsTwoTablesInTurns() {
    write(TrainingTable.LINK_USES, List.of(List.of("a", "1"), List.of("b", "2")));
    write(TrainingTable.TEXT_USES, List.of(List.of("c", "3")));

    try (TableRows links = files().rows(TrainingTable.LINK_USES);
        TableRows texts = files().rows(TrainingTable.TEXT_USES)) {
      assertThat(links.next()).containsExactly("a", "1");
      assertThat(texts.next()).containsExactly("c", "3");
      assertThat(links.next()).containsExactly("b", "2");
      assertThat(texts.next()).isNull();
      assertThat(links.next()).isNull();
      assertThat(links.next()).isNull();
    }
  }

  @Test
  void replacesATableAsAWhole() {
    write(TrainingTable.ANCHORS, List.of(List.of("a", "A", "1"), List.of("b", "B", "2")));
    write(TrainingTable.ANCHORS, List.of(List.of("c", "C", "3")));

    assertThat(read(TrainingTable.ANCHORS)).containsExactly(List.of("c", "C", "3"));
  }

  @Test
  void keepsWhatWasThereWhenWritingFails() {
    write(TrainingTable.ANCHORS, List.of(List.of("a", "A", "1")));

    assertThatThrownBy(
            () ->
                files()
                    .write(
                        TrainingTable.ANCHORS,
                        sink -> {
                          sink.accept(List.of("b", "B", "2"));
                          throw new IllegalStateException("the source broke");
                        }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the source broke");
    assertThat(read(TrainingTable.ANCHORS)).containsExactly(List.of("a", "A", "1"));
  }

  @Test
  void hasNothingWhenTheFirstWritingFails() {
    assertThatThrownBy(
            () ->
                files()
                    .write(
                        TrainingTable.ANCHORS,
                        sink -> {
                          throw new IllegalStateException("the source broke");
                        }))
        .hasMessage("the source broke");
    assertThat(files().has(TrainingTable.ANCHORS)).isFalse();
  }

  @Test
  void refusesCellsThatALineCannotHold() {
    for (String cell : List.of("a\tb", "a\nb")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> write(TrainingTable.SENTENCES_TEST, List.of(List.of("A", cell))));
    }
    assertThat(files().has(TrainingTable.SENTENCES_TEST)).isFalse();
  }

  @Test
  void readsNoTableThatWasNotWritten() {
    assertThatExceptionOfType(DatasetUnavailableException.class)
        .isThrownBy(() -> read(TrainingTable.VECTORS))
        .withMessageContaining("vectors.tsv");
  }

  @ParameterizedTest
  @EnumSource(TrainingDocument.class)
  void readsTheDocumentThatWasWrittenLast(TrainingDocument document) {
    files().write(document, new byte[] {1, 2, 3});
    files().write(document, new byte[] {4, 0, -1});

    assertThat(files().read(document)).containsExactly(4, 0, -1);
  }

  @Test
  void readsNoDocumentThatWasNotWritten() {
    assertThatExceptionOfType(DatasetUnavailableException.class)
        .isThrownBy(() -> files().read(TrainingDocument.MODEL))
        .withMessageContaining("linkmodel.json");
  }

  @Test
  void tellsContentsApartByTheirChecksums() {
    assertThat(files().checksum(TrainingTable.ANCHORS)).isEmpty();
    assertThat(files().checksum(TrainingDocument.MODEL)).isEmpty();
    write(TrainingTable.ANCHORS, List.of(List.of("a", "A", "1")));
    Optional<String> first = files().checksum(TrainingTable.ANCHORS);
    write(TrainingTable.ANCHORS, List.of(List.of("a", "A", "2")));
    Optional<String> second = files().checksum(TrainingTable.ANCHORS);
    write(TrainingTable.ANCHORS, List.of(List.of("a", "A", "1")));

    assertThat(first).isPresent();
    assertThat(second).isPresent().isNotEqualTo(first);
    assertThat(files().checksum(TrainingTable.ANCHORS)).isEqualTo(first);
  }

  @Test
  void keepsWhatAStepSaysOfItself() {
    StepRecord record =
        new StepRecord(
            new TreeMap<>(Map.of("version", "1", "parameter \"x\"", "\\ 😀")),
            new TreeMap<>(Map.of("work/model/a", "ff")),
            Map.of("AUC", "0.5"));

    assertThat(files().record(TrainingStep.MODEL)).isEmpty();
    files().writeRecord(TrainingStep.MODEL, record);
    assertThat(files().record(TrainingStep.MODEL)).contains(record);
    assertThat(files().record(TrainingStep.FILTER)).isEmpty();
    files().removeRecord(TrainingStep.MODEL);
    files().removeRecord(TrainingStep.MODEL);
    assertThat(files().record(TrainingStep.MODEL)).isEmpty();
  }

  @Test
  void keepsTheOrderOfMeasures() {
    Map<String, String> measures = new LinkedHashMap<>();
    List.of("z", "a", "m").forEach(name -> measures.put(name, "1"));
    files()
        .writeRecord(
            TrainingStep.MODEL, new StepRecord(new TreeMap<>(), new TreeMap<>(), measures));

    assertThat(files().record(TrainingStep.MODEL).orElseThrow().measures().keySet())
        .containsExactly("z", "a", "m");
  }

  private static final List<List<String>> ANCHORS =
      List.of(
          List.of("", "Nothing", "1"),
          List.of("river", "River", "12"),
          List.of("river", "River (band)", "3"),
          List.of("\uD83D\uDE00", "Smile", "2"),
          List.of("\uFF21", "A", "7"));

  @Test
  void looksUpRowsByTheirFirstCells() {
    write(TrainingTable.ANCHORS, ANCHORS);

    TableIndex index = files().index(TrainingTable.ANCHORS);

    assertThat(index.size()).isEqualTo(4);
    assertThat(index.rows("river"))
        .containsExactly(List.of("River", "12"), List.of("River (band)", "3"));
    assertThat(index.rows("")).containsExactly(List.of("Nothing", "1"));
    assertThat(index.rows("\uFF21")).containsExactly(List.of("A", "7"));
    assertThat(index.rows("rive")).isEmpty();
  }

  @Test
  void tellsThePlacesOfFirstCells() {
    write(TrainingTable.ANCHORS, ANCHORS);

    TableIndex index = files().index(TrainingTable.ANCHORS);

    assertThat(List.of("", "river", "\uD83D\uDE00", "\uFF21"))
        .extracting(index::place)
        .containsExactly(0, 1, 2, 3);
    assertThat(index.place("River")).isNegative();
    assertThat(index.filter().mayContain(PhraseHash.of("river"))).isTrue();
  }

  @Test
  void keepsAnIndexWhenItsTableIsWrittenAgain() {
    write(TrainingTable.REDIRECTS, List.of(List.of("Mere", "Pond")));
    TableIndex before = files().index(TrainingTable.REDIRECTS);
    write(TrainingTable.REDIRECTS, List.of(List.of("Mere", "Lake"), List.of("Tarn", "Lake")));

    assertThat(before.rows("Mere")).containsExactly(List.of("Pond"));
    assertThat(before.size()).isEqualTo(1);
    assertThat(files().index(TrainingTable.REDIRECTS).rows("Mere"))
        .containsExactly(List.of("Lake"));
  }

  @Test
  void indexesATableWithoutRowsAndNoTableThatIsNotThere() {
    write(TrainingTable.REDIRECTS, List.of());

    assertThat(files().index(TrainingTable.REDIRECTS).size()).isZero();
    assertThat(files().index(TrainingTable.REDIRECTS).rows("Mere")).isEmpty();
    assertThatExceptionOfType(DatasetUnavailableException.class)
        .isThrownBy(() -> files().index(TrainingTable.PAGE_IDS))
        .withMessageContaining("pageids.tsv");
  }

  @Test
  void indexesNoRowsInAnotherOrder() {
    write(TrainingTable.REDIRECTS, List.of(List.of("Tarn", "Lake"), List.of("Mere", "Lake")));

    assertThatExceptionOfType(CorruptDatasetException.class)
        .isThrownBy(() -> files().index(TrainingTable.REDIRECTS))
        .withMessageContaining("redirects.tsv")
        .withMessageContaining("'Mere' behind 'Tarn'");
  }
}
