package linkrec.adapter.persistence.mysql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import linkrec.adapter.persistence.dataset.FileChunks;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.adapter.persistence.ranking.RankingTables;
import linkrec.adapter.persistence.ranking.TableKind;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.evidence.WikiStatistics;
import linkrec.domain.page.WikiId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The second generation's tables of a wiki, which are laid from the database into files once an
 * edition and mapped. The files lose their names as soon as they are mapped: their octets stay as
 * long as somebody reads them, and nothing is left behind.
 */
final class MySqlRanking {

  private static final Logger LOG = LoggerFactory.getLogger(MySqlRanking.class);

  private MySqlRanking() {}

  /** The datasets that are read here, and the model that goes with them. */
  static Set<WikiDataset> datasets() {
    Set<WikiDataset> datasets = EnumSet.of(WikiDataset.RANKING_MODEL);
    Stream.of(TableKind.values()).map(TableKind::dataset).forEach(datasets::add);
    return datasets;
  }

  /** Whether those checksums are of a wiki that has the second generation. */
  static boolean isIn(Map<WikiDataset, String> sums) {
    return sums.containsKey(WikiDataset.RANKING_MODEL)
        && TableKind.required().stream().allMatch(kind -> sums.containsKey(kind.dataset()));
  }

  /**
   * Lays the tables into files and maps them.
   *
   * @throws DatasetUnavailableException when the database is lost or the disk is full
   */
  static WikiStatistics read(MySqlSnapshot snapshot, WikiId wiki, Map<WikiDataset, String> sums) {
    Path folder = null;
    try {
      folder = Files.createTempDirectory("linkrec-" + wiki + "-");
      for (TableKind kind : TableKind.values()) {
        if (sums.containsKey(kind.dataset())) {
          String table = kind.dataset().tableName(wiki);
          FileChunks.write(
              MySqlSource.rows(snapshot, MySqlDialect.table(table)),
              "table " + table,
              folder.resolve(kind.fileName(wiki)));
        }
      }
      return new RankingTables(folder, wiki).open();
    } catch (IOException e) {
      throw new DatasetUnavailableException(
          "no files in " + System.getProperty("java.io.tmpdir") + " for " + wiki + ": " + e, e);
    } finally {
      if (folder != null) {
        delete(folder);
      }
    }
  }

  private static void delete(Path folder) {
    try {
      List<Path> files;
      try (Stream<Path> entries = Files.list(folder)) {
        files = entries.toList();
      }
      for (Path file : files) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      LOG.warn("{} cannot be removed: {}", folder, e.toString());
    }
  }
}
