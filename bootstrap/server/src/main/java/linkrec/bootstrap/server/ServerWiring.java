package linkrec.bootstrap.server;

import java.nio.file.Path;
import linkrec.adapter.mediawiki.ActionApiArticles;
import linkrec.adapter.mediawiki.ActionApiSettings;
import linkrec.adapter.persistence.DataFolder;
import linkrec.adapter.persistence.Settings;
import linkrec.adapter.persistence.edition.EditionFolders;
import linkrec.adapter.persistence.rules.FolderRuleBook;
import linkrec.adapter.web.HttpServiceParts;
import linkrec.application.SuggestLinks;
import linkrec.application.WikiReports;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.dataset.Datasets;
import linkrec.domain.page.Articles;
import linkrec.domain.page.LanguageCode;
import org.jspecify.annotations.Nullable;

/** Puts the parts together that answers are made of. */
final class ServerWiring implements AutoCloseable {

  private final EditionFolders datasets;
  private final Articles articles;
  private final FolderRuleBook ruleBook;
  private final WikiReports reports;

  private ServerWiring(DataFolder data, @Nullable LanguageCode language, Articles articles) {
    this.datasets = data.datasets(language);
    this.articles = articles;
    this.ruleBook = data.ruleBook();
    this.reports = data.reports(language);
  }

  /** From the data folder, and the wikis' own APIs for articles that requests only name. */
  static ServerWiring online(Path folder, @Nullable LanguageCode language, Settings settings) {
    return new ServerWiring(
        DataFolder.at(folder), language, new ActionApiArticles(actionApi(settings)));
  }

  /** From the data folder alone, articles from those that were kept there. */
  static ServerWiring offline(Path folder, @Nullable LanguageCode language) {
    DataFolder data = DataFolder.at(folder);
    return new ServerWiring(data, language, data.keptArticles());
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
    return new SuggestLinks(datasets, articles, ruleBook);
  }

  /** All that the HTTP service is made of. */
  HttpServiceParts parts() {
    return new HttpServiceParts(suggestLinks(), datasets, reports, ruleBook, ruleBook);
  }

  @Override
  public void close() {
    datasets.close();
  }
}
