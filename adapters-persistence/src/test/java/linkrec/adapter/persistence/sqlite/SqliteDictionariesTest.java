package linkrec.adapter.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import linkrec.adapter.persistence.pickle.PickleWriter;
import linkrec.adapter.persistence.sqlite.SqliteFile.FileKind;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.candidate.AnchorDictionary;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.candidate.Candidates;
import linkrec.domain.candidate.PageIds;
import linkrec.domain.candidate.PhraseHash;
import linkrec.domain.candidate.Redirects;
import linkrec.domain.dataset.Entries;
import linkrec.domain.feature.PageVectors;
import linkrec.domain.page.PageTitle;
import linkrec.testkit.AnchorDictionaryContract;
import linkrec.testkit.PageIdsContract;
import linkrec.testkit.PageVectorsContract;
import linkrec.testkit.RedirectsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SqliteDictionariesTest {

  @TempDir private Path folder;

  private final List<SqliteFile> opened = new java.util.ArrayList<>();

  @AfterEach
  void close() {
    opened.forEach(SqliteFile::close);
  }

  private Path file() {
    return folder.resolve("samplewiki.anchors.sqlite");
  }

  private SqliteFile open(FileKind kind) {
    SqliteFile file = SqliteFile.open(file(), kind);
    opened.add(file);
    return file;
  }

  @Nested
  class OfAnchors extends AnchorDictionaryContract {
    @Override
    protected AnchorDictionary dictionaryOf(Map<AnchorText, Candidates> entries) {
      SortedMap<String, Candidates> byText = new TreeMap<>();
      entries.forEach((text, candidates) -> byText.put(text.value(), candidates));
      DatasetFiles.writeAnchors(file(), Entries.of(byText));
      return new SqliteAnchorDictionary(open(FileKind.IMMUTABLE));
    }
  }

  @Nested
  class OfRedirects extends RedirectsContract {
    @Override
    protected Redirects of(Map<PageTitle, PageTitle> entries) {
      DatasetFiles.writeRedirects(file(), Entries.of(new TreeMap<>(entries)));
      return new SqliteRedirects(open(FileKind.IMMUTABLE));
    }
  }

  @Nested
  class OfPageIds extends PageIdsContract {
    @Override
    protected PageIds of(Map<PageTitle, Long> entries) {
      DatasetFiles.writePageIds(file(), Entries.of(new TreeMap<>(entries)));
      return new SqlitePageIds(open(FileKind.SHARED));
    }
  }

  @Nested
  class OfPageVectors extends PageVectorsContract {
    @Override
    protected PageVectors of(Map<PageTitle, float[]> entries) {
      DatasetFiles.writeVectors(file(), Entries.of(new TreeMap<>(entries)));
      return new SqlitePageVectors(open(FileKind.SHARED));
    }
  }

  private void writeRows(String table, Object... keysAndValues) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE " + table + " (key TEXT PRIMARY KEY, value BLOB)");
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO " + table + " VALUES (?, ?)")) {
        for (int i = 0; i < keysAndValues.length; i += 2) {
          insert.setString(1, (String) keysAndValues[i]);
          insert.setBytes(2, (byte[]) keysAndValues[i + 1]);
          insert.execute();
        }
      }
    }
  }

  private SqliteAnchorDictionary anchors() {
    return new SqliteAnchorDictionary(open(FileKind.SHARED));
  }

  private static List<AnchorText> texts(String... texts) {
    return java.util.Arrays.stream(texts).map(AnchorText::new).toList();
  }

  @Test
  void namesAMissingFile() {
    assertThatExceptionOfType(DatasetUnavailableException.class)
        .isThrownBy(this::anchors)
        .withMessageContaining(file().toString());
  }

  @ParameterizedTest
  @EnumSource(FileKind.class)
  void namesAFileThatIsNoSqlite(FileKind kind) throws IOException {
    Files.writeString(file(), "This is no database. ".repeat(500));

    assertThatExceptionOfType(CorruptDatasetException.class)
        .isThrownBy(() -> new SqliteAnchorDictionary(open(kind)))
        .withMessageContaining(file().toString());
  }

  @Test
  void namesAFileWithoutTheTable() throws SQLException {
    writeRows("other", "a", PickleWriter.ofLong(1));

    assertThatExceptionOfType(CorruptDatasetException.class)
        .isThrownBy(this::anchors)
        .withMessageContaining(file().toString())
        .withMessageContaining("unnamed");
  }

  @Test
  void namesAnEmptyFile() throws IOException {
    Files.createFile(file());

    assertThatExceptionOfType(CorruptDatasetException.class)
        .isThrownBy(this::anchors)
        .withMessageContaining(file().toString());
  }

  @Test
  void namesFileAndKeyOfABadPickle() throws SQLException {
    writeRows("unnamed", "good", PickleWriter.ofCounts(Map.of("Page", 1)), "bad", new byte[] {1});
    SqliteAnchorDictionary anchors = anchors();

    assertThat(anchors.lookUp(texts("good"))).hasSize(1);
    assertThatExceptionOfType(CorruptDatasetException.class)
        .isThrownBy(() -> anchors.lookUp(texts("good", "bad")))
        .withMessageContaining(file().toString())
        .withMessageContaining("'bad'");
  }

  @Test
  void namesFileAndKeyOfAValueOfAnotherKind() throws SQLException {
    writeRows(
        "unnamed",
        "number",
        PickleWriter.ofLong(1),
        "noTitle",
        PickleWriter.ofCounts(Map.of("", 1)),
        "zero",
        PickleWriter.ofCounts(Map.of("Page", 0)),
        "huge",
        PickleWriter.ofCounts(Map.of("Page", 1L << 40)),
        "nothing",
        null);
    SqliteAnchorDictionary anchors = anchors();
    for (String key : List.of("number", "noTitle", "zero", "huge", "nothing")) {
      assertThatExceptionOfType(CorruptDatasetException.class)
          .isThrownBy(() -> anchors.lookUp(texts(key)))
          .withMessageContaining(file().toString())
          .withMessageContaining("'" + key + "'");
    }
  }

  @Test
  void takesAnAnchorWithoutPagesForNone() throws SQLException {
    writeRows("unnamed", "river", PickleWriter.ofCounts(Map.of()));

    assertThat(anchors().lookUp(texts("river"))).isEmpty();
  }

  @Test
  void refusesVectorsOfTwoLengths() {
    PageTitle a = new PageTitle("A");
    PageTitle b = new PageTitle("B");
    DatasetFiles.writeVectors(
        file(), Entries.of(new TreeMap<>(Map.of(a, new float[3], b, new float[2]))));
    SqlitePageVectors vectors = new SqlitePageVectors(open(FileKind.SHARED));

    assertThat(vectors.lookUp(List.of(a))).hasSize(1);
    assertThatExceptionOfType(CorruptDatasetException.class)
        .isThrownBy(() -> vectors.lookUp(List.of(b)))
        .withMessageContaining("'B'");
  }

  @Test
  void filterDeniesMostOtherTexts() {
    DatasetFiles.writeAnchors(file(), sink -> {});

    assertThat(anchors().filter().mayContain(PhraseHash.of("river"))).isFalse();
  }

  @Test
  void answersNothingForHalfASurrogatePair() throws SQLException {
    writeRows("unnamed", "?", PickleWriter.ofCounts(Map.of("Question mark", 1)));

    assertThat(anchors().lookUp(texts("\uD83D"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(FileKind.class)
  void neverWrites(FileKind kind) {
    DatasetFiles.writeAnchors(file(), sink -> {});
    SqliteFile file = open(kind);

    assertThatExceptionOfType(DatasetUnavailableException.class)
        .isThrownBy(() -> file.read(db -> db.execute("CREATE TABLE x (y)")))
        .withMessageContaining("readonly");
    assertThat(folder).isDirectoryNotContaining("glob:**-journal");
  }

  @Test
  void readsAFolderThatCannotBeWritten() {
    DatasetFiles.writeAnchors(file(), sink -> {});
    assertThat(file().toFile().setReadOnly()).isTrue();

    assertThat(anchors().lookUp(texts("river"))).isEmpty();
  }
}
