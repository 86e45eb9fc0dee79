package linkrec.domain.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import linkrec.domain.candidate.LinkResolver;
import linkrec.domain.evidence.Evidence;
import linkrec.domain.page.PageTitle;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.wikitext.ExistingLink;
import linkrec.domain.wikitext.ParsedWikitext;
import linkrec.domain.wikitext.WikitextParser;

/**
 * Scores pages with the second generation's data: one parse, one look-up each, one scoring call.
 */
public final class RankingSuggester implements PageScoring {

  private final RankingData data;
  private final Tokenizer tokenizer;
  private final LinkResolver resolver;

  /** A suggester for pages in that language. */
  public RankingSuggester(RankingData data, Tokenizer tokenizer) {
    this.data = data;
    this.tokenizer = tokenizer;
    this.resolver = new LinkResolver(data.redirects(), data.pageIds());
  }

  @Override
  public PageChoice score(PageTitle title, String wikitext, ExcludedSections excluded) {
    ParsedWikitext page = WikitextParser.parse(wikitext);
    Evidence evidence =
        Evidence.of(
            title,
            page,
            excluded.includedNodes(page),
            linked(page, resolver),
            new Evidence.Source(data.statistics(), tokenizer));
    float[] scores =
        evidence.rows().isEmpty() ? new float[0] : data.model().score(evidence.features());
    return new RankedPage(page, evidence, scores);
  }

  /** The articles that a page's links lead to, redirects followed, in the order of the page. */
  public static List<PageTitle> linked(ParsedWikitext page, LinkResolver resolver) {
    List<PageTitle> targets = new ArrayList<>();
    for (ExistingLink link : page.links()) {
      PageTitle.ofLink(link.title()).ifPresent(targets::add);
    }
    Map<PageTitle, PageTitle> resolved = resolver.resolve(targets);
    List<PageTitle> linked = new ArrayList<>();
    for (PageTitle target : targets) {
      PageTitle article = resolved.get(target);
      if (article != null) {
        linked.add(article);
      }
    }
    return linked;
  }
}
