package linkrec.domain.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.candidate.Candidate;
import linkrec.domain.candidate.Candidates;
import linkrec.domain.candidate.LinkResolver;
import linkrec.domain.feature.FeatureMatrix;
import linkrec.domain.feature.MentionFeatures;
import linkrec.domain.mention.Mention;
import linkrec.domain.mention.MentionFinder;
import linkrec.domain.model.ModelVersion;
import linkrec.domain.page.PageTitle;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.wikitext.WikitextParser;

/**
 * Makes training examples of sentences: every candidate of every known mention of up to {@link
 * MentionFinder#TOKENS_WHEN_TRAINING} tokens is one; right are those that the sentence links so.
 */
public final class ExampleMaking {

  private final TrainingData data;
  private final Tokenizer tokenizer;
  private final MentionFinder mentionFinder;
  private final LinkResolver resolver;
  private final int columns;

  /** Examples for a model of that version, with the features of serving. */
  public ExampleMaking(TrainingData data, Tokenizer tokenizer, ModelVersion version) {
    this.data = data;
    this.tokenizer = tokenizer;
    this.mentionFinder = new MentionFinder(tokenizer, MentionFinder.TOKENS_WHEN_TRAINING);
    this.resolver = new LinkResolver(data.redirects(), data.pageIds());
    this.columns = version.featureCount();
  }

  /** The examples of one sentence, in the order of its mentions. */
  public List<TrainingExample> examples(LinkedSentence sentence) {
    PlainSentence plain = PlainSentence.of(sentence);
    Set<PlainSentence.Link> gold = plain.gold(resolver.resolve(plain.targets()));
    Map<AnchorText, Candidates> known = knownMentions(plain.text());
    Set<PageTitle> titles = new LinkedHashSet<>();
    titles.add(plain.page());
    known
        .values()
        .forEach(candidates -> candidates.all().forEach(each -> titles.add(each.title())));
    FeatureMatrix matrix = new FeatureMatrix(columns, titles.size());
    MentionFeatures features =
        new MentionFeatures(tokenizer, columns, plain.page(), data.vectors().lookUp(titles));
    List<TrainingExample> examples = new ArrayList<>();
    known.forEach(
        (mention, candidates) -> {
          features.append(mention, candidates, candidates.all(), matrix);
          for (Candidate candidate : candidates.all()) {
            PlainSentence.Link pair = new PlainSentence.Link(mention.value(), candidate.title());
            examples.add(
                new TrainingExample(
                    plain.page(),
                    mention,
                    candidate.title(),
                    matrix.row(examples.size()),
                    gold.contains(pair)));
          }
        });
    return examples;
  }

  private Map<AnchorText, Candidates> knownMentions(String text) {
    List<Mention> mentions =
        mentionFinder.find(text, WikitextParser.parse(text).textNodes(), data.anchors().filter());
    Set<AnchorText> texts = new LinkedHashSet<>();
    mentions.forEach(mention -> texts.add(mention.text()));
    Map<AnchorText, Candidates> found = data.anchors().lookUp(texts);
    Map<AnchorText, Candidates> inOrder = new LinkedHashMap<>();
    for (AnchorText mention : texts) {
      Candidates candidates = found.get(mention);
      if (candidates != null) {
        inOrder.put(mention, candidates);
      }
    }
    return inOrder;
  }
}
