package linkrec.domain.training;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.page.Article;
import linkrec.domain.page.PageTitle;
import linkrec.domain.wikitext.ExistingLink;
import linkrec.domain.wikitext.WikitextParser;

/**
 * The links of one article, wherever they stand in it.
 *
 * @param capitalises whether the wiki capitalises titles ({@code first-letter}), so that {@code
 *     [[rome]]} and {@code [[Rome]]} are one target
 */
public record LinkExtraction(boolean capitalises) implements Serializable {

  /** Characters that only markup has; a link's text with none of them is its own plain text. */
  private static final String MARKUP = "'[]{}<>&_";

  /** Every link with a phrase, in the order of the text. */
  public List<AnchoredLink> anchoredLinks(Article article) {
    List<AnchoredLink> links = new ArrayList<>();
    Set<AnchoredLink> seen = new HashSet<>();
    for (ExistingLink link : WikitextParser.parse(article.wikitext()).links()) {
      Optional<PageTitle> target = targetOf(link);
      String anchor = anchorOf(link);
      if (target.isPresent() && isUsable(anchor)) {
        AnchoredLink first = new AnchoredLink(anchor, target.get(), false);
        links.add(seen.add(first) ? first : new AnchoredLink(anchor, target.get(), true));
      }
    }
    return links;
  }

  /** The article with the pages it links, each once, in the order of the text. */
  public PageLinks pageLinks(Article article) {
    Set<PageTitle> targets = new LinkedHashSet<>();
    for (ExistingLink link : WikitextParser.parse(article.wikitext()).links()) {
      targetOf(link).ifPresent(targets::add);
    }
    return new PageLinks(article.title(), List.copyOf(targets));
  }

  Optional<PageTitle> targetOf(ExistingLink link) {
    return PageTitle.ofLink(link.title())
        .map(target -> capitalises ? target.capitalised() : target);
  }

  /** The dictionary form of the words that a link shows. */
  static String anchorOf(ExistingLink link) {
    String shown = link.text();
    return anchorOf(shown == null ? link.title() : shown);
  }

  /** The dictionary form of what a link shows, markup in it left out. */
  static String anchorOf(String shown) {
    for (int i = 0; i < shown.length(); i++) {
      if (MARKUP.indexOf(shown.charAt(i)) >= 0) {
        String plain = WikitextParser.parse(shown.replace('_', ' ')).plainText();
        return AnchorText.keyOf(plain);
      }
    }
    return AnchorText.keyOf(shown);
  }

  /**
   * Phrases of one line that are not numbers; the original leaves numbers and 3/4, 3-4 out, too.
   */
  static boolean isUsable(String anchor) {
    boolean onlyDigits = true;
    int separators = 0;
    for (int i = 0; i < anchor.length(); i++) {
      char c = anchor.charAt(i);
      if (c == '\n' || c == '\t' || c == '\r') {
        return false;
      }
      if (c == '/' || c == '-') {
        separators += i > 0 && i < anchor.length() - 1 ? 1 : 2;
      } else if (c < '0' || c > '9') {
        onlyDigits = false;
      }
    }
    return !anchor.isEmpty() && !(onlyDigits && separators <= 1);
  }
}
