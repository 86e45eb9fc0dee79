package linkrec.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import linkrec.domain.candidate.AnchorDictionary;
import linkrec.domain.candidate.Candidate;
import linkrec.domain.candidate.Candidates;
import linkrec.domain.candidate.LinkResolver;
import linkrec.domain.candidate.PageIds;
import linkrec.domain.candidate.Redirects;
import linkrec.domain.feature.PageVectors;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.PageTitle;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.training.Backtest;
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
  private final Map<String, String> measures = new LinkedHashMap<>();
  private @Nullable ArticleCorpus corpus;
  private @Nullable LanguageCode language;
  private @Nullable SortedMap<PageTitle, Long> pageIds;
  private @Nullable SortedMap<PageTitle, PageTitle> redirects;
  private @Nullable SortedMap<String, Candidates> anchors;
  private @Nullable SortedMap<PageTitle, float[]> vectors;
  private List<Backtest.Row> backtest = List.of();
  private int edition;

  Training(TrainingPorts ports, TrainWikiRequest request, TrainingProgress progress) {
    this.ports = ports;
    this.request = request;
    this.progress = progress;
    if (ports.files().has(TrainingTable.COUNTS)) {
      ports.files().read(TrainingTable.COUNTS, row -> measures.put(row.get(0), row.get(1)));
    }
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
      open = ports.dumps().open(request.dump(), progress::pages);
      corpus = open;
    }
    return open;
  }

  LanguageCode language() {
    LanguageCode known = language;
    if (known == null) {
      known =
          WikiLanguage.of(
              request.language(), request.dump(), corpus().siteInfo(), progress::warning);
      language = known;
    }
    return known;
  }

  Tokenizer tokenizer() {
    return Tokenizer.of(language().value());
  }

  boolean capitalisesTitles() {
    return !corpus().siteInfo().caseRule().equals("case-sensitive");
  }

  void measure(String name, Object value) {
    measures.put(name, value.toString());
  }

  Map<String, String> measures() {
    return measures;
  }

  void writeMeasures() {
    ports
        .files()
        .write(
            TrainingTable.COUNTS,
            sink -> measures.forEach((name, value) -> sink.accept(List.of(name, value))));
  }

  SortedMap<PageTitle, Long> pageIds() {
    SortedMap<PageTitle, Long> known = pageIds;
    if (known == null) {
      SortedMap<PageTitle, Long> read = new TreeMap<>();
      ports
          .files()
          .read(
              TrainingTable.PAGE_IDS,
              row -> read.put(new PageTitle(row.get(0)), Long.valueOf(row.get(1))));
      known = read;
      pageIds = known;
    }
    return known;
  }

  void pageIds(SortedMap<PageTitle, Long> made) {
    pageIds = made;
    ports
        .files()
        .write(
            TrainingTable.PAGE_IDS,
            sink -> made.forEach((title, id) -> sink.accept(List.of(title.value(), id + ""))));
  }

  SortedMap<PageTitle, PageTitle> redirects() {
    SortedMap<PageTitle, PageTitle> known = redirects;
    if (known == null) {
      SortedMap<PageTitle, PageTitle> read = new TreeMap<>();
      ports
          .files()
          .read(
              TrainingTable.REDIRECTS,
              row -> read.put(new PageTitle(row.get(0)), new PageTitle(row.get(1))));
      known = read;
      redirects = known;
    }
    return known;
  }

  void redirects(SortedMap<PageTitle, PageTitle> made) {
    redirects = made;
    ports
        .files()
        .write(
            TrainingTable.REDIRECTS,
            sink -> made.forEach((from, to) -> sink.accept(List.of(from.value(), to.value()))));
  }

  LinkResolver resolver() {
    return new LinkResolver(Redirects.of(redirects()), PageIds.of(pageIds()));
  }

  /** The anchors without unwanted targets. */
  SortedMap<String, Candidates> anchors() {
    SortedMap<String, Candidates> known = anchors;
    if (known == null) {
      known = readAnchors(TrainingTable.FILTERED_ANCHORS);
      anchors = known;
    }
    return known;
  }

  void anchors(SortedMap<String, Candidates> made) {
    anchors = made;
    writeAnchors(TrainingTable.FILTERED_ANCHORS, made);
  }

  SortedMap<String, Candidates> readAnchors(TrainingTable table) {
    SortedMap<String, List<Candidate>> lists = new TreeMap<>();
    ports
        .files()
        .read(
            table,
            row ->
                lists
                    .computeIfAbsent(row.get(0), anchor -> new ArrayList<>(1))
                    .add(new Candidate(new PageTitle(row.get(1)), Integer.parseInt(row.get(2)))));
    SortedMap<String, Candidates> read = new TreeMap<>();
    lists.forEach((anchor, candidates) -> read.put(anchor, new Candidates(candidates)));
    return read;
  }

  void writeAnchors(TrainingTable table, SortedMap<String, Candidates> anchors) {
    ports
        .files()
        .write(
            table,
            sink ->
                anchors.forEach(
                    (anchor, candidates) ->
                        candidates
                            .all()
                            .forEach(
                                each ->
                                    sink.accept(
                                        List.of(
                                            anchor, each.title().value(), each.count() + "")))));
  }

  SortedMap<PageTitle, float[]> vectors() {
    SortedMap<PageTitle, float[]> known = vectors;
    if (known == null) {
      known = VectorsStep.read(ports.files());
      vectors = known;
    }
    return known;
  }

  void vectors(SortedMap<PageTitle, float[]> made) {
    vectors = made;
  }

  /** Everything but the model. */
  TrainingData data() {
    return new TrainingData(
        AnchorDictionary.of(anchors()),
        Redirects.of(redirects()),
        PageIds.of(pageIds()),
        PageVectors.of(vectors()));
  }

  List<LinkedSentence> sentences(TrainingTable table) {
    List<LinkedSentence> sentences = new ArrayList<>();
    ports
        .files()
        .read(
            table, row -> sentences.add(new LinkedSentence(new PageTitle(row.get(0)), row.get(1))));
    return sentences;
  }

  void backtest(List<Backtest.Row> rows) {
    backtest = rows;
  }

  void edition(int number) {
    edition = number;
  }

  TrainingReport report() {
    return new TrainingReport(measures, backtest, edition);
  }

  @Override
  public void close() {
    if (corpus != null) {
      corpus.close();
    }
  }
}
