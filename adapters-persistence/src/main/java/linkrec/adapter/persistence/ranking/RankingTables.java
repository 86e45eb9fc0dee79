package linkrec.adapter.persistence.ranking;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import linkrec.adapter.persistence.dataset.FileChunks;
import linkrec.adapter.persistence.dataset.RowSource;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.candidate.Phrase;
import linkrec.domain.candidate.StemRule;
import linkrec.domain.dataset.Entries;
import linkrec.domain.dataset.RankingContents;
import linkrec.domain.evidence.NeighbourWords;
import linkrec.domain.evidence.WikiStatistics;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;

/** The second generation's tables in a folder. */
public final class RankingTables {

  private static final char BEFORE = 'b';
  private static final char AFTER = 'a';

  private final Path folder;
  private final WikiId wiki;

  public RankingTables(Path folder, WikiId wiki) {
    this.folder = folder;
    this.wiki = wiki;
  }

  /** Whether the tables that every wiki has are there. */
  public boolean areThere() {
    return TableKind.required().stream().allMatch(kind -> Files.isRegularFile(file(kind)));
  }

  private Path file(TableKind kind) {
    return folder.resolve(kind.fileName(wiki));
  }

  /** Writes new files. */
  public void write(RankingContents contents) throws IOException {
    new TableWriter(TableKind.PHRASES, contents.articles())
        .write(file(TableKind.PHRASES), contents.phrases(), key -> key, PhraseCodec::encode);
    Entries<String, Phrase> stems = contents.stems();
    StemRule rule = contents.stemRule();
    if (stems != null && rule != null) {
      new TableWriter(TableKind.STEMS, rule.cut())
          .write(file(TableKind.STEMS), stems, key -> key, PhraseCodec::encode);
    }
    new TableWriter(TableKind.NEIGHBOURS, 0)
        .write(
            file(TableKind.NEIGHBOURS),
            Entries.of(words(contents.neighbours())),
            key -> key,
            value -> ByteBuffer.allocate(Float.BYTES).putFloat(value).array());
    new TableWriter(TableKind.LINK_VECTORS, contents.vectorLength())
        .write(
            file(TableKind.LINK_VECTORS), contents.vectors(), PageTitle::value, vector -> vector);
  }

  private static SortedMap<String, Float> words(NeighbourWords neighbours) {
    SortedMap<String, Float> words = new TreeMap<>();
    neighbours.before().forEach((word, value) -> words.put(BEFORE + word, value));
    neighbours.after().forEach((word, value) -> words.put(AFTER + word, value));
    return words;
  }

  /**
   * The pieces of one table as they come, each looked at as it passes: the head is one of that kind
   * and of a format that is known, and all of it is there.
   *
   * @param rows as {@link FileChunks} describes them
   * @param name what messages call the table
   * @return throws CorruptDatasetException while they are read
   */
  public static RowSource checked(RowSource rows, TableKind kind, String name) {
    RowSource ordered = FileChunks.checked(rows, name);
    return sink -> {
      long[] length = {0};
      TableHead[] head = {null};
      ordered.readInto(
          row -> {
            if (length[0] == 0) {
              head[0] = TableHead.of(ByteBuffer.wrap(row.value()), kind.number(), name);
            }
            length[0] += row.value().length;
            sink.accept(row);
          });
      if (head[0] == null) {
        throw new CorruptDatasetException(name + ": a table expected, got no octets");
      }
      head[0].requireLength(length[0], name);
    };
  }

  /**
   * Reads every entry of one table.
   *
   * @param titles hears of every title that a phrase may lead to, with the phrase before it
   * @return how many entries there are
   * @throws CorruptDatasetException when one is damaged
   */
  public int readAll(TableKind kind, BiConsumer<String, String> titles) {
    MappedTable table = MappedTable.open(file(kind), kind);
    switch (kind) {
      case PHRASES, STEMS ->
          table.forEach(
              PhraseCodec::decode,
              (key, phrase) ->
                  phrase
                      .candidates()
                      .forEach(candidate -> titles.accept(key, candidate.title().value())));
      case NEIGHBOURS -> table.forEach(ByteBuffer::getFloat, (key, value) -> {});
      case LINK_VECTORS -> table.forEach(new MappedVectors(table)::decode, (key, vector) -> {});
    }
    return table.size();
  }

  /**
   * Maps the tables.
   *
   * @throws linkrec.domain.DatasetUnavailableException when one cannot be read
   * @throws linkrec.domain.CorruptDatasetException when one is damaged
   */
  public WikiStatistics open() {
    MappedTable phrases = MappedTable.open(file(TableKind.PHRASES), TableKind.PHRASES);
    boolean stemmed = Files.isRegularFile(file(TableKind.STEMS));
    MappedTable stems = stemmed ? MappedTable.open(file(TableKind.STEMS), TableKind.STEMS) : null;
    return new WikiStatistics(
        new MappedPhrases(phrases),
        stems == null ? null : new MappedPhrases(stems),
        stems == null ? null : new StemRule(stems.attribute()),
        neighbours(),
        new MappedVectors(MappedTable.open(file(TableKind.LINK_VECTORS), TableKind.LINK_VECTORS)),
        phrases.attribute());
  }

  private NeighbourWords neighbours() {
    Map<String, Float> before = new HashMap<>();
    Map<String, Float> after = new HashMap<>();
    MappedTable.open(file(TableKind.NEIGHBOURS), TableKind.NEIGHBOURS)
        .forEach(
            ByteBuffer::getFloat,
            (key, value) ->
                (key.charAt(0) == BEFORE ? before : after).put(key.substring(1), value));
    return new NeighbourWords(before, after);
  }
}
