package linkrec.domain.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.candidate.Candidates;
import linkrec.domain.candidate.LinkResolver;
import linkrec.domain.feature.FeatureMatrix;
import linkrec.domain.model.ModelVersion;
import linkrec.domain.page.PageTitle;
import linkrec.domain.suggestion.ExcludedSections;
import linkrec.domain.suggestion.LinkSuggester;
import linkrec.domain.suggestion.LinkingData;
import linkrec.domain.suggestion.PageChoice;
import linkrec.domain.suggestion.SuggestionLimits;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.training.ExampleMaking;
import linkrec.domain.training.LinkedSentence;
import linkrec.domain.training.PlainSentence;
import linkrec.domain.training.TrainingData;
import linkrec.domain.training.TrainingExample;

/**
 * The original's evaluation, and more: the links of sentences are taken out, links are suggested as
 * in serving, and the pairs of phrase and target are compared. Micro averages over all pairs of all
 * sentences.
 */
public final class SentenceJudge {

  private static final double SLICED_AT = 0.5;

  private final LinkingData data;
  private final Tokenizer tokenizer;
  private final LinkSuggester suggester;
  private final LinkResolver resolver;

  /** A judge of these data on sentences of that language. */
  public SentenceJudge(LinkingData data, Tokenizer tokenizer) {
    this.data = data;
    this.tokenizer = tokenizer;
    this.suggester = new LinkSuggester(data, tokenizer);
    this.resolver = new LinkResolver(data.redirects(), data.pageIds());
  }

  /** A sentence with its right answers and what is chosen in it. */
  private record Asked(
      LinkedSentence sentence,
      Set<PlainSentence.Link> gold,
      PageVerdict verdict,
      Set<PlainSentence.Link> served) {}

  /** All figures of these sentences, under the name of the system that suggests. */
  public SentenceFigures judge(String system, Collection<LinkedSentence> sentences) {
    List<Asked> asked = ask(sentences);
    Map<PageTitle, Integer> pages = new LinkedHashMap<>();
    asked.forEach(each -> pages.putIfAbsent(each.sentence().page(), pages.size()));
    List<PageVerdict> verdicts = List.copyOf(byPage(asked).values());
    ScoredRows rows = candidates(asked, pages);
    return new SentenceFigures(
        asked.size(),
        Verdict.of(List.of(new SystemVerdicts(system, verdicts))),
        rows.size(),
        rows.rocArea(pages.size()),
        slices(asked));
  }

  /** What is chosen on each page that has sentences with links, in the order of the sentences. */
  public Map<PageTitle, PageVerdict> verdicts(Collection<LinkedSentence> sentences) {
    return byPage(ask(sentences));
  }

  private static Map<PageTitle, PageVerdict> byPage(Collection<Asked> asked) {
    Map<PageTitle, PageVerdict> verdicts = new LinkedHashMap<>();
    asked.forEach(
        each -> verdicts.merge(each.sentence().page(), each.verdict(), PageVerdict::together));
    return verdicts;
  }

  private List<Asked> ask(Collection<LinkedSentence> sentences) {
    Map<LinkedSentence, PlainSentence> plain = new LinkedHashMap<>();
    Set<PageTitle> targets = new LinkedHashSet<>();
    for (LinkedSentence sentence : sentences) {
      PlainSentence without = PlainSentence.of(sentence);
      plain.put(sentence, without);
      targets.addAll(without.targets());
    }
    Map<PageTitle, PageTitle> resolved = resolver.resolve(targets);
    List<Asked> asked = new ArrayList<>();
    plain.forEach(
        (sentence, without) -> {
          Set<PlainSentence.Link> gold = without.gold(resolved);
          if (!gold.isEmpty()) {
            asked.add(ask(sentence, without, gold));
          }
        });
    return asked;
  }

  private Asked ask(LinkedSentence sentence, PlainSentence plain, Set<PlainSentence.Link> gold) {
    PageChoice page = suggester.score(plain.page(), plain.text(), ExcludedSections.NONE);
    Set<PlainSentence.Link> served = new LinkedHashSet<>();
    chosen(page, SLICED_AT).forEach(link -> served.add(link.link()));
    PageVerdict verdict = PageVerdict.of(gold, threshold -> chosen(page, threshold));
    return new Asked(sentence, gold, verdict, served);
  }

  private static List<ScoredLink<PlainSentence.Link>> chosen(PageChoice page, double threshold) {
    SuggestionLimits limits = new SuggestionLimits(threshold, SuggestionLimits.ALL);
    return page.choose(limits).links().stream()
        .map(
            link ->
                new ScoredLink<>(
                    new PlainSentence.Link(AnchorText.keyOf(link.text()), link.target()),
                    link.score()))
        .toList();
  }

  /** Every candidate of every known phrase, as in training, with the model's score. */
  private ScoredRows candidates(List<Asked> asked, Map<PageTitle, Integer> pages) {
    ScoredRows rows = new ScoredRows();
    int columns = data.model().featureCount();
    ModelVersion version = ModelVersion.ofFeatureCount(columns).orElse(ModelVersion.V2);
    ExampleMaking making =
        new ExampleMaking(
            new TrainingData(data.anchors(), data.redirects(), data.pageIds(), data.vectors()),
            tokenizer,
            version);
    for (Asked each : asked) {
      List<TrainingExample> examples = making.examples(each.sentence());
      FeatureMatrix matrix = new FeatureMatrix(columns, examples.size());
      examples.forEach(example -> matrix.addRow(example.features()));
      float[] scores = examples.isEmpty() ? new float[0] : data.model().score(matrix);
      int page = pages.getOrDefault(each.sentence().page(), 0);
      for (int i = 0; i < scores.length; i++) {
        rows.add(page, scores[i], examples.get(i).right());
      }
    }
    return rows;
  }

  private List<Slices> slices(List<Asked> asked) {
    Map<PageTitle, Slices.Answers<PlainSentence.Link>> answers = new LinkedHashMap<>();
    Set<AnchorText> phrases = new LinkedHashSet<>();
    for (Asked each : asked) {
      Slices.Answers<PlainSentence.Link> ofPage =
          answers.computeIfAbsent(
              each.sentence().page(),
              page -> new Slices.Answers<>(new HashSet<>(), new HashSet<>()));
      ofPage.gold().addAll(each.gold());
      ofPage.served().addAll(each.served());
      ofPage.gold().forEach(link -> phrases.add(new AnchorText(link.anchor())));
      ofPage.served().forEach(link -> phrases.add(new AnchorText(link.anchor())));
    }
    Map<AnchorText, Candidates> known = data.anchors().lookUp(phrases);
    List<Slices.Answers<PlainSentence.Link>> pages = List.copyOf(answers.values());
    return List.of(
        Slices.of("script", pages, link -> LinkKinds.script(link.anchor())),
        Slices.of("length", pages, link -> LinkKinds.length(link.anchor(), tokenizer)),
        Slices.of("ambiguity", pages, link -> LinkKinds.ambiguity(link.anchor(), known)));
  }
}
