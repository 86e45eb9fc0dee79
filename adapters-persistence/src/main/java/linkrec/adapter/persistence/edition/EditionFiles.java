package linkrec.adapter.persistence.edition;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import linkrec.adapter.persistence.dataset.Sha256;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.adapter.persistence.ranking.RankingTables;
import linkrec.adapter.persistence.ranking.TableKind;
import linkrec.adapter.persistence.sqlite.ArticleFile;
import linkrec.adapter.persistence.sqlite.DatasetFiles;
import linkrec.domain.dataset.EditionContents;
import linkrec.domain.dataset.RankingContents;
import linkrec.domain.page.ArticleSource;
import org.jspecify.annotations.Nullable;

/**
 * The files of one edition, written into an empty folder. Equal contents give equal bytes.
 *
 * <pre>
 * &lt;W&gt;.x.sqlite            a dictionary; x is anchors, pageids, redirects, w2vfiltered
 * &lt;W&gt;.x.sqlite.gz         the same, packed (RFC 1952, no time, no name)
 * &lt;W&gt;.x.sqlite.checksum   SHA-256 of the packed file, two spaces, ../../data/&lt;W&gt;/&lt;W&gt;.x.sqlite.gz
 * &lt;W&gt;.linkmodel.json      the model
 * &lt;W&gt;.linkmodel.json.checksum   SHA-256 of the model, two spaces, its name
 * x.filter                {@link linkrec.adapter.persistence.dataset.KeptFilter}, of its keys
 * &lt;W&gt;.x.table, &lt;W&gt;.linkmodel2.json   the second generation's, {@link RankingTables}
 * &lt;W&gt;.pieces.model          perhaps, of what was loaded
 * articles.sqlite         the articles, where they are kept
 * manifest.json           {@link ManifestJson}
 * </pre>
 */
final class EditionFiles {

  private static final int BUFFER_BYTES = 1 << 16;

  private final WikiFolder wiki;
  private final Path folder;
  private final SortedMap<String, String> checksums = new TreeMap<>();

  EditionFiles(WikiFolder wiki, Path folder) {
    this.wiki = wiki;
    this.folder = folder;
  }

  void write(EditionContents contents) throws IOException {
    DatasetFiles.writeAnchors(dictionary("anchors"), contents.anchors());
    DatasetFiles.writePageIds(dictionary("pageids"), contents.pageIds());
    DatasetFiles.writeRedirects(dictionary("redirects"), contents.redirects());
    DatasetFiles.writeVectors(dictionary("w2vfiltered"), contents.vectors());
    for (WikiDataset dataset : WikiDataset.dictionaries()) {
      finishDictionary(dataset);
    }
    writeModel(contents.model());
    RankingContents ranking = contents.ranking();
    if (ranking != null) {
      writeRanking(ranking);
    }
    ArticleSource keptArticles = contents.keptArticles();
    if (keptArticles != null) {
      ArticleFile.write(folder.resolve(WikiFolder.ARTICLES), keptArticles);
      finish(WikiFolder.ARTICLES);
    }
    writeManifest(ManifestJson.from(contents, checksums));
  }

  /** The manifest comes last. */
  void writeManifest(ManifestJson manifest) throws IOException {
    writeText(WikiFolder.MANIFEST, manifest.text());
    FileTree.sync(folder);
  }

  /** SHA-256 of each finished file by its name. */
  SortedMap<String, String> checksums() {
    return checksums;
  }

  private Path dictionary(String dataset) {
    return folder.resolve(wiki.dictionaryName(dataset));
  }

  private void finishDictionary(WikiDataset dataset) throws IOException {
    finishDictionary(dataset, null);
  }

  /**
   * Packs a dictionary that lies in the folder, and makes what belongs to it.
   *
   * @param source the checksum that the edition reports for it; null for that of the packed file
   */
  void finishDictionary(WikiDataset dataset, @Nullable String source) throws IOException {
    try (OutputStream output =
        new GZIPOutputStream(
            Files.newOutputStream(folder.resolve(dataset.packedName(wiki.wiki()))), BUFFER_BYTES)) {
      Files.copy(folder.resolve(dataset.fileName(wiki.wiki())), output);
    }
    finishPackedDictionary(dataset, source);
  }

  /**
   * Makes what belongs to a dictionary that lies in the folder, packed and not.
   *
   * @param source the checksum that the edition reports for it; null for that of the packed file
   */
  void finishPackedDictionary(WikiDataset dataset, @Nullable String source) throws IOException {
    String name = dataset.fileName(wiki.wiki());
    finish(name);
    String sum = finish(dataset.packedName(wiki.wiki()));
    DatasetFiles.makeFilter(
        folder.resolve(name),
        WikiFolder.filterPlace(folder, dataset.datasetName(), source == null ? sum : source));
    String publishedName = "../../data/" + wiki.wiki().value() + "/" + name + ".gz";
    writeText(dataset.checksumName(wiki.wiki()), Sha256.line(sum, publishedName));
  }

  void writeModel(byte[] document) throws IOException {
    String name = wiki.modelName();
    Files.write(folder.resolve(name), document);
    writeText(name + ".checksum", Sha256.line(finish(name), name));
  }

  private void writeRanking(RankingContents ranking) throws IOException {
    new RankingTables(folder, wiki.wiki()).write(ranking);
    for (TableKind kind : TableKind.values()) {
      String name = kind.fileName(wiki.wiki());
      if (Files.exists(folder.resolve(name))) {
        finish(name);
      }
    }
    String model = WikiDataset.RANKING_MODEL.fileName(wiki.wiki());
    Files.write(folder.resolve(model), ranking.model());
    finish(model);
  }

  private void writeText(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    FileTree.sync(file);
  }

  /** Sees a file to the disk and sums it. */
  String finish(String name) throws IOException {
    Path file = folder.resolve(name);
    FileTree.sync(file);
    String sum = Sha256.of(file);
    checksums.put(name, sum);
    return sum;
  }
}
