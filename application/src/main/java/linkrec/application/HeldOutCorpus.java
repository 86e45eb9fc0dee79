package linkrec.application;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import linkrec.domain.candidate.LinkResolver;
import linkrec.domain.candidate.PageIds;
import linkrec.domain.candidate.Redirects;
import linkrec.domain.evaluation.HeldOutSplit;
import linkrec.domain.page.Article;
import linkrec.domain.page.PageTitle;
import linkrec.domain.training.LinkExtraction;
import linkrec.domain.training.PageLinks;
import linkrec.domain.training.RedirectChains;
import linkrec.domain.training.Stubs;

/**
 * A wiki seen by somebody who does not know the held-out articles: their texts are not there, their
 * titles are. A stub, an article of one line, has a title only where one of the other articles
 * links it: in dumps that were completed by a stub for every link, a stub's existence would tell of
 * the very links that are asked for.
 */
final class HeldOutCorpus implements ArticleCorpus {

  private final ArticleCorpus all;
  private final HeldOutSplit split;
  private final LinkResolver resolver;
  private final int articleCount;

  /** Stubs that no other article links. */
  private final HashSet<PageTitle> unknown;

  private int heldOut;

  HeldOutCorpus(ArticleCorpus all, HeldOutSplit split) {
    this.all = all;
    this.split = split;
    Map<PageTitle, Long> pageIds = new HashMap<>();
    all.forEachPageId(pageIds::put);
    Map<PageTitle, PageTitle> redirects = new HashMap<>();
    all.forEachRedirect(redirects::put);
    this.articleCount = pageIds.size();
    this.resolver =
        new LinkResolver(Redirects.of(RedirectChains.followed(redirects)), PageIds.of(pageIds));
    HashSet<PageTitle> stubs = new HashSet<>();
    Set<PageTitle> linked = new HashSet<>();
    boolean capitalises = !all.siteInfo().caseRule().equals("case-sensitive");
    all.<Facts>forEach(
        new FactFinding(split, new LinkExtraction(capitalises)),
        facts -> {
          heldOut += facts.heldOut() ? 1 : 0;
          linked.addAll(facts.links().targets());
          if (facts.stub()) {
            stubs.add(facts.links().page());
          }
        });
    stubs.removeAll(resolver.resolve(linked).values());
    this.unknown = stubs;
  }

  private record Facts(PageLinks links, boolean stub, boolean heldOut) implements Serializable {}

  private record FactFinding(HeldOutSplit split, LinkExtraction extraction)
      implements ArticleFunction<List<Facts>> {

    @Override
    public List<Facts> apply(Article article) {
      boolean heldOut = split.holdsOut(article.title());
      PageLinks links =
          heldOut ? new PageLinks(article.title(), List.of()) : extraction.pageLinks(article);
      return List.of(new Facts(links, isStub(article), heldOut));
    }
  }

  /** How many articles are held out. */
  int heldOutCount() {
    return heldOut;
  }

  /** Where links of held-out articles lead, among all articles. */
  LinkResolver resolver() {
    return resolver;
  }

  /** The held-out articles in the order of the dumps. */
  void forEachHeldOut(Consumer<Article> sink) {
    all.<Article>forEach(new Kept<>(split, true, List::of), sink);
  }

  @Override
  public SiteInfo siteInfo() {
    return all.siteInfo();
  }

  @Override
  public long pageCount() {
    return all.pageCount();
  }

  @Override
  public <K extends Serializable & Comparable<K>> void countHeads(
      HeadFunction<List<K>> keys, ObjLongConsumer<K> sink) {
    all.countHeads(new KnownHeads<>(unknown, keys), sink);
  }

  private record KnownHeads<R>(HashSet<PageTitle> unknown, HeadFunction<List<R>> function)
      implements HeadFunction<List<R>> {

    @Override
    public List<R> apply(PageHead head) {
      boolean known = head.redirectsTo() != null || !unknown.contains(head.title());
      return known ? function.apply(head) : List.of();
    }
  }

  /** How many articles there are, those that are held out among them. */
  int articleCount() {
    return articleCount;
  }

  @Override
  public <R extends Serializable> void forEach(
      ArticleFunction<List<R>> function, Consumer<R> sink) {
    all.forEach(new Kept<>(split, false, function), sink);
  }

  @Override
  public <K extends Serializable & Comparable<K>> void count(
      ArticleFunction<List<K>> keys, ObjLongConsumer<K> sink) {
    all.count(new Kept<>(split, false, keys), sink);
  }

  /**
   * A function of the articles on one side only. The training sees of a stub that is held out that
   * it is one: else it would take it for an article that is there whoever links it.
   */
  private record Kept<R>(HeldOutSplit split, boolean heldOut, ArticleFunction<List<R>> function)
      implements ArticleFunction<List<R>> {

    @Override
    public List<R> apply(Article article) {
      if (split.holdsOut(article.title()) == heldOut) {
        return function.apply(article);
      }
      return !heldOut && isStub(article) ? function.apply(withoutText(article)) : List.of();
    }

    private static Article withoutText(Article article) {
      return new Article(article.title(), article.pageId(), article.revisionId(), "");
    }
  }

  private static boolean isStub(Article article) {
    return !Stubs.of(article).isEmpty();
  }

  /** Gives up nothing: whoever opened the articles closes them. */
  @Override
  public void close() {
    // See above.
  }
}
