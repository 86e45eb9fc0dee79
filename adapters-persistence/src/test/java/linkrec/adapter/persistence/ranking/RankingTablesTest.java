package linkrec.adapter.persistence.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.candidate.Phrase;
import linkrec.domain.candidate.PhraseCandidate;
import linkrec.domain.candidate.PhraseCounts;
import linkrec.domain.candidate.PhraseDictionary;
import linkrec.domain.candidate.PhraseHash;
import linkrec.domain.candidate.StemRule;
import linkrec.domain.dataset.Entries;
import linkrec.domain.dataset.RankingContents;
import linkrec.domain.evidence.Evidence;
import linkrec.domain.evidence.NeighbourWords;
import linkrec.domain.evidence.WikiStatistics;
import linkrec.domain.feature.PageVectors;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.wikitext.WikitextParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankingTablesTest {

  private static final WikiId WIKI = WikiId.parse("samplewiki");
  private static final int WORDS = 400;
  private static final int COMPARED_ROWS = 10_000;

  @TempDir Path folder;

  private static String word(int number) {
    return "wörd" + Integer.toString(number, 26);
  }

  private static RankingContents contents() {
    Random random = new Random(3);
    TreeMap<String, Phrase> phrases = new TreeMap<>();
    TreeMap<String, Phrase> stems = new TreeMap<>();
    TreeMap<PageTitle, byte[]> vectors = new TreeMap<>();
    for (int i = 0; i < WORDS; i++) {
      List<PhraseCandidate> candidates = new ArrayList<>();
      for (int j = 0; j <= i % 3; j++) {
        PageTitle title = new PageTitle(word(i) + (j == 0 ? "" : " (" + j + ")"));
        candidates.add(new PhraseCandidate(title, 300 - 100 * j, i % 7 == 0));
        byte[] vector = new byte[50];
        random.nextBytes(vector);
        vectors.put(title, vector);
      }
      int links = 1 + random.nextInt(50);
      PhraseCounts counts =
          new PhraseCounts(links, random.nextInt(900), links + 5, links, links / 2, 0);
      phrases.put(
          i % 2 == 0 ? word(i) : word(i) + " " + word(i + 1), new Phrase(counts, candidates));
      stems.put(word(i) + "x", new Phrase(counts, candidates));
    }
    return new RankingContents(
        Entries.of(phrases),
        Entries.of(stems),
        new StemRule(3),
        new NeighbourWords(Map.of("the", 0.5f, "\n", -0.25f), Map.of("is", 1.5f)),
        Entries.of(vectors),
        50,
        1234,
        new byte[] {1});
  }

  private static WikiStatistics inMemory(RankingContents contents) {
    Map<PageTitle, float[]> vectors = new HashMap<>();
    contents
        .vectors()
        .forEach(
            (title, bytes) -> {
              float[] vector = new float[bytes.length];
              for (int i = 0; i < vector.length; i++) {
                vector[i] = bytes[i];
              }
              vectors.put(title, vector);
            });
    return new WikiStatistics(
        PhraseDictionary.of(contents.phrases().toMap()),
        PhraseDictionary.of(contents.stems().toMap()),
        contents.stemRule(),
        contents.neighbours(),
        PageVectors.of(vectors),
        contents.articles());
  }

  private static Evidence evidence(WikiStatistics statistics, String page) {
    return Evidence.of(
        new PageTitle("Quay"),
        page,
        WikitextParser.parse(page).textNodes(),
        List.of(new PageTitle(word(4))),
        new Evidence.Source(statistics, Tokenizer.of("en")));
  }

  private RankingTables written() throws IOException {
    RankingTables tables = new RankingTables(folder, WIKI);
    tables.write(contents());
    return tables;
  }

  private static String page(Random random) {
    StringBuilder page = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      page.append(word(random.nextInt(WORDS))).append(i % 17 == 16 ? ".\n" : " the ");
    }
    return page.toString();
  }

  @Test
  void describesPagesAsTheStatisticsInMemoryDoBitForBit() throws IOException {
    WikiStatistics opened = written().open();
    WikiStatistics known = inMemory(contents());
    Random random = new Random(11);
    int rows = 0;
    while (rows < COMPARED_ROWS) {
      String page = page(random);
      Evidence mapped = evidence(opened, page);

      assertThat(mapped.rows()).isEqualTo(evidence(known, page).rows());
      assertThat(mapped.features().values()).isEqualTo(evidence(known, page).features().values());
      rows += mapped.rows().size();
    }
  }

  @Test
  void givesBackWhatWasWritten() throws IOException {
    WikiStatistics opened = written().open();

    assertThat(opened.articles()).isEqualTo(1234);
    assertThat(opened.stemRule()).isEqualTo(new StemRule(3));
    assertThat(opened.neighbours()).isEqualTo(contents().neighbours());
    contents()
        .phrases()
        .forEach(
            (key, phrase) -> {
              AnchorText text = new AnchorText(key);
              assertThat(opened.phrases().lookUp(List.of(text))).containsEntry(text, phrase);
              assertThat(opened.phrases().filter().mayContain(PhraseHash.of(key))).isTrue();
            });
    assertThat(opened.phrases().lookUp(List.of(new AnchorText("unknown")))).isEmpty();
    assertThat(opened.phrases().filter().mayContain(PhraseHash.of("unknown"))).isFalse();
  }

  @Test
  void writesEqualBytesForEqualContents() throws IOException {
    written();
    Path other = Files.createDirectory(folder.resolve("other"));
    new RankingTables(other, WIKI).write(contents());

    for (TableKind kind : TableKind.values()) {
      assertThat(folder.resolve(kind.fileName(WIKI)))
          .hasSameBinaryContentAs(other.resolve(kind.fileName(WIKI)));
    }
  }

  @Test
  void saysWhichTableIsMissing() throws IOException {
    RankingTables tables = written();
    Files.delete(folder.resolve("samplewiki.neighbours.table"));

    assertThat(tables.areThere()).isFalse();
    assertThatThrownBy(tables::open)
        .isInstanceOf(DatasetUnavailableException.class)
        .hasMessageContaining("samplewiki.neighbours.table");
  }

  @Test
  void refusesWhatIsNoTable() throws IOException {
    RankingTables tables = written();
    Path file = folder.resolve("samplewiki.phrases.table");
    byte[] whole = Files.readAllBytes(file);
    for (int length : new int[] {0, 31, 32, whole.length - 1}) {
      Files.write(file, Arrays.copyOf(whole, length));

      assertThatThrownBy(tables::open)
          .isInstanceOf(CorruptDatasetException.class)
          .hasMessageContaining("samplewiki.phrases.table");
    }
    byte[] newer = whole.clone();
    newer[11] = 3;
    Files.write(file, newer);
    assertThatThrownBy(tables::open)
        .isInstanceOf(CorruptDatasetException.class)
        .hasMessageContaining("version 2 of the format or an older one expected, got 3: a newer");
  }

  @Test
  void readsTheVersionWithoutBits() throws IOException {
    RankingTables tables = written();
    for (TableKind kind : TableKind.values()) {
      Path file = folder.resolve(kind.fileName(WIKI));
      Files.write(file, withoutBits(Files.readAllBytes(file)));
    }

    WikiStatistics opened = tables.open();

    RankingContents contents = contents();
    for (String key : contents.phrases().toMap().keySet()) {
      assertThat(opened.phrases().filter().mayContain(PhraseHash.of(key))).isTrue();
      assertThat(opened.phrases().lookUp(List.of(new AnchorText(key))))
          .containsValue(contents.phrases().toMap().get(key));
    }
    assertThat(opened.phrases().filter().mayContain(PhraseHash.of("nobody wrote this"))).isFalse();
  }

  /** A table as version 1 of the format has it. */
  private static byte[] withoutBits(byte[] table) {
    ByteBuffer head = ByteBuffer.wrap(table);
    int slotsAt = head.getInt(24);
    int bitOctets = head.getInt(28) / 2;
    return ByteBuffer.allocate(table.length - bitOctets)
        .put(table, 0, slotsAt - bitOctets)
        .put(table, slotsAt, table.length - slotsAt)
        .putInt(8, 1)
        .putInt(24, slotsAt - bitOctets)
        .array();
  }

  @Test
  void namesTheKeyWhoseValueIsDamaged() throws IOException {
    RankingTables tables = written();
    Path file = folder.resolve("samplewiki.phrases.table");
    byte[] octets = Files.readAllBytes(file);
    Random random = new Random(1);
    for (int i = 0; i < 200; i++) {
      byte[] damaged = octets.clone();
      int at = 32 + random.nextInt(2000);
      damaged[at] ^= (byte) (1 + random.nextInt(255));
      Files.write(file, damaged);
      WikiStatistics opened = tables.open();
      try {
        for (String key : contents().phrases().toMap().keySet()) {
          opened.phrases().lookUp(List.of(new AnchorText(key)));
        }
      } catch (CorruptDatasetException e) {
        assertThat(e).hasMessageContaining("samplewiki.phrases.table, key '");
      }
    }
  }
}
