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
import linkrec.domain.text.LowerCasing;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.wikitext.ExistingLink;
import linkrec.domain.wikitext.ParsedWikitext;
import linkrec.domain.wikitext.WikitextParser;

/**
 * From a page's wikitext to scored mentions: one parse, one look-up of all phrases, one of all
 * vectors, one of all existing links, one call of the model. Nothing here depends on an earlier
 * choice; {@link ScoredPage} chooses.
 *
 * <p>Safe for several threads where the data are.
 */
public final class LinkSuggester implements PageScoring {

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
    ParsedWikitext parsed = WikitextParser.parse(wikitext);
    List<Mention> mentions =
        mentionFinder.find(wikitext, excluded.includedNodes(parsed), data.anchors().filter());
    Map<AnchorText, Candidates> known = lookUp(mentions);
    List<Mention> knownMentions =
        mentions.stream().filter(mention -> known.containsKey(mention.text())).toList();
    return new ScoredPage(
        parsed, knownMentions, score(title, known), existingLinks(title, parsed.links()));
  }

  private Map<AnchorText, Candidates> lookUp(List<Mention> mentions) {
    Set<AnchorText> texts = new LinkedHashSet<>();
    mentions.forEach(mention -> texts.add(mention.text()));
    return texts.isEmpty() ? Map.of() : data.anchors().lookUp(texts);
  }

  private Map<AnchorText, ScoredText> score(PageTitle page, Map<AnchorText, Candidates> known) {
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
    return bestOf(texts, known, scored, data.model().score(matrix));
  }

  private static Map<AnchorText, ScoredText> bestOf(
      List<AnchorText> texts,
      Map<AnchorText, Candidates> known,
      Map<AnchorText, List<Candidate>> scored,
      float[] scores) {
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
      best.put(text, new ScoredText(candidates(known, text), target, scores[highest]));
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
