package linkrec.domain.suggestion;

import java.util.Collection;
import java.util.HashMap;
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
import linkrec.domain.page.PageTitle;
import linkrec.domain.suggestion.ScoredText.Evidence;
import linkrec.domain.suggestion.ScoredText.Scoring;
import linkrec.domain.suggestion.SuggestablePage.Format;
import linkrec.domain.suggestion.Watch.Stage;
import linkrec.domain.text.LowerCasing;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.wikitext.ExistingLink;

/**
 * From a page's wikitext to scored mentions: one parse, one look-up of all phrases, one of all
 * vectors, one of all existing links, one call of the model. Nothing here depends on an earlier
 * choice; {@link ScoredPage} chooses.
 *
 * <p>Safe for several threads where the data are.
 */
public final class LinkSuggester implements PageScoring {

  /** So many phrases are scored at once, hundreds of times those of a usual page. */
  private static final int BLOCK = 20_000;

  private final LinkingData data;
  private final Tokenizer tokenizer;
  private final MentionFinder mentionFinder;
  private final LinkResolver resolver;

  /** A suggester for pages in that language. */
  public LinkSuggester(LinkingData data, Tokenizer tokenizer) {
    this.data = data;
    this.tokenizer = tokenizer;
    this.mentionFinder = new MentionFinder(tokenizer, MentionFinder.TOKENS_WHEN_SUGGESTING);
    this.resolver = new LinkResolver(data.redirects(), data.pageIds());
  }

  @Override
  public ScoredPage score(PageTitle title, String wikitext, ExcludedSections excluded) {
    return score(title, SuggestablePage.of(wikitext, Format.WIKITEXT), excluded, Watch.NONE);
  }

  /**
   * The same for a page that was read already. When time is over, what has been scored so far is
   * given; a usual page is scored at once, one with very many phrases in blocks.
   */
  public ScoredPage score(
      PageTitle title, SuggestablePage page, ExcludedSections excluded, Watch watch) {
    List<Mention> mentions =
        mentionFinder.find(page.source(), excluded.includedNodes(page), data.anchors().filter());
    watch.ended(Stage.MENTIONS, mentions.size());
    List<AnchorText> texts = mentions.stream().map(Mention::text).distinct().toList();
    Map<AnchorText, ScoredText> scored = new HashMap<>();
    int done = 0;
    while (done < texts.size() && !watch.isOver()) {
      int end = Math.min(texts.size(), done + BLOCK);
      Map<AnchorText, Candidates> known = data.anchors().lookUp(texts.subList(done, end));
      watch.ended(Stage.LOOK_UP, end - done);
      scored.putAll(score(title, known, watch));
      done = end;
    }
    List<Mention> scoredMentions =
        mentions.stream().filter(mention -> scored.containsKey(mention.text())).toList();
    LinkedAlready linked = existingLinks(title, page.links());
    watch.ended(Stage.LINKS, page.links().size());
    return new ScoredPage(title, page, scoredMentions, scored, linked, done == texts.size());
  }

  private Map<AnchorText, ScoredText> score(
      PageTitle page, Map<AnchorText, Candidates> known, Watch watch) {
    if (known.isEmpty()) {
      return Map.of();
    }
    List<AnchorText> texts = List.copyOf(known.keySet());
    Map<AnchorText, List<Candidate>> scored = new HashMap<>();
    Set<PageTitle> titles = new LinkedHashSet<>();
    titles.add(page);
    int rows = 0;
    for (AnchorText text : texts) {
      List<Candidate> best = candidates(known, text).mostFrequent(MentionFeatures.CANDIDATES);
      scored.put(text, best);
      best.forEach(candidate -> titles.add(candidate.title()));
      rows += best.size();
    }
    int columns = data.model().featureCount();
    FeatureMatrix matrix = new FeatureMatrix(columns, rows);
    MentionFeatures features =
        new MentionFeatures(tokenizer, columns, page, data.vectors().lookUp(titles));
    for (AnchorText text : texts) {
      features.append(text, candidates(known, text), scored.getOrDefault(text, List.of()), matrix);
    }
    watch.ended(Stage.FEATURES, rows);
    Scoring scoring = new Scoring(data.model(), matrix, data.model().score(matrix));
    watch.ended(Stage.MODEL, rows);
    return bestOf(texts, known, scored, scoring);
  }

  private static Map<AnchorText, ScoredText> bestOf(
      List<AnchorText> texts,
      Map<AnchorText, Candidates> known,
      Map<AnchorText, List<Candidate>> scored,
      Scoring scoring) {
    float[] scores = scoring.scores();
    Map<AnchorText, ScoredText> best = new HashMap<>();
    int row = 0;
    for (AnchorText text : texts) {
      List<Candidate> rows = scored.getOrDefault(text, List.of());
      int highest = row;
      for (int i = row + 1; i < row + rows.size(); i++) {
        if (scores[i] > scores[highest]) {
          highest = i;
        }
      }
      PageTitle target = rows.get(highest - row).title();
      Evidence evidence = new Evidence(rows, row, scoring);
      best.put(text, new ScoredText(candidates(known, text), target, scores[highest], evidence));
      row += rows.size();
    }
    return best;
  }

  private static Candidates candidates(Map<AnchorText, Candidates> known, AnchorText text) {
    Candidates candidates = known.get(text);
    if (candidates == null) {
      throw new IllegalStateException("looked up before: " + text);
    }
    return candidates;
  }

  /**
   * The links that count: those that lead to an article, redirects followed; and the page itself.
   */
  private LinkedAlready existingLinks(PageTitle page, Collection<ExistingLink> links) {
    Map<ExistingLink, PageTitle> targets = new HashMap<>();
    for (ExistingLink link : links) {
      PageTitle.ofLink(link.title()).ifPresent(target -> targets.put(link, target));
    }
    Map<PageTitle, PageTitle> resolved = resolver.resolve(Set.copyOf(targets.values()));
    LinkedAlready linked = new LinkedAlready();
    page.spellings().forEach(linked::addTarget);
    linked.addText(LowerCasing.root().lower(page.value()));
    for (ExistingLink link : links) {
      PageTitle target = targets.get(link);
      PageTitle article = target == null ? null : resolved.get(target);
      if (article != null) {
        String text = link.text();
        linked.addText(AnchorText.keyOf(text == null ? link.title() : text));
        linked.addTarget(article);
      }
    }
    return linked;
  }
}
