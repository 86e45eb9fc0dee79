package linkrec.domain.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import linkrec.domain.candidate.LinkResolver;
import linkrec.domain.evidence.Evidence;
import linkrec.domain.page.PageTitle;
import linkrec.domain.suggestion.Watch.Stage;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.wikitext.ExistingLink;

/** Scores pages with the second generation's data: one look-up each, one scoring call. */
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

  /**
   * {@inheritDoc}
   *
   * <p>All phrases of a page are described together, so that there is nothing to give before.
   */
  @Override
  public PageChoice score(
      PageTitle title, SuggestablePage page, ExcludedSections excluded, Watch watch) {
    List<PageTitle> linked = linked(page.links(), resolver);
    watch.ended(Stage.LINKS, page.links().size());
    Evidence evidence =
        Evidence.of(
            title,
            page.source(),
            excluded.includedNodes(page),
            linked,
            new Evidence.Source(data.statistics(), tokenizer));
    watch.ended(Stage.FEATURES, evidence.rows().size());
    float[] scores =
        evidence.rows().isEmpty() ? new float[0] : data.model().score(evidence.features());
    watch.ended(Stage.MODEL, scores.length);
    return new RankedPage(title, page, new RankedEvidence(evidence, scores, data.model()));
  }

  /**
   * Where links lead, in their order: to articles, redirects followed, and to what is no article
   * and has no colon in its title, so that a page has as many links to somebody who does not know
   * all that it links.
   */
  public static List<PageTitle> linked(List<ExistingLink> links, LinkResolver resolver) {
    List<PageTitle> targets = new ArrayList<>();
    for (ExistingLink link : links) {
      PageTitle.ofLink(link.title()).ifPresent(targets::add);
    }
    Map<PageTitle, PageTitle> resolved = resolver.resolve(targets);
    List<PageTitle> linked = new ArrayList<>();
    for (PageTitle target : targets) {
      PageTitle article = resolved.get(target);
      if (article != null) {
        linked.add(article);
      } else if (target.value().indexOf(':') < 0) {
        linked.add(target);
      }
    }
    return linked;
  }
}
