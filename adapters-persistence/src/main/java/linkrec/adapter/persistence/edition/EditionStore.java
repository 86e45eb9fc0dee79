package linkrec.adapter.persistence.edition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linkrec.adapter.persistence.dataset.LandingFolder;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.application.DatasetProgress;
import linkrec.application.DatasetStore;
import linkrec.application.FetchedFile;
import linkrec.application.PublishedFile;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.model.LinkModelReader;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.WikiId;
import org.jspecify.annotations.Nullable;

/**
 * A data folder that published datasets are loaded into: a load writes a new edition, which must
 * open before it is served. Takes SQLite files, else dumps of tables, which it makes such files of.
 */
public final class EditionStore implements DatasetStore {

  private final Path dataFolder;
  private final LandingFolder landing;
  private final LinkModelReader models;
  private final @Nullable LanguageCode language;

  /**
   * @param landing where the published files lie
   * @param language the language of wikis that have no manifest yet; null for their domain
   */
  public EditionStore(
      Path dataFolder,
      LandingFolder landing,
      LinkModelReader models,
      @Nullable LanguageCode language) {
    this.dataFolder = dataFolder.toAbsolutePath().normalize();
    this.landing = landing;
    this.models = models;
    this.language = language;
  }

  @Override
  public List<PublishedFile> formsOf(WikiId wiki, String dataset) {
    return WikiDataset.named(dataset).forms(wiki);
  }

  @Override
  public Presence presence(String dataset) {
    return WikiDataset.named(dataset).presence();
  }

  @Override
  public Optional<String> publishedBeside(String dataset) {
    return WikiDataset.named(dataset).publishedBeside();
  }

  @Override
  public Map<String, String> checksums(WikiId wiki) {
    WikiFolder folder = WikiFolder.of(dataFolder, wiki);
    if (!folder.holdsDatasets()) {
      return Map.of();
    }
    try {
      return new EditionSums(folder, folder.served()).recorded();
    } catch (IOException e) {
      throw new DatasetUnavailableException(
          folder.path() + " cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public void replace(
      WikiId wiki, List<FetchedFile> files, List<String> removed, DatasetProgress progress) {
    Map<WikiDataset, FetchedFile> loaded = new EnumMap<>(WikiDataset.class);
    files.forEach(one -> loaded.put(WikiDataset.named(one.file().dataset()), one));
    WikiFolder wikiFolder = WikiFolder.of(dataFolder, wiki);
    LoadedFiles layout = new LoadedFiles(wikiFolder, landing.of(wiki), progress, language);
    new EditionFolderWriter(dataFolder)
        .write(
            wikiFolder,
            folder -> {
              layout.write(loaded, WikiDataset.allNamed(removed), folder);
              new EditionOpener(models, language).open(wikiFolder, folder).giveBack();
            });
  }

  @Override
  public void tidy(WikiId wiki) {
    new EditionFolderWriter(dataFolder).tidy(WikiFolder.of(dataFolder, wiki));
  }
}
