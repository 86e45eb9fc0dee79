package linkrec.application;

import java.util.ArrayList;
import java.util.List;
import linkrec.domain.candidate.Candidates;
import linkrec.domain.candidate.LinkResolver;
import linkrec.domain.dataset.ServedEdition;
import linkrec.domain.feature.PageVectors;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.PageTitle;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.training.LinkedSentence;
import linkrec.domain.training.TrainingData;
import org.jspecify.annotations.Nullable;

/**
 * One run of a training: what its steps share. Results are read from the wiki's folder when first
 * asked for, and written there by the step that makes them. For one thread.
 */
final class Training implements AutoCloseable {

  private final TrainingPorts ports;
  private final TrainWikiRequest request;
  private final TrainingProgress progress;
  private final StepLedger ledger;
  private @Nullable ArticleCorpus corpus;
  private @Nullable Site site;
  private @Nullable IndexedTable<PageTitle, Long> pageIds;
  private @Nullable IndexedTable<PageTitle, PageTitle> redirects;
  private @Nullable IndexedTable<String, Candidates> anchors;
  private boolean turnedDown;

  Training(TrainingPorts ports, TrainWikiRequest request, TrainingProgress progress) {
    this.ports = ports;
    this.request = request;
    this.progress = progress;
    this.ledger = new StepLedger(ports, request);
  }

  TrainingPorts ports() {
    return ports;
  }

  TrainWikiRequest request() {
    return request;
  }

  TrainingProgress progress() {
    return progress;
  }

  /** The dumps, read when first asked for. */
  ArticleCorpus corpus() {
    ArticleCorpus open = corpus;
    if (open == null) {
      open = ports.dumps().open(request.dump(), progress::work);
      corpus = open;
    }
    return open;
  }

  /** Whether this run has read the dumps: whether they are others than those of the last run. */
  boolean hasReadDumps() {
    return corpus != null;
  }

  /** Notes that the edition was not good enough to be served. */
  void turnDown() {
    turnedDown = true;
  }

  boolean isTurnedDown() {
    return turnedDown;
  }

  /** What is known of the wiki as a whole. */
  private record Site(SiteInfo info, LanguageCode language) {}

  /** Takes the site from a dump's head, and leaves it for the steps that read no dump. */
  void readSite(SiteInfo info) {
    LanguageCode language =
        WikiLanguage.of(request.language(), request.dump(), info, progress::warning);
    site = new Site(info, language);
    SiteTable.write(ports.files(), info, language);
  }

  private Site site() {
    Site known = site;
    if (known == null) {
      known = ports.files().has(TrainingTable.SITE) ? writtenSite() : siteOfDump();
      site = known;
    }
    return known;
  }

  private Site writtenSite() {
    SiteTable.Content content = SiteTable.read(ports.files());
    LanguageCode asked = request.language();
    return new Site(content.info(), asked == null ? content.language() : asked);
  }

  private Site siteOfDump() {
    SiteInfo info = corpus().siteInfo();
    return new Site(
        info, WikiLanguage.of(request.language(), request.dump(), info, progress::warning));
  }

  SiteInfo siteInfo() {
    return site().info();
  }

  LanguageCode language() {
    return site().language();
  }

  Tokenizer tokenizer() {
    return Tokenizer.of(language().value());
  }

  boolean capitalisesTitles() {
    return !siteInfo().caseRule().equals("case-sensitive");
  }

  StepLedger ledger() {
    return ledger;
  }

  void measure(String name, Object value) {
    ledger.measure(name, value.toString());
  }

  /** What a step of this run or an earlier one has measured. */
  String measured(String name) {
    String value = ledger.measures().get(name);
    if (value == null) {
      throw new IllegalStateException("measured by an earlier step: " + name);
    }
    return value;
  }

  /** All articles; from when they have been written on. */
  IndexedTable<PageTitle, Long> pageIds() {
    IndexedTable<PageTitle, Long> known = pageIds;
    if (known == null) {
      known = IndexedTable.pageIds(ports.files());
      pageIds = known;
    }
    return known;
  }

  /** Where redirects lead in the end; from when they have been written on. */
  IndexedTable<PageTitle, PageTitle> redirects() {
    IndexedTable<PageTitle, PageTitle> known = redirects;
    if (known == null) {
      known = IndexedTable.redirects(ports.files());
      redirects = known;
    }
    return known;
  }

  LinkResolver resolver() {
    return new LinkResolver(
        IndexedTable.asRedirects(redirects()), IndexedTable.asPageIds(pageIds()));
  }

  /** The anchors without unwanted targets; from when they have been written on. */
  IndexedTable<String, Candidates> anchors() {
    IndexedTable<String, Candidates> known = anchors;
    if (known == null) {
      known = IndexedTable.anchors(ports.files());
      anchors = known;
    }
    return known;
  }

  /** Everything but the model, with those vectors. */
  TrainingData dataWith(PageVectors vectors) {
    return new TrainingData(
        IndexedTable.asAnchors(anchors()),
        IndexedTable.asRedirects(redirects()),
        IndexedTable.asPageIds(pageIds()),
        vectors);
  }

  List<LinkedSentence> sentences(TrainingTable table) {
    List<LinkedSentence> sentences = new ArrayList<>();
    ports
        .files()
        .read(
            table, row -> sentences.add(new LinkedSentence(new PageTitle(row.get(0)), row.get(1))));
    return sentences;
  }

  /** The first of the shuffled test sentences, as many as the original asks about. */
  List<LinkedSentence> judgedSentences() {
    List<LinkedSentence> all = sentences(TrainingTable.SENTENCES_TEST);
    return all.subList(0, Math.min(EvaluateStep.MOST_SENTENCES, all.size()));
  }

  TrainingReport report() {
    TrainingFiles files = ports.files();
    boolean evaluated = files.record(TrainingStep.EVALUATE).isPresent();
    boolean served = files.record(TrainingStep.DATASETS).isPresent();
    return new TrainingReport(
        ledger.measures(),
        evaluated ? BacktestTable.read(files) : List.of(),
        served ? ports.editions().served(request.wiki()).map(ServedEdition::number).orElse(0) : 0);
  }

  @Override
  public void close() {
    if (corpus != null) {
      corpus.close();
    }
  }
}
