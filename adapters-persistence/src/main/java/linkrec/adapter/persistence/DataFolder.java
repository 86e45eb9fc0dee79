package linkrec.adapter.persistence;

import java.nio.file.Path;
import linkrec.adapter.persistence.dataset.LandingFolder;
import linkrec.adapter.persistence.edition.EditionFolderWriter;
import linkrec.adapter.persistence.edition.EditionFolders;
import linkrec.adapter.persistence.edition.EditionStore;
import linkrec.adapter.persistence.edition.FolderWikiReports;
import linkrec.adapter.persistence.edition.KeptArticles;
import linkrec.adapter.persistence.model.XgboostJsonReader;
import linkrec.adapter.persistence.rules.FolderRuleBook;
import linkrec.adapter.persistence.suggestions.FolderIncomingLinks;
import linkrec.adapter.persistence.suggestions.FolderSuggestionFiles;
import linkrec.adapter.persistence.training.FolderTrainingFiles;
import linkrec.adapter.persistence.training.TargetTypes;
import linkrec.application.DatasetStore;
import linkrec.application.IncomingLinks;
import linkrec.application.SuggestionFiles;
import linkrec.application.TrainingFiles;
import linkrec.application.WikiReports;
import linkrec.domain.dataset.EditionWriter;
import linkrec.domain.model.LinkModelReader;
import linkrec.domain.page.Articles;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.WikiId;
import linkrec.domain.training.UnwantedTypes;
import org.jspecify.annotations.Nullable;

/** What programs wire when datasets lie in a data folder, SQLite files and models. */
public final class DataFolder {

  private final Path path;

  private DataFolder(Path path) {
    this.path = path;
  }

  /** The data folder at that path; it need not be there yet. */
  public static DataFolder at(Path path) {
    return new DataFolder(path);
  }

  /**
   * The datasets of its wikis, opened as they are asked for; close it to close them.
   *
   * @param language the language of wikis whose folder has no manifest; null for their domain
   */
  public EditionFolders datasets(@Nullable LanguageCode language) {
    return new EditionFolders(path, modelReader(), language, System::nanoTime);
  }

  /** Writes new editions. */
  public EditionWriter editionWriter() {
    return new EditionFolderWriter(path);
  }

  /**
   * Takes published datasets in, as new editions.
   *
   * @param language the language of wikis that have no manifest yet; null for their domain
   */
  public DatasetStore loads(LandingFolder landing, @Nullable LanguageCode language) {
    return new EditionStore(path, landing, modelReader(), language);
  }

  /** The articles that editions kept. */
  public Articles keptArticles() {
    return new KeptArticles(path);
  }

  /** What the steps of that wiki's training leave. */
  public TrainingFiles trainingFiles(WikiId wiki) {
    return new FolderTrainingFiles(path, wiki);
  }

  /** Which kinds of pages are no targets in that wiki. */
  public UnwantedTypes unwantedTypes(WikiId wiki) {
    return TargetTypes.of(path, wiki);
  }

  /** What its wikis' people have said of links; verdicts are kept there too. */
  public FolderRuleBook ruleBook() {
    return new FolderRuleBook(path, System::nanoTime);
  }

  /**
   * What can be told of its wikis.
   *
   * @param language as in {@link #datasets}
   */
  public WikiReports reports(@Nullable LanguageCode language) {
    return new FolderWikiReports(path, language);
  }

  /**
   * Keeps the suggestions for all articles of that wiki.
   *
   * @param out the result, as in {@link FolderSuggestionFiles}
   */
  public SuggestionFiles suggestionFiles(WikiId wiki, Path out) {
    return new FolderSuggestionFiles(path, wiki, out);
  }

  /** Where pages could be linked, as the last runs over whole wikis found. */
  public IncomingLinks incomingLinks() {
    return new FolderIncomingLinks(path);
  }

  /** Reads models. */
  public LinkModelReader modelReader() {
    return new XgboostJsonReader();
  }
}
