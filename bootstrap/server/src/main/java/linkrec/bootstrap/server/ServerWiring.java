package linkrec.bootstrap.server;

import java.nio.file.Path;
import linkrec.adapter.mediawiki.ActionApiArticles;
import linkrec.adapter.mediawiki.ActionApiSettings;
import linkrec.adapter.persistence.DataFolder;
import linkrec.adapter.persistence.Settings;
import linkrec.adapter.persistence.edition.EditionFolders;
import linkrec.application.SuggestLinks;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.dataset.Datasets;
import linkrec.domain.page.Articles;
import linkrec.domain.page.LanguageCode;
import org.jspecify.annotations.Nullable;

/** Puts the parts together that answers are made of. */
final class ServerWiring implements AutoCloseable {

  private final EditionFolders datasets;
  private final Articles articles;

  private ServerWiring(EditionFolders datasets, Articles articles) {
    this.datasets = datasets;
    this.articles = articles;
  }

  /** From the data folder, and the wikis' own APIs for articles that requests only name. */
  static ServerWiring online(Path folder, @Nullable LanguageCode language, Settings settings) {
    return new ServerWiring(
        DataFolder.at(folder).datasets(language), new ActionApiArticles(actionApi(settings)));
  }

  /** From the data folder alone, articles from those that were kept there. */
  static ServerWiring offline(Path folder, @Nullable LanguageCode language) {
    DataFolder data = DataFolder.at(folder);
    return new ServerWiring(data.datasets(language), data.keptArticles());
  }

  private static ActionApiSettings actionApi(Settings settings) {
    try {
      return ActionApiSettings.DEFAULT.at(
          settings.orElse(null, "MEDIAWIKI_API_BASE_URL"),
          settings.orElse(null, "MEDIAWIKI_PROXY_API_BASE_URL"));
    } catch (IllegalArgumentException e) {
      throw new InvalidRequestException("MEDIAWIKI_API_BASE_URL", String.valueOf(e.getMessage()));
    }
  }

  Datasets datasets() {
    return datasets;
  }

  SuggestLinks suggestLinks() {
    return new SuggestLinks(datasets, articles);
  }

  @Override
  public void close() {
    datasets.close();
  }
}
