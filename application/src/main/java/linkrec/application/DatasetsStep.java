package linkrec.application;

import java.util.SortedMap;
import java.util.TreeMap;
import linkrec.domain.candidate.Phrase;
import linkrec.domain.dataset.DatasetManifest;
import linkrec.domain.dataset.Edition;
import linkrec.domain.dataset.EditionContents;
import linkrec.domain.dataset.Entries;
import linkrec.domain.dataset.RankingContents;
import linkrec.domain.page.ArticleSource;
import linkrec.domain.page.WikiId;
import linkrec.domain.training.AnchorTally;
import linkrec.domain.training.Folds;
import linkrec.domain.training.KnownPages;
import linkrec.domain.training.LinkVectors;
import org.jspecify.annotations.Nullable;

/** Writes the edition. */
final class DatasetsStep implements TrainWiki.Step {

  @Override
  public StepContract contract(TrainWikiRequest request) {
    StepContract contract =
        StepContract.ofVersion(3)
            .reading(TrainingTable.SITE, TrainingTable.PAGE_IDS, TrainingTable.REDIRECTS)
            .reading(TrainingTable.FILTERED_ANCHORS, TrainingTable.VECTORS)
            .reading(TrainingDocument.MODEL)
            .readingMeasures()
            .inLanguageOf(request)
            .with("model version", request.modelVersion().name())
            .with("keeps articles", request.keepArticles())
            .with("first generation only", request.firstGenerationOnly())
            .writingEdition();
    if (!request.firstGenerationOnly()) {
      contract
          .reading(TrainingTable.PAGE_LINKS, TrainingTable.STUBS, TrainingTable.NEIGHBOUR_USES)
          .reading(TrainingTable.UNWANTED_TARGETS)
          .reading(TrainingTable.LINK_USES, TrainingTable.TITLE_USES, TrainingTable.TEXT_USES)
          .reading(TrainingTable.STEM_LINK_USES, TrainingTable.STEM_TITLE_USES)
          .reading(TrainingTable.STEM_TEXT_USES)
          .reading(TrainingDocument.RANKING_EXAMPLES, TrainingDocument.RANKING_MODEL);
    }
    return request.keepArticles() ? contract.readingDump(request) : contract;
  }

  @Override
  public void run(Training training) {
    TrainWikiRequest request = training.request();
    SiteInfo siteInfo = training.siteInfo();
    ArticleSource kept = request.keepArticles() ? training.corpus()::forEachArticle : null;
    SortedMap<String, String> parameters = new TreeMap<>();
    parameters.put("link_probability", AnchorTally.LINK_PROBABILITY + "");
    parameters.put("dump_base", siteInfo.base());
    parameters.put("model_version", request.modelVersion().name());
    DatasetManifest manifest =
        new DatasetManifest(
            request.wiki(),
            training.language(),
            training.capitalisesTitles() ? "first-letter" : "case-sensitive",
            apiAddress(request.wiki()),
            parameters,
            new TreeMap<>(training.ledger().measures()));
    int number =
        training
            .ports()
            .editions()
            .write(
                new EditionContents(
                    manifest,
                    training.anchors(),
                    training.pageIds(),
                    training.redirects(),
                    VectorsStep.read(training.ports().files()),
                    new EditionContents.Counts(
                        training.anchors().size(),
                        training.pageIds().size(),
                        training.redirects().size(),
                        Integer.parseInt(training.measured(VectorsStep.COUNT))),
                    training.ports().files().read(TrainingDocument.MODEL),
                    request.firstGenerationOnly() ? null : ranking(training),
                    kept),
                (candidate, served) ->
                    served.isEmpty() || admits(training, candidate, served.get()));
    if (number == 0) {
      training.turnDown();
    }
  }

  private static boolean admits(Training training, Edition candidate, Edition served) {
    EditionChanges changes = new CompareEditions(training).compare(served, candidate);
    boolean taken = !training.request().ifBetter() || changes.shortfalls().isEmpty();
    training.progress().compared(changes, taken);
    return taken;
  }

  private static @Nullable RankingContents ranking(Training training) {
    TrainingFiles files = training.ports().files();
    byte[] model = files.read(TrainingDocument.RANKING_MODEL);
    if (model.length == 0) {
      return null;
    }
    boolean stems = RankingExamples.of(files.read(TrainingDocument.RANKING_EXAMPLES)).hasStems();
    KnownPages pages = WikiTables.pages(training);
    GraphVectors vectors = new GraphVectors(LinkGraph.read(training), Folds.NONE, files.room());
    return new RankingContents(
        phrases(files, PhraseUses.Tables.PHRASES, pages),
        stems ? phrases(files, PhraseUses.Tables.STEMS, pages) : null,
        stems ? PhrasesStep.STEMS : null,
        WikiTables.neighbours(files).words(Folds.NONE),
        vectors.entries(),
        LinkVectors.DIMENSIONS,
        pages.articles(Folds.NONE),
        model);
  }

  private static Entries<String, Phrase> phrases(
      TrainingFiles files, PhraseUses.Tables tables, KnownPages pages) {
    return sink ->
        new PhraseTallies(files, tables)
            .forEach(
                (key, tally) ->
                    tally.phrase(Folds.NONE, pages).ifPresent(phrase -> sink.accept(key, phrase)));
  }

  /** Where Wikimedia's wikis answer; the dump itself names only the main page. */
  private static String apiAddress(WikiId wiki) {
    String domain = wiki.domain().replace('_', '-');
    return "https://" + domain + "." + wiki.project().requestName() + ".org/w/";
  }
}
