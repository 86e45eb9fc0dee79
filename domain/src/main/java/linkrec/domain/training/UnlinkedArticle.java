package linkrec.domain.training;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import linkrec.domain.candidate.LinkResolver;
import linkrec.domain.page.Article;
import linkrec.domain.page.PageTitle;
import linkrec.domain.wikitext.ExistingLink;
import linkrec.domain.wikitext.Node;
import linkrec.domain.wikitext.Span;
import linkrec.domain.wikitext.WikiLink;
import linkrec.domain.wikitext.WikitextParser;

/**
 * An article whose top-level links were taken out, so that one can ask for them. Links within
 * templates, tables, tags, bold and italics stay, and are existing links to whoever is asked. A
 * link that leads to no article stays when its target has a colon, since files, categories and
 * links to other wikis show no phrase; else it is taken out and asked for by nobody.
 *
 * @param wikitext with the shown text in place of each link that was taken out
 * @param gold the articles that those links led to, redirects followed, each once; the article
 *     itself and those that the page links still are left out, since nobody would suggest them
 * @param freed where the shown texts of links to articles stand now, in order, whatever they led to
 */
public record UnlinkedArticle(
    PageTitle title, String wikitext, Set<PageTitle> gold, List<Span> freed) {

  public UnlinkedArticle {
    gold = Set.copyOf(gold);
    freed = List.copyOf(freed);
  }

  /** Takes the links out of an article of a wiki with those pages and redirects. */
  public static UnlinkedArticle of(Article article, LinkResolver resolver) {
    return of(article, resolver::resolve);
  }

  /** Takes the links without a colon in their targets out, wherever they lead. */
  static UnlinkedArticle ofUnknownWiki(Article article) {
    return of(
        article,
        targets ->
            targets.stream()
                .filter(target -> target.value().indexOf(':') < 0)
                .distinct()
                .collect(Collectors.toMap(target -> target, target -> target)));
  }

  private static UnlinkedArticle of(
      Article article, Function<Collection<PageTitle>, Map<PageTitle, PageTitle>> resolver) {
    String source = article.wikitext();
    List<WikiLink> links = topLevelLinks(WikitextParser.parse(source).nodes());
    Map<PageTitle, PageTitle> resolved =
        resolver.apply(links.stream().flatMap(link -> targetOf(link).stream()).toList());
    StringBuilder wikitext = new StringBuilder(source.length());
    Set<PageTitle> gold = new LinkedHashSet<>();
    List<Span> freed = new ArrayList<>();
    int copied = 0;
    for (WikiLink link : links) {
      PageTitle target = targetOf(link).map(resolved::get).orElse(null);
      if (target == null && link.title().indexOf(':') >= 0) {
        continue;
      }
      String shown = link.text();
      wikitext.append(source, copied, link.span().start());
      int start = wikitext.length();
      wikitext.append(shown == null ? link.title() : shown);
      copied = link.span().end();
      if (target != null) {
        freed.add(new Span(start, wikitext.length()));
      }
      if (target != null && !target.equals(article.title())) {
        gold.add(target);
      }
    }
    wikitext.append(source, copied, source.length());
    gold.removeAll(linkedIn(wikitext.toString(), resolver));
    return new UnlinkedArticle(article.title(), wikitext.toString(), gold, freed);
  }

  private static Set<PageTitle> linkedIn(
      String wikitext, Function<Collection<PageTitle>, Map<PageTitle, PageTitle>> resolver) {
    Set<PageTitle> targets = new LinkedHashSet<>();
    for (ExistingLink link : WikitextParser.parse(wikitext).links()) {
      PageTitle.ofLink(link.title()).ifPresent(targets::add);
    }
    return Set.copyOf(resolver.apply(targets).values());
  }

  private static List<WikiLink> topLevelLinks(Collection<Node> nodes) {
    List<WikiLink> links = new ArrayList<>();
    for (Node node : nodes) {
      if (node instanceof WikiLink link) {
        links.add(link);
      }
    }
    return links;
  }

  private static Optional<PageTitle> targetOf(WikiLink link) {
    return PageTitle.ofLink(link.title());
  }
}
