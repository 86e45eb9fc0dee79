package linkrec.acceptance.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linkrec.acceptance.scene.Assembly;
import linkrec.acceptance.scene.Scene;
import linkrec.acceptance.scene.Trainer;
import linkrec.adapter.persistence.model.XgboostJsonReader;
import linkrec.application.IncomingLinks;
import linkrec.domain.dataset.Datasets;
import linkrec.domain.dataset.EditionContents;
import linkrec.domain.dataset.EditionWriter;
import linkrec.domain.dataset.ServedEdition;
import linkrec.domain.page.Article;
import linkrec.domain.page.Articles;
import linkrec.domain.page.WikiId;
import linkrec.testkit.InMemoryArticles;
import linkrec.testkit.InMemoryDatasets;
import linkrec.testkit.application.InMemorySuggestionFiles;

/** Everything in memory. */
final class FakeAssembly implements Assembly {

  private final InMemoryDatasets datasets = new InMemoryDatasets(new XgboostJsonReader());
  private final InMemoryArticles articles = new InMemoryArticles();
  private final EditionWriter editions = new KeepingWriter();
  private final InMemorySuggestionFiles suggestions = new InMemorySuggestionFiles(Scene.WIKI);
  private final Trainer trainer = new FakeTrainer(editions, datasets, suggestions);

  @Override
  public EditionWriter editions() {
    return editions;
  }

  /** Keeps an edition's articles where answers look for them. */
  private final class KeepingWriter implements EditionWriter {

    @Override
    public int write(EditionContents contents, Admission admission) {
      List<Article> kept = new ArrayList<>();
      if (contents.keptArticles() != null) {
        contents.keptArticles().forEach(kept::add);
      }
      int number = datasets.write(contents, admission);
      kept.forEach(article -> articles.with(contents.manifest().wiki(), article));
      return number;
    }

    @Override
    public Optional<ServedEdition> served(WikiId wiki) {
      return datasets.served(wiki);
    }
  }

  @Override
  public Datasets datasets() {
    return datasets;
  }

  @Override
  public Articles articles() {
    return articles;
  }

  @Override
  public IncomingLinks incoming() {
    return suggestions;
  }

  @Override
  public Trainer trainer() {
    return trainer;
  }

  @Override
  public void close() {
    if (datasets.openHandles() != 0) {
      throw new IllegalStateException(datasets.openHandles() + " editions were not given back");
    }
  }
}
