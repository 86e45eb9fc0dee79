package linkrec.acceptance.fakes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import linkrec.acceptance.scene.Scene;
import linkrec.acceptance.scene.Trainer;
import linkrec.adapter.persistence.model.XgboostJsonReader;
import linkrec.adapter.web.json.LinkRecommendationsJson;
import linkrec.application.DamagedDumpException;
import linkrec.application.DumpRequest;
import linkrec.application.EditionChanges;
import linkrec.application.EvaluateHonestly;
import linkrec.application.HonestEvaluation;
import linkrec.application.HonestEvaluationRequest;
import linkrec.application.PageSuggestions;
import linkrec.application.PageSuggestions.SuggestedTarget;
import linkrec.application.SiteInfo;
import linkrec.application.SuggestForAll;
import linkrec.application.SuggestLinks;
import linkrec.application.SuggestLinksOutcome.Suggested;
import linkrec.application.SuggestLinksRequest;
import linkrec.application.TrainWiki;
import linkrec.application.TrainWikiRequest;
import linkrec.application.TrainingPorts;
import linkrec.application.TrainingProgress;
import linkrec.application.TrainingReport;
import linkrec.application.TrainingStep;
import linkrec.application.TrainingTable;
import linkrec.application.WorkDone;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.dataset.Datasets;
import linkrec.domain.dataset.EditionWriter;
import linkrec.domain.evaluation.HeldOutSplit;
import linkrec.domain.model.ModelVersion;
import linkrec.domain.page.Article;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.suggestion.ExcludedSections;
import linkrec.domain.suggestion.PageDensity;
import linkrec.domain.suggestion.SuggestionLimits;
import linkrec.domain.training.UnwantedTypes;
import linkrec.testkit.StumpModelTrainer;
import linkrec.testkit.application.InMemoryDumpReader;
import linkrec.testkit.application.InMemoryDumpReader.Page;
import linkrec.testkit.application.InMemoryPageTypes;
import linkrec.testkit.application.InMemorySuggestionFiles;
import linkrec.testkit.application.InMemoryTrainingFiles;

/** Trains in memory; its models ask a single question. */
final class FakeTrainer implements Trainer {

  private static final Path DUMP = Path.of("samplewiki.xml");
  private static final SiteInfo SITE =
      new SiteInfo("samplewiki", "https://sample.example/wiki/Main_Page", "en", "first-letter");

  private final InMemoryTrainingFiles files = new InMemoryTrainingFiles();
  private final EditionWriter editions;
  private final Datasets datasets;
  private final InMemorySuggestionFiles suggestions;

  FakeTrainer(EditionWriter editions, Datasets datasets, InMemorySuggestionFiles suggestions) {
    this.editions = editions;
    this.datasets = datasets;
    this.suggestions = suggestions;
  }

  @Override
  public List<String> suggestForAll(List<DumpPage> pages) {
    SuggestLinks suggestLinks = new SuggestLinks(datasets, request -> Optional.empty());
    new SuggestForAll(ports(pages, false).dumps(), suggestions, dump -> pages.toString())
        .suggest(
            new DumpRequest(List.of(DUMP), false),
            article -> List.of(answer(suggestLinks, article)),
            new TreeMap<>(),
            done -> {});
    return suggestions.answers();
  }

  private static PageSuggestions answer(SuggestLinks suggestLinks, Article article) {
    SuggestLinksRequest request =
        new SuggestLinksRequest(
            Scene.WIKI,
            article.title(),
            null,
            article,
            null,
            SuggestionLimits.DEFAULT,
            ExcludedSections.NONE);
    Suggested suggested = (Suggested) suggestLinks.suggest(request);
    return new PageSuggestions(
        suggested.article().title(),
        article.pageId(),
        LinkRecommendationsJson.from(suggested).toLine(),
        new PageDensity(0, 0, 0, 0),
        suggested.suggestions().links().stream()
            .map(link -> new SuggestedTarget(link.target(), link.score(), link.text()))
            .toList());
  }

  @Override
  public Outcome train(List<DumpPage> pages, List<TrainingStep> steps, boolean force, boolean cut) {
    return train(pages, cut, request(steps, force));
  }

  @Override
  public Outcome trainIfBetter(List<DumpPage> pages) {
    return train(pages, false, request(Arrays.asList(TrainingStep.values()), false).onlyIfBetter());
  }

  private Outcome train(List<DumpPage> pages, boolean cut, TrainWikiRequest request) {
    files.changeSources(pages.toString());
    Steps progress = new Steps();
    try {
      TrainingReport report = new TrainWiki(ports(pages, cut)).train(request, progress);
      return new Outcome(
          "", report.fitToPublish(), progress.begun, report.measures(), progress.comparison);
    } catch (DamagedDumpException | DatasetUnavailableException e) {
      return new Outcome(
          String.valueOf(e.getMessage()),
          false,
          progress.begun,
          new TreeMap<>(),
          progress.comparison);
    }
  }

  @Override
  public Judgement judge(List<DumpPage> pages) {
    HonestEvaluation evaluation =
        new EvaluateHonestly(ports(pages, false), datasets)
            .evaluate(
                new HonestEvaluationRequest(
                    request(List.of(), true), new HeldOutSplit(HeldOutSplit.STANDARD), 2),
                new Steps());
    return new Judgement(
        evaluation.heldOut(),
        evaluation.verdict().gold(),
        evaluation.verdict().systems().get(0).at(0).recall().value());
  }

  private static TrainWikiRequest request(List<TrainingStep> steps, boolean force) {
    return new TrainWikiRequest(
        Scene.WIKI,
        new LanguageCode("en"),
        new DumpRequest(List.of(DUMP), false),
        steps,
        force,
        ModelVersion.V2,
        null,
        null,
        new UnwantedTypes(new TreeMap<>()),
        null,
        false,
        1);
  }

  private TrainingPorts ports(List<DumpPage> pages, boolean cut) {
    List<Page> dump = new ArrayList<>();
    for (DumpPage page : pages) {
      long id = dump.size() + 1L;
      dump.add(
          page.redirect().isEmpty()
              ? Page.article(page.title(), id, page.wikitext())
              : Page.redirect(page.title(), id, page.redirect()));
    }
    InMemoryDumpReader reader = new InMemoryDumpReader();
    return new TrainingPorts(
        cut ? reader.withCutDump(DUMP, SITE, dump) : reader.withDump(DUMP, SITE, dump),
        new InMemoryPageTypes(),
        files,
        new StumpModelTrainer(),
        new XgboostJsonReader(),
        editions);
  }

  @Override
  public List<List<String>> table(TrainingTable table) {
    List<List<String>> rows = new ArrayList<>();
    files.read(table, rows::add);
    return rows;
  }

  /** Remembers which steps began. */
  private static final class Steps implements TrainingProgress {
    private final List<TrainingStep> begun = new ArrayList<>();
    private Comparison comparison = Comparison.NONE;

    @Override
    public void step(int number, int count, TrainingStep step) {
      begun.add(step);
    }

    @Override
    public void upToDate(int number, int count, TrainingStep step) {
      // Nothing begins.
    }

    @Override
    public void done(TrainingStep step) {
      // Nothing begins.
    }

    @Override
    public void work(WorkDone done) {
      // Of no interest here.
    }

    @Override
    public void compared(EditionChanges changes, boolean taken) {
      comparison = taken ? Comparison.TAKEN : Comparison.TURNED_DOWN;
    }

    @Override
    public void warning(String message) {
      // The scenarios' wikis are too small for the second generation.
      if (!message.contains("the second generation")) {
        throw new IllegalStateException("no warning expected: " + message);
      }
    }
  }
}
