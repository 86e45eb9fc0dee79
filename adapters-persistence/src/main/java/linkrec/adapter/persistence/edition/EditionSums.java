package linkrec.adapter.persistence.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import linkrec.adapter.persistence.dataset.Sha256;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.domain.DatasetUnavailableException;

/** The checksums of an edition's datasets, in hexadecimal, by the datasets' names. */
final class EditionSums {

  private final WikiFolder wiki;
  private final Path folder;

  EditionSums(WikiFolder wiki, Path folder) {
    this.wiki = wiki;
    this.folder = folder;
  }

  /**
   * Those under which datasets were published, as far as the files beside them tell; of the second
   * generation's, where none is told, that of the file.
   */
  Map<String, String> recorded() throws IOException {
    Map<String, String> sums = new HashMap<>();
    Path manifest = folder.resolve(WikiFolder.MANIFEST);
    Map<String, String> sources = ManifestJson.readSources(manifest, wiki.wiki());
    Map<String, String> files = ManifestJson.readFileSums(manifest, wiki.wiki());
    for (WikiDataset dataset : WikiDataset.values()) {
      String source = sources.get(dataset.datasetName());
      Path published = folder.resolve(dataset.checksumName(wiki.wiki()));
      Optional<Path> file = wiki.file(dataset, folder);
      if (source != null) {
        sums.put(dataset.datasetName(), source);
      } else if (file.isPresent() && Files.exists(published)) {
        sums.put(dataset.datasetName(), Sha256.readLine(published));
      } else if (file.isPresent() && !dataset.isRequired()) {
        String known = files.get(dataset.fileName(wiki.wiki()));
        sums.put(dataset.datasetName(), known == null ? Sha256.of(file.get()) : known);
      }
    }
    if (ManifestJson.isOfTraining(manifest, wiki.wiki())) {
      byte[] document = ManifestJson.read(manifest, wiki.wiki()).published();
      sums.putIfAbsent(WikiDataset.MANIFEST.datasetName(), Sha256.of(document));
    }
    return sums;
  }

  /**
   * What the edition reports of what it answers from: the published sum of a dictionary, which is
   * that of its packed file, as the original does; that of the file itself where none is there. A
   * model is never packed.
   *
   * @throws DatasetUnavailableException when a file that every wiki has is not there
   */
  Map<String, String> reported() throws IOException {
    Map<String, String> recorded = recorded();
    Map<String, String> sums = new HashMap<>();
    for (WikiDataset dataset : WikiDataset.values()) {
      Optional<Path> file = wiki.file(dataset, folder);
      if (file.isEmpty()) {
        if (dataset.isRequired()) {
          throw new DatasetUnavailableException(
              "file not found: " + folder.resolve(dataset.fileName(wiki.wiki())));
        }
        continue;
      }
      String known = dataset == WikiDataset.MODEL ? null : recorded.get(dataset.datasetName());
      sums.put(dataset.datasetName(), known == null ? Sha256.of(file.get()) : known);
    }
    return sums;
  }
}
