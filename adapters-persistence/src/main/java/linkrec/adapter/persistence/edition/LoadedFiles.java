package linkrec.adapter.persistence.edition;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import linkrec.adapter.persistence.dataset.FileChunks;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.adapter.persistence.dump.SqlDump;
import linkrec.adapter.persistence.sqlite.SqliteRowsFile;
import linkrec.application.DatasetProgress;
import linkrec.application.FetchedFile;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.WikiId;
import org.jspecify.annotations.Nullable;

/** Lays out the files of an edition from published ones; what is not loaded stays as it is. */
final class LoadedFiles {

  private static final int BUFFER_BYTES = 1 << 16;

  private final WikiFolder wikiFolder;
  private final WikiId wiki;
  private final Path landing;
  private final DatasetProgress progress;
  private final @Nullable LanguageCode language;

  /**
   * @param landing the folder of the published files
   * @param language the language of a wiki that has no manifest yet; null for its domain
   */
  LoadedFiles(
      WikiFolder wikiFolder,
      Path landing,
      DatasetProgress progress,
      @Nullable LanguageCode language) {
    this.wikiFolder = wikiFolder;
    this.wiki = wikiFolder.wiki();
    this.landing = landing;
    this.progress = progress;
    this.language = language;
  }

  /**
   * Writes the edition into an empty folder.
   *
   * @param removed datasets of the served edition that the new one goes without
   */
  void write(Map<WikiDataset, FetchedFile> loaded, Set<WikiDataset> removed, Path folder)
      throws IOException {
    EditionFiles files = new EditionFiles(wikiFolder, folder);
    TreeMap<String, String> sources = new TreeMap<>();
    if (wikiFolder.hasCurrent()) {
      Path served = wikiFolder.served();
      sources.putAll(ManifestJson.readSources(served.resolve(WikiFolder.MANIFEST), wiki));
      for (WikiDataset dataset : WikiDataset.values()) {
        if (!loaded.containsKey(dataset) && !removed.contains(dataset)) {
          keep(dataset, served, folder, files);
        }
      }
    }
    for (Map.Entry<WikiDataset, FetchedFile> one : loaded.entrySet()) {
      take(one.getKey(), one.getValue(), folder, files);
      sources.put(one.getKey().datasetName(), one.getValue().sum());
    }
    removed.forEach(dataset -> sources.remove(dataset.datasetName()));
    files.writeManifest(manifest(loaded, removed).with(files.checksums(), sources));
  }

  /** The published manifest, else that of the served edition, else one of the wiki's language. */
  private ManifestJson manifest(Map<WikiDataset, FetchedFile> loaded, Set<WikiDataset> removed)
      throws IOException {
    FetchedFile published = loaded.get(WikiDataset.MANIFEST);
    if (published != null) {
      return ManifestJson.read(landing.resolve(published.file().name()), wiki);
    }
    LanguageCode spoken = language == null ? new LanguageCode(wiki.domain()) : language;
    if (!wikiFolder.hasCurrent()) {
      return ManifestJson.of(wiki, spoken);
    }
    Path served = wikiFolder.served().resolve(WikiFolder.MANIFEST);
    if (!Files.exists(served)) {
      return ManifestJson.of(wiki, spoken);
    }
    ManifestJson manifest = ManifestJson.read(served, wiki);
    return removed.contains(WikiDataset.MANIFEST)
        ? ManifestJson.of(wiki, manifest.spoken(served.toString()))
        : manifest;
  }

  /** The files of editions never change, so two editions may share one. */
  private void keep(WikiDataset dataset, Path served, Path folder, EditionFiles files)
      throws IOException {
    for (String name : dataset.fileNames(wiki)) {
      if (Files.exists(served.resolve(name))) {
        Files.createLink(folder.resolve(name), served.resolve(name));
        if (!name.equals(dataset.checksumName(wiki)) && !name.equals(dataset.filterName())) {
          files.finish(name);
        }
      }
    }
  }

  private void take(WikiDataset dataset, FetchedFile fetched, Path folder, EditionFiles files)
      throws IOException {
    Path published = landing.resolve(fetched.file().name());
    Path file = folder.resolve(dataset.fileName(wiki));
    if (dataset == WikiDataset.MODEL) {
      files.writeModel(Files.readAllBytes(published));
      return;
    }
    if (dataset.isDocument()) {
      if (dataset != WikiDataset.MANIFEST) {
        Files.copy(published, file);
        files.finish(dataset.fileName(wiki));
      }
      return;
    }
    if (dataset.isFile()) {
      FileChunks.write(
          SqlDump.rows(published, dataset.tableName(wiki)), published.toString(), file);
      files.finish(dataset.fileName(wiki));
      progress.done(wiki, dataset.datasetName(), "bytes", Files.size(file));
      return;
    }
    if (fetched.file().name().equals(dataset.packedName(wiki))) {
      Files.copy(published, folder.resolve(dataset.packedName(wiki)));
      unpack(published, file);
      files.finishPackedDictionary(dataset, fetched.sum());
      progress.done(wiki, dataset.datasetName(), "bytes", Files.size(file));
      return;
    }
    SqliteRowsFile.write(
        file,
        SqlDump.rows(published, dataset.tableName(wiki)),
        count -> progress.done(wiki, dataset.datasetName(), "rows", count));
    files.finishDictionary(dataset, fetched.sum());
  }

  private static void unpack(Path packed, Path file) throws IOException {
    try (InputStream input = new GZIPInputStream(Files.newInputStream(packed), BUFFER_BYTES);
        OutputStream output = Files.newOutputStream(file)) {
      input.transferTo(output);
    } catch (EOFException e) {
      throw new CorruptDatasetException(packed + " is cut: it ends in the middle", e);
    } catch (ZipException e) {
      throw new CorruptDatasetException(packed + " is no whole gzip file: " + e.getMessage(), e);
    }
  }
}
