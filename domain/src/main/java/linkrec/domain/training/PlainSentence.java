package linkrec.domain.training;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linkrec.domain.page.PageTitle;
import linkrec.domain.wikitext.ExistingLink;
import linkrec.domain.wikitext.WikitextParser;

/**
 * A sentence whose links were taken out, with what they were.
 *
 * @param text the sentence as a reader sees it
 * @param links phrase and target of each link, as written, in the order of the text
 */
public record PlainSentence(PageTitle page, String text, List<Link> links) {

  /** A phrase in its dictionary form, and the page it links, as written. */
  public record Link(String anchor, PageTitle target) {}

  public PlainSentence {
    links = List.copyOf(links);
  }

  /** Takes the links out of a sentence. */
  public static PlainSentence of(LinkedSentence sentence) {
    String source = sentence.wikitext();
    StringBuilder text = new StringBuilder(source.length());
    List<Link> links = new ArrayList<>();
    int copied = 0;
    for (ExistingLink link : WikitextParser.parse(source).links()) {
      if (link.span().start() < copied) {
        continue;
      }
      text.append(source, copied, link.span().start());
      String shown = link.text();
      text.append(shown == null ? link.title() : shown);
      copied = link.span().end();
      String anchor = LinkExtraction.anchorOf(link);
      PageTitle.ofLink(link.title()).ifPresent(target -> links.add(new Link(anchor, target)));
    }
    text.append(source, copied, source.length());
    return new PlainSentence(sentence.page(), text.toString(), links);
  }

  /** The targets of all links. */
  public Collection<PageTitle> targets() {
    return links.stream().map(Link::target).toList();
  }

  /**
   * The right answers: the links that lead to an article, each pair once.
   *
   * @param resolved the article behind each link target; absent where there is none
   */
  public Set<Link> gold(Map<PageTitle, PageTitle> resolved) {
    Set<Link> gold = new LinkedHashSet<>();
    for (Link link : links) {
      PageTitle article = resolved.get(link.target());
      if (article != null && !link.anchor().isEmpty()) {
        gold.add(new Link(link.anchor(), article));
      }
    }
    return gold;
  }
}
