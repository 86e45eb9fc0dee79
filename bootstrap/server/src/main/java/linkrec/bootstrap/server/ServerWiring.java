package linkrec.bootstrap.server;

import java.nio.file.Path;
import java.util.Optional;
import linkrec.adapter.mediawiki.ActionApiArticles;
import linkrec.adapter.mediawiki.ActionApiSettings;
import linkrec.adapter.persistence.DataFolder;
import linkrec.adapter.persistence.DatabaseBackend;
import linkrec.adapter.persistence.Settings;
import linkrec.adapter.persistence.edition.EditionFolders;
import linkrec.adapter.persistence.mysql.MySqlDatasets;
import linkrec.adapter.persistence.rules.FolderRuleBook;
import linkrec.adapter.web.HttpServiceParts;
import linkrec.application.FindIncoming;
import linkrec.application.Generation;
import linkrec.application.IncomingLinks;
import linkrec.application.SuggestLinks;
import linkrec.application.WikiReports;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.dataset.Datasets;
import linkrec.domain.page.Articles;
import linkrec.domain.page.LanguageCode;
import org.jspecify.annotations.Nullable;

/** Puts the parts together that answers are made of. */
final class ServerWiring implements AutoCloseable {

  private final Datasets datasets;
  private final Runnable closing;
  private final Articles articles;
  private final FolderRuleBook ruleBook;
  private final IncomingLinks incoming;
  private final WikiReports reports;
  private Generation generation = Generation.NEWEST;

  private ServerWiring(
      Datasets datasets,
      Runnable closing,
      Articles articles,
      DataFolder folder,
      WikiReports reports) {
    this.datasets = datasets;
    this.closing = closing;
    this.articles = articles;
    this.ruleBook = folder.ruleBook();
    this.incoming = folder.incomingLinks();
    this.reports = reports;
  }

  /** From the datasets, and the wikis' own APIs for articles that requests only name. */
  static ServerWiring online(Path folder, @Nullable LanguageCode language, Settings settings) {
    return with(folder, language, settings, new ActionApiArticles(actionApi(settings)));
  }

  /** From the datasets alone, articles from those that were kept in the data folder. */
  static ServerWiring offline(Path folder, @Nullable LanguageCode language, Settings settings) {
    return with(folder, language, settings, DataFolder.at(folder).keptArticles());
  }

  private static ServerWiring with(
      Path folder, @Nullable LanguageCode language, Settings settings, Articles articles) {
    Optional<DatabaseBackend> database = DatabaseBackend.of(settings);
    if (database.isPresent()) {
      MySqlDatasets datasets = database.get().datasets(language);
      return new ServerWiring(
          datasets, datasets::close, articles, DataFolder.at(folder), WikiReports.NONE);
    }
    DataFolder data = DataFolder.at(folder);
    EditionFolders datasets = data.datasets(language);
    return new ServerWiring(datasets, datasets::close, articles, data, data.reports(language));
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

  /** Lets one kind of datasets answer. */
  ServerWiring answeringWith(Generation wanted) {
    generation = wanted;
    return this;
  }

  SuggestLinks suggestLinks() {
    return new SuggestLinks(datasets, articles, ruleBook, generation);
  }

  FindIncoming findIncoming() {
    return new FindIncoming(datasets, incoming);
  }

  /** All that the HTTP service is made of. */
  HttpServiceParts parts() {
    return new HttpServiceParts(suggestLinks(), datasets, reports, ruleBook, ruleBook, incoming);
  }

  @Override
  public void close() {
    closing.run();
  }
}
