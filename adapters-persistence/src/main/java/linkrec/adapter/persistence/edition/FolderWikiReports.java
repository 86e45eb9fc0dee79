package linkrec.adapter.persistence.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import linkrec.adapter.persistence.dataset.Sha256;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.adapter.persistence.training.FolderTrainingFiles;
import linkrec.application.TrainingTable;
import linkrec.application.WikiReports;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.WikiId;
import linkrec.domain.training.Backtest;
import org.jspecify.annotations.Nullable;

/** Reports from the manifest of what is current and the tables of the last backtest. */
public final class FolderWikiReports implements WikiReports {

  private final Path dataFolder;
  private final @Nullable LanguageCode language;

  /**
   * @param language the language of wikis whose folder has no manifest; null for their domain
   */
  public FolderWikiReports(Path dataFolder, @Nullable LanguageCode language) {
    this.dataFolder = dataFolder.toAbsolutePath().normalize();
    this.language = language;
  }

  @Override
  public Optional<WikiReport> of(WikiId wiki) {
    WikiFolder folder = WikiFolder.of(dataFolder, wiki);
    if (!folder.holdsDatasets()) {
      return Optional.empty();
    }
    try {
      return Optional.of(report(folder, folder.served()));
    } catch (IOException e) {
      throw new DatasetUnavailableException(
          folder.path() + " cannot be read: " + e.getMessage(), e);
    }
  }

  private WikiReport report(WikiFolder wiki, Path served) throws IOException {
    Path manifestFile = served.resolve(WikiFolder.MANIFEST);
    ManifestJson manifest =
        Files.exists(manifestFile) ? ManifestJson.read(manifestFile, wiki.wiki()) : null;
    SortedMap<String, Long> octets = new TreeMap<>();
    SortedMap<String, String> checksums = new TreeMap<>();
    for (WikiDataset dataset : WikiDataset.values()) {
      if (dataset != WikiDataset.MANIFEST) {
        Path file = served.resolve(dataset.fileName(wiki.wiki()));
        describe(dataset.datasetName(), file, octets, checksums);
      }
    }
    boolean ranked = octets.containsKey(WikiDataset.RANKING_MODEL.datasetName());
    FolderTrainingFiles tables = new FolderTrainingFiles(dataFolder, wiki.wiki());
    return new WikiReport(
        wiki.wiki(),
        manifest == null ? languageOf(wiki.wiki()) : new LanguageCode(manifest.language()),
        served.equals(wiki.path()) ? "" : String.valueOf(served.getFileName()),
        writtenAt(served, wiki),
        manifest == null ? new TreeMap<>() : new TreeMap<>(manifest.sizes()),
        octets,
        checksums,
        manifest == null ? new TreeMap<>() : new TreeMap<>(manifest.measures()),
        backtest(tables, TrainingTable.BACKTEST),
        scores(tables, TrainingTable.BACKTEST_SCORES),
        ranked ? backtest(tables, TrainingTable.HELD_OUT) : List.of(),
        ranked ? scores(tables, TrainingTable.HELD_OUT_SCORES) : List.of());
  }

  private LanguageCode languageOf(WikiId wiki) {
    return language == null ? new LanguageCode(wiki.domain()) : language;
  }

  private static void describe(
      String dataset,
      Path file,
      SortedMap<String, Long> octets,
      SortedMap<String, String> checksums)
      throws IOException {
    if (Files.exists(file)) {
      octets.put(dataset, Files.size(file));
    }
    Path sum = file.resolveSibling(file.getFileName() + ".checksum");
    if (Files.exists(sum)) {
      checksums.put(dataset, Sha256.readLine(sum));
    }
  }

  private static long writtenAt(Path served, WikiFolder wiki) throws IOException {
    Path model = served.resolve(wiki.modelName());
    return Files.getLastModifiedTime(Files.exists(model) ? model : served).toMillis() / 1000;
  }

  private static List<Backtest.Row> backtest(FolderTrainingFiles tables, TrainingTable table) {
    List<Backtest.Row> rows = new ArrayList<>();
    read(
        tables,
        table,
        row ->
            rows.add(
                new Backtest.Row(
                    number(row.get(1)),
                    Integer.parseInt(row.get(2)),
                    number(row.get(3)),
                    number(row.get(4)))));
    return rows;
  }

  private static List<Backtest.ScoreClass> scores(FolderTrainingFiles tables, TrainingTable table) {
    List<Backtest.ScoreClass> classes = new ArrayList<>();
    read(
        tables,
        table,
        row ->
            classes.add(
                new Backtest.ScoreClass(
                    number(row.get(0)),
                    Integer.parseInt(row.get(1)),
                    number(row.get(2)),
                    Integer.parseInt(row.get(3)))));
    return classes;
  }

  private interface RowTaker {
    void take(List<String> row);
  }

  /** Without the header; nothing where the table was not written. */
  private static void read(FolderTrainingFiles tables, TrainingTable table, RowTaker taker) {
    if (!tables.has(table)) {
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    tables.read(table, rows::add);
    try {
      rows.stream().skip(1).forEach(taker::take);
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new CorruptDatasetException(table.path() + ": a table of numbers expected", e);
    }
  }

  private static double number(String cell) {
    return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
  }
}
