package linkrec.adapter.persistence.publication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import linkrec.adapter.persistence.dataset.NewDataset;
import linkrec.adapter.persistence.dataset.Sha256;
import linkrec.adapter.persistence.dataset.TableRow;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.adapter.persistence.dump.SqlDump;
import linkrec.application.DatasetProgress;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.page.WikiId;

/**
 * Writes datasets as dumps of tables, {@code lr_<W>_x.sql.gz}, and models and manifest as {@code
 * <W>.linkmodel.json} and its like, each with its {@code .checksum}. Each file is written under
 * another name and renamed when it is whole; equal rows give equal bytes.
 */
public final class TableExport {

  private TableExport() {}

  /** The names of the files that those datasets are exported to, without the checksums'. */
  public static List<String> names(WikiId wiki, Collection<WikiDataset> datasets) {
    return datasets.stream().map(dataset -> name(dataset, wiki)).toList();
  }

  private static String name(WikiDataset dataset, WikiId wiki) {
    return dataset.hasTable() ? dataset.dumpName(wiki) : dataset.fileName(wiki);
  }

  /**
   * Writes the datasets into a folder, which is made where it is not there.
   *
   * @throws DatasetUnavailableException when the disk refuses
   */
  public static void write(
      WikiId wiki, Map<WikiDataset, NewDataset> datasets, Path folder, DatasetProgress progress) {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<WikiDataset, NewDataset> one : datasets.entrySet()) {
        write(wiki, one.getKey(), one.getValue(), folder, progress);
      }
    } catch (IOException e) {
      throw new DatasetUnavailableException(folder + " cannot be written: " + e.getMessage(), e);
    }
  }

  private static void write(
      WikiId wiki, WikiDataset dataset, NewDataset contents, Path folder, DatasetProgress progress)
      throws IOException {
    String name = name(dataset, wiki);
    Path unfinished = folder.resolve("." + name + ".tmp");
    try {
      long rows =
          dataset.hasTable()
              ? SqlDump.write(unfinished, dataset.tableName(wiki), contents.rows())
              : writeDocument(unfinished, contents);
      String sum = Sha256.of(unfinished);
      Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      writeWhole(folder.resolve(name + ".checksum"), Sha256.line(sum, name));
      progress.done(wiki, name, "rows", rows);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static long writeDocument(Path file, NewDataset contents) throws IOException {
    List<TableRow> rows = new ArrayList<>();
    contents.rows().readInto(rows::add);
    Files.write(file, rows.get(0).value());
    return rows.size();
  }

  /** Writes a small text file, whole or not at all. */
  static void writeWhole(Path file, String text) throws IOException {
    Path unfinished = file.resolveSibling("." + file.getFileName() + ".tmp");
    Files.write(unfinished, text.getBytes(StandardCharsets.UTF_8));
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
