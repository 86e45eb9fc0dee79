package linkrec.application;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.dataset.Datasets;
import linkrec.domain.dataset.Edition;
import linkrec.domain.evaluation.JudgedSystem;
import linkrec.domain.evaluation.PageVerdict;
import linkrec.domain.evaluation.ServedSystem;
import linkrec.domain.evaluation.SystemVerdicts;
import linkrec.domain.evaluation.Verdict;
import linkrec.domain.page.Article;
import linkrec.domain.suggestion.LinkSuggester;
import linkrec.domain.suggestion.RankingSuggester;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.training.UnlinkedArticle;

/**
 * The evaluation on articles that the training has not seen: whole articles are held out, a wiki is
 * trained on the others, and the served edition is asked about the held-out ones without their
 * top-level links. What counts is the target, wherever on the page a system would link it.
 */
public final class EvaluateHonestly {

  /** The name of the first generation's system in reports. */
  public static final String GENERATION_1 = "generation 1";

  /** The name of the second generation's system in reports. */
  public static final String GENERATION_2 = "generation 2";

  private final TrainingPorts ports;
  private final Datasets datasets;

  /**
   * @param ports of a data folder that holds nothing else: the training leaves its files there
   * @param datasets of the same folder
   */
  public EvaluateHonestly(TrainingPorts ports, Datasets datasets) {
    this.ports = ports;
    this.datasets = datasets;
  }

  /**
   * Trains and asks.
   *
   * @throws DamagedDumpException when a dump is cut or broken
   * @throws DatasetUnavailableException when the articles that are left are too few to train on, or
   *     none of those held out has a link to an article
   */
  public HonestEvaluation evaluate(HonestEvaluationRequest request, TrainingProgress progress) {
    try (ArticleCorpus all = ports.dumps().open(request.training().dump(), progress::work)) {
      HeldOutCorpus rest = new HeldOutCorpus(all, request.split());
      train(request.training(), rest, progress);
      try (Edition edition = trained(request.training())) {
        List<SystemVerdicts> verdicts = ask(rest, systems(edition), request.threads());
        return new HonestEvaluation(
            request.training().wiki(),
            request.split(),
            rest.articleCount(),
            rest.heldOutCount(),
            Verdict.of(verdicts));
      }
    }
  }

  private void train(TrainWikiRequest asked, ArticleCorpus corpus, TrainingProgress progress) {
    TrainingPorts onTheRest =
        new TrainingPorts(
            (dump, reading) -> corpus,
            ports.pageTypes(),
            ports.files(),
            ports.modelTrainer(),
            ports.modelReader(),
            ports.editions());
    List<TrainingStep> steps =
        Arrays.stream(TrainingStep.values()).filter(step -> step != TrainingStep.EVALUATE).toList();
    TrainWikiRequest request = asked.withSteps(steps, true);
    new TrainWiki(onTheRest).train(request, progress);
  }

  private Edition trained(TrainWikiRequest training) {
    return datasets
        .current(training.wiki())
        .orElseThrow(() -> new IllegalStateException("the training left no edition"));
  }

  /** All that is judged side by side. */
  private static List<JudgedSystem> systems(Edition edition) {
    Tokenizer tokenizer = edition.tokenizer(edition.language());
    List<JudgedSystem> systems = new ArrayList<>();
    systems.add(new ServedSystem(GENERATION_1, new LinkSuggester(edition.data(), tokenizer)));
    edition
        .ranking()
        .ifPresent(
            data ->
                systems.add(new ServedSystem(GENERATION_2, new RankingSuggester(data, tokenizer))));
    return systems;
  }

  /** What each system says of every held-out article that has links to ask for. */
  private static List<SystemVerdicts> ask(
      HeldOutCorpus rest, List<JudgedSystem> systems, int threads) {
    List<List<PageVerdict>> ofPages = new ArrayList<>();
    try (OrderedWork<List<PageVerdict>> work = new OrderedWork<>(threads, ofPages::add)) {
      rest.forEachHeldOut(article -> work.add(() -> verdicts(article, rest, systems)));
      work.finish();
    }
    ofPages.removeIf(List::isEmpty);
    if (ofPages.isEmpty()) {
      throw new DatasetUnavailableException(
          "held-out articles with links to articles expected, got none: the dump is too small");
    }
    List<SystemVerdicts> verdicts = new ArrayList<>();
    for (int i = 0; i < systems.size(); i++) {
      int number = i;
      verdicts.add(
          new SystemVerdicts(
              systems.get(i).name(), ofPages.stream().map(page -> page.get(number)).toList()));
    }
    return verdicts;
  }

  /** One a system; none for an article without links to ask for. */
  private static List<PageVerdict> verdicts(
      Article article, HeldOutCorpus rest, List<JudgedSystem> systems) {
    UnlinkedArticle unlinked = UnlinkedArticle.of(article, rest.resolver());
    if (unlinked.gold().isEmpty()) {
      return List.of();
    }
    return systems.stream()
        .map(
            system ->
                PageVerdict.of(
                    unlinked.gold(), system.ask(unlinked.title(), unlinked.wikitext())::chosen))
        .toList();
  }
}
